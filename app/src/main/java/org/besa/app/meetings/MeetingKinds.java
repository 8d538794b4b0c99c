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

    private final Lawbook law;

    MeetingKinds(Lawbook law) {
        this.law = law;
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(MEETING);
    }

    @Override
    public List<String> pages() {
        return List.of("meetings");
    }

    @Override
    public List<Told> told(Content content, Words words) {
        return content instanceof Meeting meeting
                ? new MeetingWords(new FactWords(law, words)).told(meeting)
                : List.of();
    }

    @Override
    public Optional<DraftPlace> place(String code) {
        return MeetingPlace.of(code);
    }
}
