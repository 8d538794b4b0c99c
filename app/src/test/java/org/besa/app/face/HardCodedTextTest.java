package org.besa.app.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text of every room's templates comes from the words; none of them holds style or script, or lets text through unescaped. */
@Tag("architecture")
class HardCodedTextTest {
    private static final Path TEMPLATES =
            Path.of(System.getProperty("besa.home", "..")).resolve("app/src/main/java");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\$unsafe|@raw|\\bstyle\\s*=|<style|<script(?![^>]*\\bsrc=)|\\son\\w+\\s*=|\\bhx-on|javascript:|https?://");

    @Test
    void noTemplateHoldsTextOfItsOwn() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : templates()) {
            TemplateText.untranslated(Files.readString(file)).forEach(text -> texts.add(file + ": " + text));
        }
        assertThat(texts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hello</p>",
                "<p>${name} was here</p>",
                "<img alt=\"A house\">",
                "<button aria-label=\"Close\"></button>",
                "<input placeholder='name'>",
                "<input type=\"submit\" value=\"Send\">",
                "@if(a)<p>نام</p>@endif",
                "${open ? \"Yes\" : \"No\"}",
                "<b>${open ? \"yes\" : frame.say(\"x.y\")}</b>",
                "@template.x.Card(title = frame.say(\"x.y\"), content = @`<p>inside</p>`)",
                "@template.x.Field(label = \"name\")",
                "@param String title = \"Two words\"\n"
            })
    void aPlantedTextIsFound(String template) {
        assertThat(TemplateText.untranslated(template)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import java.util.List\n@param List<String> names\n<p class=\"hint\">${frame.say(\"face.lock\", names.size())}</p>",
                "<%-- A comment for us. --%><meta name=\"viewport\" content=\"width=device-width\">",
                "@for(var each : all)<li><a href=\"/cases/${each.id()}\" rel=\"next\">${each.name()} · 1</a></li>@endfor",
                "<p class=\"${open ? \"open\" : \"\"}\">${frame.say(kind.equals(\"a\") ? \"x.a\" : \"x.b\")}</p>",
                "<p>${frame.say(\"x.\" + code + \".text\")} <code dir=\"ltr\">besa verify FOLDER</code></p>",
                "<input type=\"hidden\" name=\"back\" value=\"here\">",
                "@template.x.Field(name = \"new-password\", autocomplete = \"one-time-code\", label = frame.say(\"x.y\"))"
            })
    void whatIsNotTextIsLeftAlone(String template) {
        assertThat(TemplateText.untranslated(template)).isEmpty();
    }

    @Test
    void noTemplateHoldsStyleOrScriptOrUnescapedText() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : templates()) {
            FORBIDDEN
                    .matcher(Files.readString(file))
                    .results()
                    .forEach(found -> texts.add(file + ": " + found.group()));
        }
        assertThat(texts).isEmpty();
        assertThat(FORBIDDEN.matcher("<p style=\"color:red\" onclick=\"x()\">").results())
                .hasSize(2);
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> found =
                    files.filter(path -> path.toString().endsWith(".jte")).toList();
            assertThat(found).hasSizeGreaterThan(30);
            return found;
        }
    }
}
