package org.besa.app.meetings;

import org.besa.app.cases.Casebook;
import org.besa.app.cases.OtherKinds;
import org.besa.app.coverage.FactBook;
import org.besa.app.coverage.Lawbook;
import org.besa.app.vault.CaseAccess;

/** The room's parts, for the rooms above. */
public record OpenMeetings(MeetingsRoom room) {
    public OtherKinds kinds(Lawbook law) {
        return room.meetingKinds(law);
    }

    public MeetingBook book(CaseAccess cases, Casebook book, FactBook facts) {
        return room.meetingBook(cases, book, facts);
    }
}
