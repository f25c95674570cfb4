package org.chabaocu.supervision.visit.web;

import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.visit.ViewVisit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers an action of the API with the visit as it now stands and its version. */
@Component
class VisitAnswers {

    private final ViewVisit viewVisit;
    private final MessageSource messages;

    VisitAnswers(ViewVisit viewVisit, MessageSource messages) {
        this.viewVisit = viewVisit;
        this.messages = messages;
    }

    ResponseEntity<VisitJson> answer(VisitId id, Actor actor) {
        return answer(id, actor, null);
    }

    /** After what an action answered; its refusal becomes a problem document. */
    ResponseEntity<VisitJson> answer(Outcome<VisitId> outcome, Actor actor) {
        return answer(outcome.orThrow(), actor);
    }

    ResponseEntity<VisitJson> answer(VisitId id, Actor actor, @Nullable Text message) {
        var view = viewVisit.one(id, actor);
        return ResponseEntity.ok()
                .eTag(Long.toString(view.visit().version()))
                .body(VisitJson.of(view, message == null ? null : said(message)));
    }

    String said(Text text) {
        return messages.getMessage(text.code(), text.arguments().toArray(), LocaleContextHolder.getLocale());
    }
}
