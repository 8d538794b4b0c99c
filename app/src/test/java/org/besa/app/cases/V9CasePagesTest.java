package org.besa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.besa.app.cases.CasesHouse.sent;
import static org.besa.app.cases.CasesHouse.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.besa.app.access.Caller;
import org.besa.app.cases.SafeContact.May;
import org.besa.app.cases.SafeContact.Way;
import org.besa.app.face.Frame;
import org.besa.app.face.Language;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.Member;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever people type stays text on every page of cases, in every language. */
@Tag("database")
class V9CasePagesTest {
    private static final String CANARY = "\"'><svg/onload=alert(1)></textarea><script>";
    private static final Pattern POSTED =
            Pattern.compile("<form[^>]*method=\"post\"[^>]*>\\s*<input type=\"hidden\" name=\"form-key\"");
    private static final Pattern POSTS = Pattern.compile("<form[^>]*method=\"post\"");

    @TempDir
    private Path folder;

    private CasesHouse house;
    private OpaqueId heron;
    private OpaqueId note;
    private Caller luan;
    private Caller drita;

    @BeforeEach
    void hostileCase() throws IOException {
        house = new CasesHouse(folder);
        luan = house.house.luan();
        drita = house.house.drita();
        heron = house.book.begin(luan, house.house.heron().id(), new PersonName(CANARY, CANARY));
        house.team.change(
                drita, heron, new TeamChange.Put(new Member(luan.account().id(), true, true)));
        house.team.change(
                drita,
                heron,
                new TeamChange.Exclude(house.house.mira().account().id()));
        note = house.book
                .note(luan, heron, Compartment.PRIVILEGED, new Note(CANARY))
                .item();
        house.book.rewrite(luan, heron, note, 1, new Note(CANARY + CANARY));
        OpaqueId gone =
                house.book.note(luan, heron, Compartment.MAIN, new Note(CANARY)).item();
        house.book.withdraw(luan, heron, gone, 1);
        house.house.sealed(luan, heron, house.book.newItem(), "note", 0, new byte[] {1});
        house.book.write(
                luan,
                heron,
                Kind.CONTACT,
                0,
                new SafeContact(May.YES, EnumSet.allOf(Way.class), CANARY, CANARY, CANARY, CANARY));
        new CasePapers(house.house.cases(), FileLimits.usual(), Clock.systemUTC())
                .store(
                        luan,
                        heron,
                        Compartment.MAIN,
                        "\"><svg onload=1>.txt",
                        new ByteArrayInputStream(CANARY.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void textStaysText(Language language) {
        Frame frame = house.frame(language);
        List<String> pages = new ArrayList<>();
        pages.add(text(house.cases.list(luan, frame, CANARY, CANARY, CANARY, CANARY)));
        pages.add(text(house.cases.list(luan, frame, "", "all", "name-down", "1")));
        pages.add(text(house.begin.form(luan, frame)));
        pages.add(text(house.begin.open(luan, frame, sent(Map.of("name-script", CANARY)))));
        pages.add(text(house.cases.one(luan, frame, heron.hex(), "opened")));
        pages.add(text(house.cases.one(drita, frame, heron.hex(), CANARY)));
        pages.add(text(house.edit.name(luan, frame, heron.hex())));
        pages.add(text(house.edit.contact(luan, frame, heron.hex())));
        pages.add(text(house.edit.newNote(luan, frame, heron.hex())));
        pages.add(text(house.edit.note(luan, frame, heron.hex(), note.hex())));
        pages.add(text(house.edit.saveNote(
                luan, frame, heron.hex(), note.hex(), sent(Map.of("revision", "1", "note", CANARY)))));
        pages.add(text(house.edit.saveContact(
                luan,
                frame,
                heron.hex(),
                sent(Map.of("revision", "0", "contact-may", "no", "contact-reach", CANARY)))));
        pages.add(text(house.edit.saveContact(
                luan, frame, heron.hex(), sent(Map.of("revision", "0", "contact-how", CANARY)))));
        pages.add(text(house.items.history(luan, frame, heron.hex(), note.hex())));
        pages.add(text(house.items.history(
                luan, frame, heron.hex(), Kind.CONTACT.one(heron).hex())));
        pages.add(text(house.items.history(
                luan, frame, heron.hex(), Kind.NAME.one(heron).hex())));
        pages.add(text(house.files.form(luan, frame, heron.hex(), "privileged")));
        pages.add(text(house.access.ofCase(drita, frame, heron.hex(), "team")));
        pages.add(text(house.access.ofCase(luan, frame, heron.hex(), "")));
        pages.add(text(house.access.ofAccount(drita, frame, luan.account().id().hex())));
        pages.add(text(house.access.ofAccount(
                drita, frame, house.house.tarek().account().id().hex())));

        assertThat(pages).allSatisfy(page -> {
            assertThat(page)
                    .contains("<html lang=\"" + language.code() + "\" dir=\"" + language.direction() + "\"")
                    .doesNotContain("<svg/onload", "<script>", "<svg onload")
                    .doesNotContain("\"'>");
            assertThat(POSTED.matcher(page).results().count())
                    .as("every form that is posted has its key")
                    .isEqualTo(POSTS.matcher(page).results().count());
        });
        assertThat(pages.get(6)).contains("&lt;svg/onload");
    }
}
