package org.besa.app.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpHeaders;

/** What holds for every page, seen on the one that shows every part. */
class LayoutTest {
    private static final Pattern INLINE =
            Pattern.compile("<style|\\sstyle=|<script(?![^>]*\\ssrc=\"/static/)|<[^>]*\\son[a-z]+=|javascript:");
    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*method=\"post\".*?</form>");

    private final Face face = new Face();

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageSaysItsLanguageAndDirection(Language language) {
        assertThat(face.design(language).stripLeading())
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"" + language.code() + "\" dir=\"" + language.direction() + "\">");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageHoldsNoStyleAndNoScript(Language language) {
        assertThat(face.design(language)).doesNotContainPattern(INLINE);
        assertThat(new String(face.alone.notFound(), StandardCharsets.UTF_8)).doesNotContainPattern(INLINE);
        assertThat("<p onclick=\"x\">").containsPattern(INLINE);
    }

    @Test
    void everyPostedFormCarriesTheKey() {
        String page = Face.text(face.design.page(signedIn()));

        assertThat(FORM.matcher(page).results().map(form -> form.group()))
                .hasSizeGreaterThan(5)
                .allSatisfy(form ->
                        assertThat(form).contains("<input type=\"hidden\" name=\"form-key\" value=\"the-key\">"));
    }

    @Test
    void whoIsSignedInCanLockAndLeaveAndIsLockedOutWhenIdle() {
        assertThat(Face.text(face.design.page(signedIn())))
                .contains("action=\"/lock\"", "action=\"/leave\"", "data-lock-after=\"600\"")
                .contains("data-exit=\"" + Face.NEUTRAL + "\"", "aria-current=\"page\"");
        assertThat(face.design(Language.EN)).doesNotContain("action=\"/lock\"", "data-lock-after");
        assertThat(Face.text(face.design.page(signedIn().withoutExit()))).doesNotContain("/leave", "data-exit");
    }

    @Test
    void pagesAreKeptNowhere() {
        HttpHeaders headers = face.design.page(signedIn()).getHeaders();

        assertThat(headers.get("Cache-Control")).containsExactly("no-store");
        assertThat(headers.get("Content-Type")).containsExactly("text/html;charset=utf-8");
    }

    @Test
    void idsAreThereOnce() {
        List<String> ids = Pattern.compile("\\sid=\"([^\"]+)\"")
                .matcher(Face.text(face.design.page(signedIn())))
                .results()
                .map(id -> id.group(1))
                .toList();

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    }

    private Frame signedIn() {
        return face.pages
                .frame(Language.EN, "/help/design", "the-key")
                .signedIn("mira", List.of(new NavItem("/", "face.nav", true)), Duration.ofMinutes(10));
    }
}
