package org.besa.app.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.besa.app.vault.OpenCase;
import org.besa.app.vault.SealedItem;
import org.besa.seal.value.OpaqueId;

/** Reads an open case into what pages show. */
record CaseReading(CaseJson json) {
    CaseView view(OpenCase open) {
        return new CaseView(
                open.id(),
                open.team(),
                open.state(),
                open.version(),
                open.leads(),
                open.compartments(),
                one(open, Kind.NAME),
                one(open, Kind.CONTACT),
                all(open, Kind.NOTE),
                all(open, Kind.FILE),
                open.people().members(),
                open.people().excluded());
    }

    CaseLine line(OpenCase open) {
        return new CaseLine(
                open.id(), open.team(), open.state(), one(open, Kind.NAME).flatMap(Entry::content));
    }

    <T extends Content> Optional<Entry<T>> one(OpenCase open, Kind<T> kind) {
        OpaqueId id = kind.one(open.id());
        return open.current(kind.code()).stream()
                .filter(item -> item.id().equals(id))
                .map(item -> json.entry(kind, item))
                .findFirst();
    }

    private <T extends Content> List<Entry<T>> all(OpenCase open, Kind<T> kind) {
        return open.current(kind.code()).stream()
                .map(item -> json.entry(kind, item))
                .sorted(Comparator.comparing(CaseReading::at).reversed())
                .toList();
    }

    private static Instant at(Entry<?> entry) {
        return entry.envelope().<Instant>map(Envelope::at).orElse(Instant.EPOCH);
    }

    /** The item as what its kind says; empty for a kind that is not of this room. */
    Optional<Entry<?>> entry(SealedItem item) {
        return switch (item.kind()) {
            case "name" -> Optional.of(json.entry(Kind.NAME, item));
            case "contact" -> Optional.of(json.entry(Kind.CONTACT, item));
            case "note" -> Optional.of(json.entry(Kind.NOTE, item));
            case "file" -> Optional.of(json.entry(Kind.FILE, item));
            default -> Optional.empty();
        };
    }
}
