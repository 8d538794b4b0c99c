package org.besa.app.access;

import java.net.URI;
import java.util.Arrays;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answer that leads to another page of ours, so that a form is not sent twice. */
final class Elsewhere {
    private Elsewhere() {}

    /**
     * With 303.
     *
     * @param path of ours
     * @param cookies headers {@code Set-Cookie}
     */
    static ResponseEntity<byte[]> to(String path, String... cookies) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(new LocalPath(path).text()))
                .cacheControl(CacheControl.noStore());
        Arrays.stream(cookies).forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie));
        return answer.build();
    }
}
