package org.besa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file's name is a label and never a path; its type is what its bytes say. */
class V8FileNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../app/.env",
                "..\\..\\windows\\system.ini",
                "/etc/passwd",
                "C:\\secret.txt",
                "....//....//x.pdf",
                "a/b\u0000/../c.pdf",
                "evil\u202efdp.exe",
                "line\r\nSet-Cookie: a=b.txt",
                "..",
                ".",
                "/",
                "",
                "   ",
                ".htaccess"
            })
    void whateverIsSentIsALabel(String sent) {
        String name = FileName.of(sent).text();

        assertThat(name).isNotBlank().doesNotStartWith(".");
        assertThat(name.chars()).noneMatch(each -> each == '/' || each == '\\' || each < ' ' || each == 0x202e);
        assertThat(name.length()).isLessThanOrEqualTo(200);
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.of("x".repeat(5000) + ".pdf").text()).hasSize(200).endsWith("x.pdf");
        assertThat(FileName.of("نامه.pdf").text()).isEqualTo("نامه.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, a.pdf, PDF",
        "ffd8ffe000104a46, a.JPEG, JPEG",
        "89504e470d0a1a0a00, a.png, PNG",
        "524946460000000057454250, a.webp, WEBP",
        "6162630a, a.txt, TEXT",
        "c3a7c3ab, a.txt, TEXT"
    })
    void theFirstBytesSayWhatItIs(String hex, String name, FileType type) throws IOException {
        assertThat(stream(HexFormat.of().parseHex(hex)).type(FileName.of(name))).isEqualTo(type);
    }

    @Test
    void packagesAreKnownByTheirFirstFile() {
        assertThat(FileType.of(zip("[Content_Types].xml", ""))).contains(FileType.DOCX);
        assertThat(FileType.of(zip("mimetype", FileType.ODT.mediaType()))).contains(FileType.ODT);
        assertThat(FileType.of(zip("mimetype", "application/x-else"))).isEmpty();
        assertThat(FileType.of(zip("../../app/.env", ""))).isEmpty();
        assertThat(FileType.of(HexFormat.of().parseHex("504b0304"))).isEmpty();
        assertThat(FileType.of(HexFormat.of().parseHex("504b0304" + "ff".repeat(22))))
                .isEmpty();
        assertThat(FileType.of(HexFormat.of().parseHex("504b0304" + "ff".repeat(30))))
                .isEmpty();
    }

    private static byte[] zip(String name, String content) {
        String header = "504b0304" + "00".repeat(22) + HexFormat.of().toHexDigits((byte) name.length()) + "000000";
        String text = name + content;
        return HexFormat.of().parseHex(header + HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', a.txt, EMPTY",
        "4d5a9000, a.pdf, UNKNOWN_TYPE",
        "616200, a.txt, UNKNOWN_TYPE",
        "fffe6100, a.txt, UNKNOWN_TYPE",
        "ffd8ffe0, a.pdf, OTHER_TYPE",
        "255044462d, a.pdf.exe, OTHER_TYPE",
        "3c68746d6c3e, a.html, OTHER_TYPE",
        "255044462d, pdf, OTHER_TYPE"
    })
    void anythingElseIsRefused(String hex, String name, FileRefused.Why why) {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> stream(HexFormat.of().parseHex(hex)).type(FileName.of(name)))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private static HeadedStream stream(byte[] content) throws IOException {
        return HeadedStream.of(new ByteArrayInputStream(content), 1000);
    }
}
