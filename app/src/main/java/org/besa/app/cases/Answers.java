package org.besa.app.cases;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.access.Account;
import org.besa.app.access.Accounts;
import org.besa.app.access.Caller;
import org.besa.app.face.Choice;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.besa.app.face.Notice;
import org.besa.app.face.Pages;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.Stale;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What all controllers of this room and of those above it answer with, and how they read addresses. */
public final class Answers {
    private static final Set<String> SAID = Set.of(
            "opened",
            "kept",
            "noted",
            "recorded",
            "withdrawn",
            "undone",
            "stored",
            "closed",
            "reopened",
            "team",
            "released");

    private final String templates;
    private final Pages pages;
    private final Accounts accounts;
    private final Clock clock;

    /** @param room whose templates these are: "cases" */
    public Answers(String room, Pages pages, Accounts accounts, Clock clock) {
        this.templates = "org/besa/app/" + room + "/";
        this.pages = pages;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A page of the room: "CasePage". */
    public ResponseEntity<byte[]> page(int status, String template, Frame frame, Map<String, Object> rest) {
        return pages.page(status, templates + template + ".jte", frame, rest);
    }

    /** To another page, which is then asked for. */
    public static ResponseEntity<byte[]> to(String path) {
        return ResponseEntity.status(303).location(URI.create(path)).build();
    }

    /** The id in an address; whatever is no id leads nowhere. */
    public static OpaqueId id(String hex) {
        try {
            return new OpaqueId(hex);
        } catch (IllegalArgumentException noId) {
            throw new NotThere();
        }
    }

    /** The revision that a form is based on. */
    public static long revision(String number) {
        try {
            long revision = Long.parseLong(number);
            if (revision >= 0 && revision < Integer.MAX_VALUE) {
                return revision;
            }
        } catch (NumberFormatException noNumber) {
            // as below
        }
        throw new NotThere();
    }

    /** Who reads what a form is about to put into a case, as it was chosen; everybody where nobody was asked. */
    public static Compartment part(String code) {
        return switch (code) {
            case "", "main" -> Compartment.MAIN;
            case "privileged" -> Compartment.PRIVILEGED;
            default -> throw new NotThere();
        };
    }

    /** What there is to choose from for {@link #part}; nothing for who has no choice, and is not asked. */
    public static List<Choice> parts(Frame frame, Set<Compartment> readable) {
        return readable.contains(Compartment.PRIVILEGED)
                ? Stream.of("main", "privileged")
                        .map(code -> Choice.of(code, frame.say("cases.part." + code)))
                        .toList()
                : List.of();
    }

    /** The frame with what was done before this page was asked for. */
    public static Frame said(Frame frame, String code) {
        return SAID.contains(code) ? frame.noticing(Notice.Kind.DONE, "cases.said." + code) : frame;
    }

    /**
     * What comes of a button that changes something.
     *
     * @param page where it is to be seen afterwards
     * @param said what was done, as {@link #said} knows it
     * @param slower what to answer with if somebody else was quicker
     */
    public static ResponseEntity<byte[]> done(
            Frame frame, String page, String said, Runnable change, Function<Frame, ResponseEntity<byte[]>> slower) {
        try {
            change.run();
        } catch (Stale stale) {
            return slower.apply(frame.noticing(Notice.Kind.CARE, "cases.stale.item"));
        }
        return to(page + "?said=" + said);
    }

    /**
     * A file that is taken away. Always as an attachment, and nobody keeps it on the way: a browser that shows it anyhow may run nothing of it.
     *
     * @param letters in which the name is written
     */
    public static ResponseEntity.BodyBuilder attachment(String name, Charset letters) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, letters)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
    }

    /** Nothing of cases is there for somebody whose role has none. */
    public static void mustWorkOnCases(Caller caller) {
        if (!CaseTeam.worksOnCases(caller.account())) {
            throw new NotThere();
        }
    }

    /** The name of a case as a title says it. */
    static String called(Frame frame, CaseView view) {
        return view.called().isEmpty() ? frame.say("cases.unreadableName") : view.called();
    }

    /** Those whose names a page shows. */
    public People people(Stream<OpaqueId> ids) {
        return new People(
                ids.distinct()
                        .flatMap(id -> accounts.find(id).stream())
                        .collect(Collectors.toMap(
                                Account::id, account -> account.name().text())),
                clock.getZone());
    }

    /** The time of day now, in the language of the page. */
    String now(Frame frame) {
        return frame.days().time(clock.instant(), clock.getZone());
    }

    /** The page of a case, with something to take care of. */
    ResponseEntity<byte[]> casePage(int status, Frame frame, CaseView view, Function<Frame, Frame> notices) {
        Frame titled = notices.apply(frame.titled("cases.case.title", called(frame, view)));
        return page(status, "CasePage", titled, Map.of("view", view, "people", people(view.people())));
    }
}
