package org.besa.app.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.besa.app.face.Frame;
import org.besa.app.face.Notice;
import org.besa.app.face.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The address of somebody's own calendar: made, renewed, ended. It is shown once, as the answer to the form that makes it. */
@Controller
class CalendarController {
    static final String PATH = "/account/calendar";

    private static final String TEMPLATE = "org/besa/app/access/CalendarPage.jte";
    private static final String READ = "/calendar/";
    private static final String SUFFIX = ".ics";

    private final Pages pages;
    private final CalendarFeeds feeds;
    private final FreshProof proof;
    private final PublicAddress address;

    CalendarController(Pages pages, CalendarFeeds feeds, FreshProof proof, PublicAddress address) {
        this.pages = pages;
        this.feeds = feeds;
        this.proof = proof;
        this.address = address;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Frame frame, Caller caller) {
        return page(frame, caller, "");
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> begin(Frame frame, Caller caller) {
        Optional<CalendarFeed> before = feeds.of(caller);
        if (!proof.isFresh(caller)) {
            return Elsewhere.to(ProveController.before(PATH));
        }
        String made =
                address.origin() + READ + feeds.begin(caller, frame.language()).text() + SUFFIX;
        return page(
                before.filter(CalendarFeed::live).isPresent()
                        ? frame.noticing(Notice.Kind.DONE, "access.calendar.renewed")
                        : frame,
                caller,
                made);
    }

    @PostMapping("/account/calendar/end")
    ResponseEntity<byte[]> end(Caller caller) {
        feeds.end(caller);
        return Elsewhere.to(PATH);
    }

    /** @param made the address, where it was just made; else empty */
    private ResponseEntity<byte[]> page(Frame frame, Caller caller, String made) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("feed", feeds.of(caller).orElse(null));
        parameters.put("made", made);
        parameters.put("fresh", proof.isFresh(caller));
        return pages.page(200, TEMPLATE, frame.titled("access.calendar.title"), parameters);
    }
}
