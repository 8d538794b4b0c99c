package org.besa.seal.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text inside a URI (RFC 3986): a blank is %20, never a plus sign, which phones show as one. */
final class PercentText {
    private PercentText() {}

    static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
