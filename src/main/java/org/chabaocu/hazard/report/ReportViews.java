package org.chabaocu.hazard.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chabaocu.attachment.Attachment;
import org.chabaocu.hazard.persistence.Categories;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.view.Languages;
import org.chabaocu.platform.view.Option;
import org.springframework.stereotype.Component;

/** Draws up the report form: empty, or with what was sent. */
@Component
class ReportViews {

    private final Categories categories;
    private final ReportPhotos photos;
    private final ReportPlaces places;

    ReportViews(Categories categories, ReportPhotos photos, ReportPlaces places) {
        this.categories = categories;
        this.photos = photos;
        this.places = places;
    }

    ReportView empty(String action, ReportPlace place, boolean open, Locale locale) {
        var form = Form.of(Map.of(
                "submission", Submission.next().ticket().secret(),
                "place", place.name(),
                "at", place.location() == null ? "" : place.location().code().text(),
                "unit", place.unit().id().toString()));
        return view(action, place, form, List.of(), open, locale);
    }

    ReportView view(String action, ReportPlace place, Form form, List<Attachment> kept, boolean open, Locale locale) {
        return new ReportView(
                action,
                place,
                form,
                photos.shown(kept),
                options(locale),
                open ? List.of() : places.nodes(place.unit()),
                open);
    }

    private List<Option> options(Locale locale) {
        var chinese = locale.getLanguage().equals(Languages.CHINESE.getLanguage());
        return categories.all().stream()
                .map(each -> new Option(each.code(), chinese ? each.name() : each.nameEn()))
                .toList();
    }
}
