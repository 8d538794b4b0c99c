package org.besa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The board on paper. */
@Tag("browser")
@ExtendWith(InHouse.class)
class PrintTest {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    @ParameterizedTest
    @ValueSource(strings = {"en", "sq", "fa"})
    void aBoardOfTwentyFivePeopleIsOneSheet(String language, House house) throws InterruptedException {
        Visit visit = house.visit("tarek", Look.usual().in(language));
        visit.go("/");
        assertThat(visit.find(".board-person").count()).isEqualTo(25);
        Path file = house.pictures().resolve("print-board-" + language + ".pdf");
        byte[] printed = visit.page()
                .pdf(new Page.PdfOptions().setPath(file).setFormat("A4").setPreferCSSPageSize(true));
        assertThat(sheets(printed)).isEqualTo(1);
    }

    /** As Chromium writes them: each sheet is an object that says so in the clear. */
    private static long sheets(byte[] pdf) {
        return SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
