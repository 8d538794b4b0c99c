package org.besa.app.face;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Makes pages out of templates: wholly, before the first byte goes out. */
public final class Pages {
    private static final String HTML = "text/html;charset=utf-8";
    private static final String GENERATED = "org.besa.app.templates";
    private static final CacheControl KEPT_NOWHERE = CacheControl.noStore();

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), GENERATED);
    private final Phrasebook phrasebook;
    private final StaticFiles statics;
    private final Frame.Exit exit;

    public Pages(Phrasebook phrasebook, StaticFiles statics, Frame.Exit exit) {
        this.phrasebook = phrasebook;
        this.statics = statics;
        this.exit = exit;
    }

    /** What is said in a language. */
    public Words words(Language language) {
        return phrasebook.in(language);
    }

    /**
     * The frame of a page for somebody who is not signed in.
     *
     * @param here the path and query of the page asked for
     * @param formKey what its forms send back
     */
    public Frame frame(Language language, String here, String formKey) {
        Words words = words(language);
        return new Frame(
                words, statics, words.say("face.besa"), here, formKey, null, List.of(), exit, Duration.ZERO, List.of());
    }

    /**
     * A page in its frame.
     *
     * @param status the HTTP status
     * @param template its path: "org/besa/app/access/SignIn.jte"
     * @param frame what the template takes as {@code frame}
     * @param rest its other parameters, by name
     */
    public ResponseEntity<byte[]> page(int status, String template, Frame frame, Map<String, Object> rest) {
        Map<String, Object> parameters = new HashMap<>(rest);
        parameters.put("frame", frame);
        return page(status, template, parameters);
    }

    /** As the other one, for a template that is not framed, as a part of a page that htmx asks for. */
    public ResponseEntity<byte[]> page(int status, String template, Map<String, Object> parameters) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, HTML)
                .cacheControl(KEPT_NOWHERE)
                .body(bytes(template, parameters));
    }

    /** What the template gives, in UTF-8. */
    public byte[] bytes(String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        return output.toByteArray();
    }
}
