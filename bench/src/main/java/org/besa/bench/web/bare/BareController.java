package org.besa.bench.web.bare;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The routes and forms of Besa's cases, without anything that protects them but the list of who serves what. */
@Controller
class BareController {
    private static final String COOKIE = "besa";

    private final BareRows rows;
    private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, BareController.class.getClassLoader(), "org.besa.bench.templates");

    BareController(BareRows rows) {
        this.rows = rows;
    }

    @GetMapping("/sign-in")
    ResponseEntity<byte[]> signIn() {
        return page("BareSignIn", Map.of());
    }

    @PostMapping("/sign-in")
    ResponseEntity<byte[]> in(@RequestParam("name") String name, @RequestParam("password") String password) {
        boolean right = rows.passwordOf(name)
                .filter(kept -> passwords.matches(password, kept))
                .isPresent();
        return right
                ? ResponseEntity.status(303)
                        .location(URI.create("/"))
                        .header("Set-Cookie", COOKIE + "=" + rows.newSession(name) + "; Path=/; HttpOnly")
                        .build()
                : ResponseEntity.status(422).build();
    }

    @GetMapping("/cases")
    ResponseEntity<byte[]> list(
            @CookieValue(COOKIE) String token,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "state", defaultValue = "open") String state,
            @RequestParam(name = "sort", defaultValue = "name") String sort,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        String caller = caller(token);
        List<BareRows.Line> lines = rows.list(caller, words, state, sort.equals("name-down"), page);
        return page("BareCases", Map.of("lines", lines, "words", words, "state", state, "sort", sort, "page", page));
    }

    @GetMapping("/cases/{id}")
    ResponseEntity<byte[]> one(@CookieValue(COOKIE) String token, @PathVariable("id") String id) {
        Optional<BareRows.One> one = rows.one(caller(token), id);
        return one.isEmpty()
                ? ResponseEntity.notFound().build()
                : page("BareCase", Map.of("one", one.get(), "notes", rows.notes(id), "team", rows.team(id)));
    }

    @PostMapping("/cases/new")
    ResponseEntity<byte[]> open(
            @CookieValue(COOKIE) String token,
            @RequestParam("name") String name,
            @RequestParam("name-script") String script) {
        return to("/cases/" + rows.open(caller(token), name, script) + "?said=opened");
    }

    @PostMapping("/cases/{id}/name")
    ResponseEntity<byte[]> rename(
            @CookieValue(COOKIE) String token,
            @PathVariable("id") String id,
            @RequestParam("name") String name,
            @RequestParam("name-script") String script,
            @RequestParam("revision") long revision) {
        return rows.rename(caller(token), id, revision, name, script)
                ? to("/cases/" + id + "?said=kept")
                : ResponseEntity.status(409).build();
    }

    @PostMapping("/cases/{id}/contact")
    ResponseEntity<byte[]> contact(
            @CookieValue(COOKIE) String token, @PathVariable("id") String id, @RequestParam Map<String, String> form) {
        rows.contact(caller(token), id, form);
        return to("/cases/" + id);
    }

    @PostMapping("/cases/{id}/notes/new")
    ResponseEntity<byte[]> note(
            @CookieValue(COOKIE) String token, @PathVariable("id") String id, @RequestParam("note") String text) {
        rows.note(caller(token), id, text);
        return to("/cases/" + id);
    }

    private String caller(String token) {
        return rows.caller(token).orElseThrow();
    }

    private ResponseEntity<byte[]> page(String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render("org/besa/bench/web/bare/" + template + ".jte", parameters, output);
        return ResponseEntity.ok()
                .header("Content-Type", "text/html;charset=utf-8")
                .body(output.toByteArray());
    }

    private static ResponseEntity<byte[]> to(String path) {
        return ResponseEntity.status(303).location(URI.create(path)).build();
    }
}
