package org.chabaocu.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.chabaocu.platform.view.ErrorPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed before or outside of any controller: refused by the server, a filter, or a template. */
@Controller
class ErrorAnswers implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);

    private final Problems problems;

    ErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var failure = failure(request);
        var reference = ErrorPages.newReference();
        log.info("{}: {} at {}", reference, failure.status().value(), path);
        return ApiErrors.isApi(path)
                ? problems.answer(request, failure, reference)
                : ErrorPages.page(failure.status(), reference);
    }

    /** An exception has been logged by the server itself, just before it came here. */
    private static Failure failure(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception exception) {
            var failure = Failures.of(exception);
            if (failure != null) return failure;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Failures.ofCode(code)
                : Failure.of(HttpStatus.NOT_FOUND);
    }
}
