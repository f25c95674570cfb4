package org.chabaocu.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.chabaocu.notification.webhook.Webhook;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Sentences;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is sent to a webhook, in its format. */
@Component
class WebhookBodies {

    /** WeCom takes 4,096 bytes of Markdown, DingTalk more. */
    private static final int MOST_BYTES = 3_600;

    private static final int MOST_LINES = 10;

    private final JsonMapper json;
    private final Sentences sentences;
    private final MailWords words;
    private final PageLinks links;

    WebhookBodies(JsonMapper json, Sentences sentences, MailWords words, PageLinks links) {
        this.json = json;
        this.sentences = sentences;
        this.words = words;
        this.links = links;
    }

    String of(Letter letter, Webhook webhook) {
        var locale = webhook.language().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return json.writeValueAsString(
                switch (webhook.format()) {
                    case GENERIC -> generic(letter, locale);
                    case WECOM ->
                        Map.of("msgtype", "markdown", "markdown", Map.of("content", markdown(letter, locale)));
                    case DINGTALK ->
                        Map.of(
                                "msgtype",
                                "markdown",
                                "markdown",
                                Map.of("title", title(letter, locale), "text", markdown(letter, locale)));
                });
    }

    private Map<String, Object> generic(Letter letter, Locale locale) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", letter.id());
        body.put("number", letter.seq());
        body.put("createdAt", letter.createdAt());
        body.put(
                "items",
                letter.lines().stream().map(line -> generic(line, locale)).toList());
        return body;
    }

    private Map<String, Object> generic(Letter.Line line, Locale locale) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", line.id());
        item.put("kind", line.kind());
        item.put("urgency", line.urgency());
        item.put("text", sentences.say(line.text(), locale));
        item.put("path", line.path());
        var link = links.to(line.path());
        if (!link.isEmpty()) item.put("url", link);
        item.put("organizationId", line.about());
        item.put("at", line.at());
        return item;
    }

    private String title(Letter letter, Locale locale) {
        var what = letter.notices() == 1
                ? sentences.say(Text.of(letter.lines().getFirst().kind()), locale)
                : words.counts(letter, locale);
        return sentences.say(Text.of("notification.mail.subject", what), locale);
    }

    private String markdown(Letter letter, Locale locale) {
        var text = new StringBuilder("**").append(plain(title(letter, locale))).append("**\n\n");
        var shown = 0;
        for (var line : letter.lines()) {
            var item = item(line, locale);
            if (shown == MOST_LINES || bytes(text) + bytes(item) > MOST_BYTES) break;
            text.append(item);
            shown++;
        }
        var more = letter.notices() - shown;
        if (more > 0)
            text.append(sentences.say(Text.of("notification.more", more), locale))
                    .append("\n\n");
        return text.append(sentences.say(
                        Text.of("notification.robot.foot", letter.id().toString()), locale))
                .toString();
    }

    private String item(Letter.Line line, Locale locale) {
        var link = links.to(line.path());
        var see = link.isEmpty() ? "" : " [%s](%s)".formatted(sentences.say(Text.of("notification.see"), locale), link);
        return "- " + plain(sentences.say(line.text(), locale)) + see + "\n\n";
    }

    /** What people wrote, with nothing in it that a robot would take for markup. */
    private static String plain(String text) {
        return MailWords.oneLine(text)
                .replace('[', '［')
                .replace(']', '］')
                .replace('<', '＜')
                .replace('>', '＞')
                .replace('*', '＊')
                .replace('_', '＿')
                .replace('`', '｀')
                .replace('#', '＃');
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
