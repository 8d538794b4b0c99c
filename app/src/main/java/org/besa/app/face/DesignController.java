package org.besa.app.face;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows every part of the design on one page, in each language. */
@Controller
class DesignController {
    private static final String TEMPLATE = "org/besa/app/face/DesignPage.jte";
    private static final String PATH = "/help/design";
    /** An ordinary day: the page must look alike whenever it is looked at. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final Pages pages;

    DesignController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> design(@RequestParam(defaultValue = "en") String language) {
        return page(Language.of(language).orElseThrow(NotThere::new));
    }

    ResponseEntity<byte[]> page(Language language) {
        Frame frame = pages.frame(language, PATH + "?language=" + language.code(), "")
                .titled("face.design.title")
                .noticing(Notice.Kind.DONE, "face.design.done")
                .noticing(Notice.Kind.CARE, "face.design.care");
        Form typed = Form.empty()
                .with("name", frame.say("face.design.someName"))
                .with("reach", "letter")
                .with("day", "2026-31-11")
                .fault("day", frame.say("face.design.dayFault"))
                .fault("days", frame.say("face.design.choiceFault"));
        List<Choice> reaches = List.of(
                new Choice("call", frame.say("face.design.call"), frame.say("face.design.callHint")),
                Choice.of("letter", frame.say("face.design.letter")));
        return pages.page(200, TEMPLATE, frame, Map.of("form", typed, "choices", reaches, "day", DAY));
    }
}
