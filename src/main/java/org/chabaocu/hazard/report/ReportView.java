package org.chabaocu.hazard.report;

import java.util.ArrayList;
import java.util.List;
import org.chabaocu.platform.view.Field;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.view.Option;

/**
 * The report form as it is drawn.
 *
 * @param action where it is sent
 * @param open for anybody, without login: anonymous by nature
 */
public record ReportView(
        String action,
        ReportPlace place,
        Form form,
        List<KeptPhoto> kept,
        List<Option> categories,
        List<Option> nodes,
        boolean open) {

    /** The three fields everyone fills in. */
    public List<Field> first() {
        return List.of(
                Field.textarea("description", "report.field.description")
                        .hint("report.field.description.hint")
                        .rows(4)
                        .upTo(2000)
                        .mandatory(),
                Field.text("place", "report.field.place")
                        .hint("report.field.place.hint")
                        .upTo(200)
                        .mandatory());
    }

    public Field photos() {
        return Field.photos("photos", "report.field.photos").hint("report.field.photos.hint");
    }

    /** What may be told besides. */
    public List<Field> more() {
        var time = Field.dateTime("foundAt", "report.field.foundAt").hint("report.field.foundAt.hint");
        var category = Field.select("category", "report.field.category", categories);
        var imminent = Field.checkbox("imminent", "report.field.imminent").hint("report.field.imminent.hint");
        return nodes.isEmpty()
                ? List.of(imminent, category, time)
                : List.of(imminent, category, time, Field.select("node", "report.field.node", nodes));
    }

    public Field anonymous() {
        return Field.checkbox("anonymous", "report.field.anonymous").hint("report.field.anonymous.hint");
    }

    public List<Field> all() {
        var all = new ArrayList<>(first());
        all.add(photos());
        all.addAll(more());
        return all;
    }

    /** Whether something is already said or wrong in the part that is folded. */
    public boolean isMoreOpen() {
        return more().stream()
                .anyMatch(field -> !form.value(field.name()).isEmpty() || form.fault(field.name()) != null);
    }
}
