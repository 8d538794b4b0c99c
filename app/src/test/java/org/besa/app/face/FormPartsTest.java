package org.besa.app.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A refused form comes back as it was typed, with what is wrong tied to its field. */
class FormPartsTest {
    private final Face face = new Face();

    private String part(String name, Form form) {
        return new String(
                face.pages.bytes(
                        "org/besa/app/face/" + name + ".jte",
                        Map.of(
                                "frame", face.pages.frame(Language.EN, "/", "key"),
                                "form", form,
                                "name", "town",
                                "label", "Town",
                                "hint", "Or village")),
                StandardCharsets.UTF_8);
    }

    @Test
    void aFaultIsTiedToItsFieldAndWhatWasTypedIsKept() {
        Form form = Form.empty().with("town", "Heronmouth").fault("town", "No such town.");

        assertThat(part("Field", form))
                .contains("<label for=\"town\">", "value=\"Heronmouth\"", "aria-invalid=\"true\"")
                .contains("aria-describedby=\"town-hint town-fault\"", "id=\"town-hint\"", "id=\"town-fault\"")
                .contains("No such town.");
        assertThat(part("TextArea", form)).contains("\nHeronmouth</textarea>", "aria-invalid=\"true\"");
    }

    @Test
    void aFieldThatIsRightSaysNothingOfFaults() {
        assertThat(part("Field", Form.empty()))
                .contains("aria-describedby=\"town-hint\"")
                .doesNotContain("aria-invalid", "town-fault", "autocapitalize");
    }

    @Test
    void aPasswordNeverComesBack() {
        assertThat(part("PasswordField", Form.empty().with("town", "open-sesame")))
                .doesNotContain("open-sesame");
    }

    @Test
    void severalAnswersCanBeChosen() {
        Form form = Form.empty().with("days", "mon", "fri");

        assertThat(form.chosen("days", "fri")).isTrue();
        assertThat(form.chosen("days", "tue")).isFalse();
        assertThat(form.value("days")).isEqualTo("mon");
        assertThat(form.value("nothing")).isEmpty();
    }
}
