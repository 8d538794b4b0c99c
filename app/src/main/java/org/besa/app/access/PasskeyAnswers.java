package org.besa.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What the script of the passkeys is answered; the page knows the words for each status. */
final class PasskeyAnswers {
    private PasskeyAnswers() {}

    /** No more of it than a device ever sends, and one byte, so that more is seen as too much. */
    static byte[] body(HttpServletRequest request) throws IOException {
        return request.getInputStream().readNBytes(PasskeyJson.LONGEST + 1);
    }

    /** 200 with what the browser is asked to do. */
    static ResponseEntity<byte[]> asked(byte[] options) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(options);
    }

    /** 204: it is done. */
    static ResponseEntity<byte[]> done(String... cookies) {
        ResponseEntity.BodyBuilder answer = bare(HttpStatus.NO_CONTENT);
        Arrays.stream(cookies).forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie));
        return answer.build();
    }

    /** 403: what was shown is not right; why, is not said. */
    static ResponseEntity<byte[]> refused() {
        return bare(HttpStatus.FORBIDDEN).build();
    }

    /** 409: it cannot be done as things are. */
    static ResponseEntity<byte[]> impossible() {
        return bare(HttpStatus.CONFLICT).build();
    }

    /** 400: nothing that a browser of ours sends. */
    static ResponseEntity<byte[]> nonsense() {
        return bare(HttpStatus.BAD_REQUEST).build();
    }

    /** 429: after that long. */
    static ResponseEntity<byte[]> later(Duration after) {
        return bare(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(after.toSeconds() + 1))
                .build();
    }

    private static ResponseEntity.BodyBuilder bare(HttpStatus status) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
    }
}
