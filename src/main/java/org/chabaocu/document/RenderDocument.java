package org.chabaocu.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.exception.RenderException;
import com.deepoove.poi.exception.ResolverException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Fills a template and answers the .docx. What is filled in is text, never a tag, a formula or mark-up: it appears as it
 * was written. A template of the installation that cannot be used is reported in the log, and the product's own is taken.
 */
@Service
public class RenderDocument {

    private static final Logger log = LoggerFactory.getLogger(RenderDocument.class);

    private final Templates templates;

    RenderDocument(Templates templates) {
        this.templates = templates;
    }

    /**
     * @param template its name, such as {@code record-form}
     * @param values texts, {@link Table}s, {@link Picture}s, lists of such maps (repeated sections), and booleans (sections
     *     shown or not)
     */
    public byte[] render(String template, Map<String, ?> values) {
        var own = templates.ofInstallation(template);
        if (own.isPresent()) {
            try {
                return fill(own.get(), values);
            } catch (RenderException
                    | ResolverException
                    | POIXMLException
                    | IllegalArgumentException
                    | IOException bad) {
                log.error("The template {}.docx of this installation cannot be used: {}", template, bad.toString());
            }
        }
        try {
            return fill(templates.ofProduct(template), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] fill(byte[] template, Map<String, ?> values) throws IOException {
        var configuration = Configure.builder();
        values.forEach((name, value) -> {
            if (value instanceof Table table) configuration.bind(name, new TableRows(table.merged()));
        });
        try (var document = XWPFTemplate.compile(new ByteArrayInputStream(template), configuration.build())) {
            var bytes = new ByteArrayOutputStream();
            document.render(Values.of(values)).write(bytes);
            return bytes.toByteArray();
        }
    }
}
