package org.besa.app.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.app.vault.CaseState;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.Member;
import org.besa.seal.value.OpaqueId;

/**
 * One case as the caller sees it, all of it from one moment.
 *
 * @param version of the state
 * @param leads whether the caller is a coordinator of the case's team
 * @param compartments those that the caller reads and writes
 * @param name empty only if nobody has ever given one
 * @param contact empty if there is none yet, or the caller is not let into where it is
 * @param notes the last written first
 * @param files the last stored first
 * @param excluded by account
 */
public record CaseView(
        OpaqueId id,
        OpaqueId team,
        CaseState state,
        long version,
        boolean leads,
        Set<Compartment> compartments,
        Optional<Entry<PersonName>> name,
        Optional<Entry<SafeContact>> contact,
        List<Entry<Note>> notes,
        List<Entry<StoredFile>> files,
        List<Member> members,
        List<OpaqueId> excluded) {

    /** The name in use, or empty if it cannot be read. */
    public String called() {
        return name.flatMap(Entry::content).map(PersonName::name).orElse("");
    }

    /** Whether the caller is let into where the safe-contact rule is. */
    public boolean readsContact() {
        return compartments.contains(Compartment.LOCATION);
    }

    /** The item of this id in its current revision, whatever it is. */
    Optional<Entry<?>> entry(OpaqueId item) {
        return all().filter(each -> each.id().equals(item)).findFirst();
    }

    /** Everybody of whom something is shown. */
    Stream<OpaqueId> people() {
        Stream<OpaqueId> writers =
                all().flatMap(each -> each.envelope().stream()).map(Envelope::writer);
        return Stream.of(writers, members.stream().map(Member::account), excluded.stream())
                .flatMap(each -> each);
    }

    private Stream<Entry<?>> all() {
        return Stream.of(name.stream(), contact.stream(), notes.stream(), files.stream())
                .flatMap(each -> each);
    }
}
