package org.chabaocu.platform.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** One rule for text in all forms and parameters. */
@ControllerAdvice
class TextInForms {

    @InitBinder
    void readText(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new TextEditor());
    }
}
