package org.besa.seal.signin;

/** Codes as people type them: with blanks in between, and in the digits of their own keyboard. */
final class TypedText {
    private TypedText() {}

    /** Without blanks; each digit of whatever script as 0 to 9. */
    static String of(String typed) {
        StringBuilder text = new StringBuilder();
        typed.codePoints()
                .filter(each -> !Character.isWhitespace(each) && !Character.isSpaceChar(each))
                .map(each -> Character.digit(each, 10) >= 0 ? '0' + Character.digit(each, 10) : each)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
