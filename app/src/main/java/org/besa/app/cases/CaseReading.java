package org.besa.app.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.besa.app.vault.OpenCase;
import org.besa.app.vault.SealedItem;
import org.besa.seal.value.OpaqueId;

/** Reads an open case into what pages show. */
public record CaseReading(CaseJson json, List<OtherKinds> others) {
    private static final Set<String> KINDS =
            Set.of(Kind.NAME.code(), Kind.CONTACT.code(), Kind.NOTE.code(), Kind.FILE.code());

    CaseView view(OpenCase open) {
        Map<String, List<SealedItem>> items = open.current(KINDS);
        return new CaseView(
                open.id(),
                open.team(),
                open.state(),
                open.version(),
                open.leads(),
                open.compartments(),
                one(open, Kind.NAME, items),
                one(open, Kind.CONTACT, items),
                all(Kind.NOTE, items),
                all(Kind.FILE, items),
                open.people().members(),
                open.people().excluded());
    }

    CaseLine line(OpenCase open) {
        return new CaseLine(
                open.id(), open.team(), open.state(), one(open, Kind.NAME).flatMap(Entry::content));
    }

    /** The one item of this kind, if there is any. */
    public <T extends Content> Optional<Entry<T>> one(OpenCase open, Kind<T> kind) {
        return one(open, kind, Map.of(kind.code(), open.current(kind.code())));
    }

    private <T extends Content> Optional<Entry<T>> one(
            OpenCase open, Kind<T> kind, Map<String, List<SealedItem>> items) {
        OpaqueId id = kind.one(open.id());
        return items.getOrDefault(kind.code(), List.of()).stream()
                .filter(item -> item.id().equals(id))
                .map(item -> json.entry(kind, item))
                .findFirst();
    }

    private <T extends Content> List<Entry<T>> all(Kind<T> kind, Map<String, List<SealedItem>> items) {
        return items.getOrDefault(kind.code(), List.of()).stream()
                .map(item -> json.entry(kind, item))
                .sorted(Comparator.comparing(CaseReading::at).reversed())
                .toList();
    }

    private static Instant at(Entry<?> entry) {
        return entry.envelope().<Instant>map(Envelope::at).orElse(Instant.EPOCH);
    }

    /** The item as what its kind says; empty for a kind that no room knows. */
    Optional<Entry<?>> entry(SealedItem item) {
        return switch (item.kind()) {
            case "name" -> Optional.of(json.entry(Kind.NAME, item));
            case "contact" -> Optional.of(json.entry(Kind.CONTACT, item));
            case "note" -> Optional.of(json.entry(Kind.NOTE, item));
            case "file" -> Optional.of(json.entry(Kind.FILE, item));
            default -> other(item);
        };
    }

    private Optional<Entry<?>> other(SealedItem item) {
        return others.stream()
                .flatMap(room -> room.kinds().stream())
                .filter(kind -> kind.code().equals(item.kind()))
                .<Entry<?>>map(kind -> json.entry(kind, item))
                .findFirst();
    }
}
