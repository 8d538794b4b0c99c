package org.besa.app.meetings;

import java.util.List;
import java.util.Optional;
import org.besa.app.cases.Content;
import org.besa.app.cases.DraftPlace;
import org.besa.app.cases.Kind;
import org.besa.app.cases.OtherKinds;
import org.besa.app.cases.Told;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Lawbook;
import org.besa.app.face.Words;

/** What this room keeps in cases. */
final class MeetingKinds implements OtherKinds {
    static final Kind<Meeting> MEETING = Kind.many("meeting", Meeting.class);
    static final Kind<Commitment> COMMITMENT = Kind.many("commitment", Commitment.class);
    static final Kind<Advice> ADVICE = Kind.many("advice", Advice.class);

    private final Lawbook law;

    MeetingKinds(Lawbook law) {
        this.law = law;
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(MEETING, COMMITMENT, ADVICE);
    }

    @Override
    public List<String> pages() {
        return List.of("meetings");
    }

    @Override
    public List<Told> told(Content content, Words words) {
        MeetingWords facing = new MeetingWords(new FactWords(law, words));
        return switch (content) {
            case Meeting meeting -> facing.told(meeting);
            case Yielded given -> facing.told(given);
            default -> List.of();
        };
    }

    @Override
    public Optional<DraftPlace> place(String code) {
        return MeetingPlace.of(code).or(() -> YieldPlace.ofDraft(code));
    }
}
