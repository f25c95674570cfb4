package org.chabaocu.text;

/** A template without its code: tags and literal text as they reach the browser. */
final class TemplateText {

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private TemplateText(String source) {
        this.source = source.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?m)^@(import|param)\\b.*$", "");
    }

    static String of(String source) {
        var template = new TemplateText(source);
        while (template.at < template.source.length()) template.content();
        return template.text.toString();
    }

    /** Literal content up to the end of the template or of the content block it stands in. */
    private void content() {
        while (at < source.length()) {
            if (skipsExpression("${", '{', '}') || skipsExpression("!{", '{', '}')) continue;
            if (source.startsWith("$unsafe{", at)) at += "$unsafe".length() - 1;
            else if (source.startsWith("@template.", at)) call();
            else if (source.startsWith("@", at) && source.substring(at).matches("(?s)@(if|elseif|for)\\(.*")) {
                at = source.indexOf('(', at);
                skipBalanced('(', ')');
            } else if (source.substring(at).matches("(?s)@(else|endif|endfor|raw|endraw)\\b.*")) skipWord();
            else if (source.charAt(at) == '`') {
                at++;
                return;
            } else text.append(source.charAt(at++));
        }
    }

    /** The arguments of a call are code, except for the content blocks among them. */
    private void call() {
        at = source.indexOf('(', at) + 1;
        var depth = 1;
        while (depth > 0 && at < source.length()) {
            var letter = source.charAt(at);
            if (source.startsWith("@`", at)) {
                at += 2;
                text.append(' ');
                content();
                text.append(' ');
            } else if (letter == '"') skipString();
            else {
                if (letter == '(') depth++;
                if (letter == ')') depth--;
                at++;
            }
        }
    }

    private boolean skipsExpression(String start, char open, char close) {
        if (!source.startsWith(start, at)) return false;
        at += start.length() - 1;
        skipBalanced(open, close);
        return true;
    }

    private void skipBalanced(char open, char close) {
        var depth = 0;
        do {
            var letter = source.charAt(at);
            if (letter == '"') {
                skipString();
                continue;
            }
            if (letter == open) depth++;
            if (letter == close) depth--;
            at++;
        } while (depth > 0 && at < source.length());
    }

    private void skipString() {
        at++;
        while (at < source.length() && source.charAt(at) != '"') at += source.charAt(at) == '\\' ? 2 : 1;
        at++;
    }

    private void skipWord() {
        at++;
        while (at < source.length() && Character.isLetter(source.charAt(at))) at++;
    }
}
