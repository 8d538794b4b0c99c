package org.besa.app.cases;

import java.time.Clock;
import java.util.List;
import org.besa.app.access.Caller;
import org.besa.app.face.Frame;
import org.besa.app.face.Pages;
import org.besa.app.vault.OpenHouse;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;

/** Keeps and throws away what is typed into forms that are about no case, for the rooms above. */
public final class DraftsOutside {
    private final OutsideDesk desk;
    private final OutsideDraftController controller;

    /** @param rooms those that have such forms */
    public DraftsOutside(OpenHouse house, Pages pages, Clock clock, List<OutsideForms> rooms) {
        CasesRoom room = new CasesRoom();
        this.desk = room.outsideDesk(house.drafts(clock));
        Answers answers = room.caseAnswers(pages, house.accounts(), clock);
        this.controller = room.outsideDraftController(desk, answers, rooms);
    }

    public OutsideDesk desk() {
        return desk;
    }

    /** As the page does while somebody types. */
    public ResponseEntity<byte[]> keep(Caller caller, Frame frame, String place, MultiValueMap<String, String> sent) {
        return controller.keep(caller, frame, place, sent);
    }

    /** As the button above the form does. */
    public ResponseEntity<byte[]> discard(Caller caller, String place) {
        return controller.discard(caller, place);
    }
}
