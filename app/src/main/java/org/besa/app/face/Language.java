package org.besa.app.face;

import com.ibm.icu.util.ULocale;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** The languages that Besa speaks. */
public enum Language {
    /** English, from left to right. */
    EN("English", "ltr"),
    /** Albanian, from left to right. */
    SQ("Shqip", "ltr"),
    /** Persian, from right to left, with its own digits. */
    FA("فارسی", "rtl");

    /** The cookie that remembers the choice until the browser closes. */
    public static final String COOKIE = "language";

    private final String nativeName;
    private final String direction;

    Language(String nativeName, String direction) {
        this.nativeName = nativeName;
        this.direction = direction;
    }

    /** As HTML and cookies know it: "en", "sq", "fa". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its speakers call it. */
    public String nativeName() {
        return nativeName;
    }

    /** "ltr" or "rtl". */
    public String direction() {
        return direction;
    }

    /** The same, as the JDK knows it. */
    public Locale locale() {
        return Locale.of(code());
    }

    ULocale unicodeLocale() {
        return new ULocale(code());
    }

    boolean rightToLeft() {
        return direction.equals("rtl");
    }

    /** The language with this code, if Besa speaks it. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The language in which this request wants its answer: what was chosen here before, else what the browser prefers. */
    public static Language of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), "");
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> of(cookie.getValue()).stream())
                .findFirst()
                .orElseGet(() -> preferred(accepted));
    }

    /**
     * The first language of a browser's Accept-Language header that Besa speaks, else English.
     *
     * @param acceptLanguage the header as it came; may be empty or nonsense
     */
    public static Language preferred(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .flatMap(range -> of(Locale.forLanguageTag(range.getRange()).getLanguage()).stream())
                    .findFirst()
                    .orElse(EN);
        } catch (IllegalArgumentException nonsense) {
            return EN;
        }
    }
}
