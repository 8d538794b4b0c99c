package org.besa.app.face;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a JTE template and finds what would be shown to a reader without having been translated. */
final class TemplateText {
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    /** What code looks like: names, paths, keys, media types. A sentence has a space or begins with a capital letter. */
    private static final Pattern CODE = Pattern.compile("[\\p{Ll}\\p{N}._/#?&=:,;*%+-][\\w./#?&=:,;*%+-]*|");

    private static final Set<String> READ_ALOUD = Set.of(
            "alt", "title", "placeholder", "aria-label", "aria-description", "value", "label", "summary", "content");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern META = Pattern.compile("^<meta\\b.*", Pattern.DOTALL);
    /** Parameters of our own templates that are shown as they are. */
    private static final Pattern SHOWN_ARGUMENT =
            Pattern.compile("\\b(?:label|hint|text|title|term|caption|head|lead)\\s*=\\s*\"([^\"]*\\p{L}[^\"]*)\"");

    private static final Pattern LITERAL = Pattern.compile("(equals\\(|contains\\()?\"([^\"]*)\"");
    /** A key, or a piece that one is put together of. */
    private static final Pattern KEY = Pattern.compile("[a-z]*\\.[\\w.]*");

    /** What is typed into a machine is the same in every language. */
    private static final Pattern MACHINE = Pattern.compile("(?s)(<(code|kbd|samp)\\b[^>]*>).*?(</\\2>)");

    private final String template;
    private final List<String> found = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();
    private int at;

    private TemplateText(String template) {
        this.template = template.replaceAll("(?s)<%--.*?--%>", "");
    }

    /** Each piece of untranslated text, in its order. */
    static List<String> untranslated(String template) {
        TemplateText text = new TemplateText(template);
        text.readHtml(false);
        text.judgeHtml();
        return text.found;
    }

    /** HTML until the end, or until the back-tick that closes a block of content. What is code leaves nothing behind. */
    private void readHtml(boolean block) {
        while (at < template.length()) {
            if (block && template.charAt(at) == '`') {
                at++;
                return;
            }
            Matcher code = Pattern.compile(
                            "\\G(?:[$!](?:unsafe|safe)?\\{|@(?:template\\.[\\w.]+|if|elseif|for)\\s*\\(|@(?:param|import)[^\n]*|@(?:else|endif|endfor|raw|endraw)\\b)")
                    .matcher(template);
            if (code.find(at)) {
                at = code.end();
                char last = template.charAt(at - 1);
                if (last == '{' || last == '(') {
                    readCode(last == '{' ? '}' : ')', code.group().startsWith("$") && !insideTag());
                } else if (code.group().startsWith("@param")) {
                    judgeCode(code.group());
                }
                html.append('\u0000');
            } else {
                html.append(template.charAt(at++));
            }
        }
    }

    private boolean insideTag() {
        return html.lastIndexOf("<") > html.lastIndexOf(">");
    }

    /** Code until it closes; when its value is shown as text, every literal in it that is not a key is shown too. */
    private void readCode(char end, boolean shown) {
        int from = at;
        int depth = 1;
        StringBuilder code = new StringBuilder();
        while (depth > 0) {
            if (at >= template.length()) {
                throw new IllegalStateException("not closed: " + template.substring(from));
            }
            char next = template.charAt(at);
            if (template.startsWith("@`", at)) {
                at += 2;
                html.append('\n');
                readHtml(true);
                html.append('\n');
            } else if (next == '"') {
                int close = template.indexOf('"', at + 1);
                code.append(template, at, close + 1);
                at = close + 1;
            } else {
                depth += next == open(end) ? 1 : next == end ? -1 : 0;
                code.append(next);
                at++;
            }
        }
        judgeCode(code.toString());
        LITERAL.matcher(code)
                .results()
                .filter(literal -> shown && literal.group(1) == null)
                .map(literal -> literal.group(2))
                .filter(text ->
                        LETTER.matcher(text).find() && !KEY.matcher(text).matches())
                .forEach(found::add);
    }

    private static char open(char end) {
        return end == '}' ? '{' : '(';
    }

    private void judgeCode(String code) {
        Matcher shown = SHOWN_ARGUMENT.matcher(code);
        while (shown.find()) {
            found.add(shown.group(1));
        }
        Matcher literal = LITERAL.matcher(code);
        while (literal.find()) {
            if (LETTER.matcher(literal.group(2)).find()
                    && !CODE.matcher(literal.group(2)).matches()) {
                found.add(literal.group(2));
            }
        }
    }

    private void judgeHtml() {
        String html = MACHINE.matcher(this.html).replaceAll("$1$3");
        Matcher tag = Pattern.compile("<[^>]*>").matcher(html);
        int end = 0;
        while (tag.find()) {
            judgeText(html.substring(end, tag.start()));
            judgeTag(tag.group());
            end = tag.end();
        }
        judgeText(html.substring(end));
    }

    private void judgeText(String text) {
        if (LETTER.matcher(text).find()) {
            found.add(text.replace("\u0000", "").strip());
        }
    }

    private void judgeTag(String tag) {
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            String value = attribute.group(2);
            boolean machines = META.matcher(tag).matches() || tag.contains("type=\"hidden\"");
            if (READ_ALOUD.contains(attribute.group(1))
                    && !machines
                    && LETTER.matcher(value).find()) {
                found.add(attribute.group());
            }
        }
    }
}
