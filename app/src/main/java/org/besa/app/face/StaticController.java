package org.besa.app.face;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives out the static files. */
@Controller
class StaticController {
    private static final CacheControl NAMED_BY_ITS_CONTENT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl MAY_CHANGE = CacheControl.noCache().cachePublic();

    private final StaticFiles files;

    StaticController(StaticFiles files) {
        this.files = files;
    }

    @GetMapping("/static/{name}")
    ResponseEntity<byte[]> file(
            @PathVariable String name,
            @RequestParam(name = "v", defaultValue = "") String version,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        StaticFiles.Content content = files.find(name).orElseThrow(NotThere::new);
        boolean unchanged = content.etag().equals(known);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(unchanged ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .cacheControl(content.version().equals(version) ? NAMED_BY_ITS_CONTENT : MAY_CHANGE)
                .eTag(content.etag());
        return unchanged
                ? answer.build()
                : answer.header(HttpHeaders.CONTENT_TYPE, content.mediaType()).body(content.bytes());
    }
}
