package org.chabaocu.platform.web;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;

/** Reads every text of a form or an address as {@link PlainText}. */
public final class TextEditor extends PropertyEditorSupport {

    @Override
    public void setAsText(@Nullable String sent) {
        var text = sent == null ? null : PlainText.of(sent);
        if (sent != null && text == null) throw new IllegalArgumentException("control characters");
        setValue(text);
    }
}
