package org.besa.app.meetings;

import org.besa.app.cases.Kind;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Lawbook;
import org.besa.app.coverage.Provable;
import org.besa.app.face.Words;
import org.besa.seal.value.OpaqueId;

/** Meetings of a case prove its facts: that something was said, or shown. */
final class MeetingProofs implements Provable<Meeting> {
    private final Lawbook law;

    MeetingProofs(Lawbook law) {
        this.law = law;
    }

    @Override
    public Kind<Meeting> kind() {
        return MeetingKinds.MEETING;
    }

    @Override
    public String path(OpaqueId item) {
        return "/meetings#" + MeetingPlace.anchor(item);
    }

    @Override
    public String called(Meeting content, Words words) {
        MeetingWords facing = new MeetingWords(new FactWords(law, words));
        return words.say("meetings.proof", facing.title(content));
    }
}
