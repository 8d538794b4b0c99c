package org.besa.app.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.besa.app.cases.Told;
import org.besa.app.face.Words;
import org.besa.app.letters.LetterText.Part;
import org.besa.app.letters.LetterText.Sentence;
import org.besa.app.letters.LetterText.Source;

/** A letter on paper: A4, as few marks as possible. The same text gives the same bytes; nothing tells who made it, when, or with what. */
final class LetterPdf {
    private static final double TITLE = 15;
    private static final double PART = 11.5;
    private static final double BODY = 10.5;
    private static final double SMALL = 8.5;
    private static final double GAP = 8;

    private final PersianShaper shaper = new PersianShaper();

    /**
     * The bytes of the document.
     *
     * @param words of the language of the letter
     */
    byte[] of(LetterText text, Words words) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentInformation(new PDDocumentInformation());
            document.setDocumentId(0L);
            document.getDocumentCatalog().setLanguage(words.language().code());
            boolean mirrored = words.language().direction().equals("rtl");
            LetterPages pages = new LetterPages(document, new TextLines(shaper, mirrored));
            write(text, words, pages);
            pages.number(words);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a letter could not be made", e);
        }
    }

    /** Whether the font has all letters of it. */
    boolean canShow(LetterText text) {
        try (PDDocument document = new PDDocument()) {
            LetterFont font = LetterFont.of(document, LetterPages.REGULAR);
            return all(text).allMatch(line -> font.has(shaper.shape(line)));
        } catch (IOException e) {
            throw new UncheckedIOException("the font cannot be read", e);
        }
    }

    private static Stream<String> all(LetterText text) {
        return Stream.of(
                        Stream.of(text.title()),
                        text.head().stream().flatMap(line -> Stream.of(line.term(), line.text())),
                        text.parts().stream().map(Part::title),
                        text.parts().stream()
                                .flatMap(part -> part.sentences().stream())
                                .flatMap(each -> Stream.of(each.term(), each.text())),
                        text.sources().stream().flatMap(each -> Stream.of(each.text(), each.address())))
                .flatMap(each -> each);
    }

    private static void write(LetterText text, Words words, LetterPages pages) throws IOException {
        for (Told line : text.head()) {
            pages.row(List.of(line.term(), line.text()), SMALL + 1);
        }
        pages.gap(GAP);
        pages.bold(text.title(), TITLE);
        for (Part part : text.parts()) {
            pages.gap(GAP);
            if (!part.title().isEmpty()) {
                pages.bold(part.title(), PART);
            }
            if (part.rows()) {
                for (Sentence each : part.sentences()) {
                    pages.row(List.of(each.term(), numbered(each, words)), BODY);
                }
            } else {
                pages.text(
                        part.sentences().stream()
                                .map(each -> numbered(each, words))
                                .collect(Collectors.joining(" ")),
                        BODY);
            }
        }
        pages.gap(2 * GAP);
        pages.bold(words.say("letters.sources"), PART);
        for (int i = 0; i < text.sources().size(); i++) {
            pages.row(List.of(number(i + 1, words), source(text.sources().get(i), words)), SMALL, LetterPages.NARROW);
        }
    }

    /** A number is never alone in a line. */
    private static String numbered(Sentence sentence, Words words) {
        return sentence.text()
                + "\u00A0"
                + sentence.sources().stream().map(each -> number(each, words)).collect(Collectors.joining(" "));
    }

    private static String number(int number, Words words) {
        return words.say("letters.number", number);
    }

    private static String source(Source source, Words words) {
        String text = source.verified() ? source.text() : words.say("letters.source.unchecked", source.text());
        return source.address().isEmpty() ? text : words.say("letters.source.address", text, source.address());
    }
}
