package org.besa.seal.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.value.SealingKey;
import org.besa.verify.log.Action;
import org.besa.verify.log.Entry;
import org.besa.verify.log.Handle;
import org.besa.verify.log.LogEntry;
import org.besa.verify.log.Outcome;
import org.besa.verify.log.Shown;
import org.besa.verify.text.Bytes;
import org.junit.jupiter.api.Test;

class EntryWriterTest {
    private final AuditOffice office = new AuditOffice();

    @Test
    void detailsOpenWithTheKeyOfTheirCase() {
        Entry entry = office.commit("read the letter of the ministry");

        assertThat(office.writer.details(entry, entry.objects().getFirst(), office.caseKey))
                .asString(UTF_8)
                .isEqualTo("read the letter of the ministry");
    }

    @Test
    void detailsAreNotReadableInTheEntry() {
        assertThat(office.commit("read the letter").text()).doesNotContain("letter");
    }

    @Test
    void detailsDoNotOpenWithTheKeyOfAnotherCase() {
        Entry entry = office.commit("read the letter");

        assertThatThrownBy(() -> office.writer.details(entry, entry.objects().getFirst(), office.newCaseKey()))
                .isInstanceOf(NotOpened.class);
    }

    @Test
    void detailsMovedToAnotherEntryAreRefused() {
        Shown moved = office.commit("read the letter").objects().getFirst();
        Entry other = office.commit("signed the letter");

        assertThatThrownBy(() -> office.writer.details(other, moved, office.caseKey))
                .isInstanceOf(NotOpened.class);
    }

    @Test
    void detailsMovedToAnotherSubjectOfTheSameEntryAreRefused() {
        Entry entry = office.commit("read the letter");
        Shown moved =
                new Shown(office.writer.newHandle(), entry.objects().getFirst().details());

        assertThatThrownBy(() -> office.writer.details(entry, moved, office.caseKey))
                .isInstanceOf(NotOpened.class);
    }

    @Test
    void subjectsAreNamedInAscendingOrderWhateverTheirOrderWas() {
        List<Subject> subjects = Stream.generate(office.writer::newHandle)
                .limit(50)
                .map(Subject::new)
                .toList();

        Entry entry = office.writer.entry(office.actor, new Action("case.list"), Outcome.DONE, subjects);

        assertThat(entry.objects())
                .extracting(Shown::handle)
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(
                        subjects.stream().map(Subject::handle).toList());
    }

    @Test
    void aRefusalNamesNothing() {
        List<Subject> hidden = List.of(new Subject(office.writer.newHandle()));

        assertThatThrownBy(() -> office.writer.entry(office.actor, new Action("case.read"), Outcome.REFUSED, hidden))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("what is hidden must look like what is not there");
    }

    @Test
    void anEntryReadsBackAsItWasWritten() throws Exception {
        Entry entry = office.commit("read the letter");

        assertThat(LogEntry.parse(entry.bytes())).isEqualTo(entry);
    }

    @Test
    void twoEntriesAboutTheSameHaveDifferentBytes() {
        Entry one = office.writer.entry(office.actor, new Action("sign.in"), Outcome.DONE, List.of());
        Entry other = office.writer.entry(office.actor, new Action("sign.in"), Outcome.DONE, List.of());

        assertThat(one.random()).isNotEqualTo(other.random());
    }

    @Test
    void aHandleIsStoredSealedUnderItsCase() {
        Handle handle = office.writer.newHandle();
        byte[] sealed = office.writer.seal(handle, office.caseKey);
        SealingKey other = office.newCaseKey();

        assertThat(office.writer.open(sealed, office.caseKey)).isEqualTo(handle);
        assertThatThrownBy(() -> office.writer.open(sealed, other)).isInstanceOf(NotOpened.class);
    }

    @Test
    void emptyDetailsAreRefused() {
        assertThatThrownBy(() -> Optional.of(new Subject.Details(Bytes.of(new byte[0]), office.caseKey)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
