package org.besa.app.meetings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.app.cases.CaseJson;
import org.besa.app.cases.Entry;
import org.besa.app.coverage.Promised;
import org.besa.app.vault.OpenCase;
import org.besa.continuity.codes.Need;

/** The promises of a case, for the page that says what is owed. */
final class MeetingPromises implements Promised.Source {
    private final CaseJson json = new CaseJson();

    @Override
    public Set<String> kinds() {
        return Set.of(MeetingKinds.COMMITMENT.code());
    }

    @Override
    public List<Promised> of(OpenCase open) {
        return open.current(MeetingKinds.COMMITMENT.code()).stream()
                .map(item -> json.entry(MeetingKinds.COMMITMENT, item))
                .filter(entry -> !entry.withdrawn())
                .flatMap(MeetingPromises::promised)
                .toList();
    }

    private static Stream<Promised> promised(Entry<Commitment> entry) {
        return entry.content().stream()
                .filter(promise -> promise.waits() || promise.fate() == Fate.BROKEN)
                .flatMap(promise -> Need.ofCode(promise.need()).stream()
                        .map(need -> new Promised(
                                entry.id(),
                                need,
                                promise.who(),
                                promise.day(),
                                promise.due().days(),
                                promise.fate() == Fate.BROKEN ? Meeting.day(promise.settled()) : Optional.empty(),
                                "/meetings#promise-" + entry.id().hex())));
    }
}
