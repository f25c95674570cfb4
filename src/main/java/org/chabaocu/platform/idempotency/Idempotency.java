package org.chabaocu.platform.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.platform.InTurn;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.web.ClientAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A creating request that carries an Idempotency-Key has its effect once, however often it is sent, and each time the
 * same answer. Effect and answer are one transaction, which is committed before anything is sent; a request that fails
 * leaves nothing behind and may be repeated.
 */
final class Idempotency extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private final KeptAnswers answers;
    private final PlatformTransactionManager transactions;
    private final HandlerExceptionResolver errors;
    private final InTurn inTurn = new InTurn(256);

    Idempotency(KeptAnswers answers, PlatformTransactionManager transactions, HandlerExceptionResolver errors) {
        this.answers = answers;
        this.transactions = transactions;
        this.errors = errors;
    }

    /** A request with its key, taken for one by everyone who repeats it. */
    private record Call(String caller, AnswerSeal seal, byte[] hash) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request.getHeader(KEY));
        if (key.isEmpty()) {
            refuse(request, response, "web.fault.idempotencyKey");
            return;
        }
        var caller = caller(request);
        var call = new Call(caller, new AnswerSeal(caller, key.get()), RequestHash.of(request));
        var caching = new ContentCachingResponseWrapper(response);
        var repeated = inTurn.take(call.caller() + key.get(), () -> once(call, request, caching, chain));
        if (repeated.isEmpty()) caching.copyBodyToResponse();
        else if (repeated.get().sameRequest()) send(repeated.get().answer(), response);
        else refuse(request, response, "web.fault.idempotencyKeyReused");
    }

    /** Empty if the request has now been carried out; else what an earlier one has left. */
    private Optional<KeptAnswers.Found> once(
            Call call, HttpServletRequest request, ContentCachingResponseWrapper response, FilterChain chain) {
        var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        var succeeded = false;
        try {
            if (!answers.begin(call.caller(), call.seal().name(), call.hash())) {
                return Optional.of(answers.find(call.caller(), call.seal(), call.hash()));
            }
            carryOut(request, response, chain);
            succeeded = response.getStatus() / 100 == 2;
            if (succeeded) answers.keep(call.caller(), call.seal(), kept(response));
        } finally {
            if (succeeded) transactions.commit(transaction);
            else transactions.rollback(transaction);
        }
        return Optional.empty();
    }

    private static void carryOut(
            HttpServletRequest request, ContentCachingResponseWrapper response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeptAnswer kept(ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = response.getHeader(name);
            if (value != null) headers.put(name, value);
        }
        var type = response.getContentType();
        if (type != null) headers.put(HttpHeaders.CONTENT_TYPE, type);
        return new KeptAnswer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    private static void send(KeptAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String reason) {
        var refusal = Refusal.Invalid.of(KEY, Text.of(reason));
        errors.resolveException(request, response, null, new RefusedException(refusal));
    }

    private static String caller(HttpServletRequest request) {
        var person = request.getUserPrincipal();
        return person == null ? "public:" + ClientAddress.of(request) : person.getName();
    }

    private static Optional<UUID> key(String header) {
        try {
            var key = UUID.fromString(header.strip());
            return key.toString().equalsIgnoreCase(header.strip()) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Tokens are never kept, not even sealed. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null
                || !"POST".equals(request.getMethod())
                || request.getRequestURI().equals("/api/v1/tokens");
    }
}
