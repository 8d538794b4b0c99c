package org.besa.app.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;

/**
 * A form with a file, read as it streams in: what is not sealed never lies on a disk, and never wholly in memory. The form's key is its first part, the
 * file its second.
 *
 * @param name however the sender calls it
 * @param content to be read before the request is over
 */
record Upload(String name, InputStream content) {
    static final String FILE = "file";
    /** What a form with a file sends around the file, at most. */
    private static final long AROUND = 16_384;

    private static final int LONGEST_KEY = 512;

    /**
     * Reads up to where the file begins.
     *
     * @param formKey what the first part must say
     * @param largest in bytes; a longer request is refused before it is read
     * @throws FileRefused if it is too large, or no form with a file
     * @throws NotThere if the form is not from a page of this session
     */
    static Upload of(HttpServletRequest request, String formKey, long largest) throws IOException {
        if (request.getContentLengthLong() > largest + AROUND) {
            throw new FileRefused(FileRefused.Why.TOO_LARGE);
        }
        FileUpload form = new FileUpload();
        form.setHeaderEncoding(StandardCharsets.UTF_8.name());
        try {
            FileItemIterator parts = form.getItemIterator(new ServletRequestContext(request));
            FileItemStream key = next(parts).orElseThrow(NotThere::new);
            if (!Frame.FORM_KEY.equals(key.getFieldName()) || !key.isFormField() || !same(text(key), formKey)) {
                throw new NotThere();
            }
            FileItemStream file = next(parts).orElseThrow(() -> new FileRefused(FileRefused.Why.EMPTY));
            if (!FILE.equals(file.getFieldName()) || file.isFormField()) {
                throw new FileRefused(FileRefused.Why.BROKEN);
            }
            return new Upload(name(file), file.openStream());
        } catch (FileUploadException noForm) {
            throw new FileRefused(FileRefused.Why.BROKEN);
        }
    }

    private static Optional<FileItemStream> next(FileItemIterator parts) throws IOException {
        return parts.hasNext() ? Optional.of(parts.next()) : Optional.empty();
    }

    private static String text(FileItemStream part) throws IOException {
        try (InputStream bytes = part.openStream()) {
            return new String(bytes.readNBytes(LONGEST_KEY), StandardCharsets.UTF_8);
        }
    }

    /** The library refuses a name with a zero byte; here a name is only a label, and is cleaned. */
    private static String name(FileItemStream file) {
        try {
            return Optional.ofNullable(file.getName()).orElse("");
        } catch (InvalidFileNameException odd) {
            return odd.getName();
        }
    }

    /** Takes as long for a key that is wrong at its beginning as for one that is wrong at its end. */
    private static boolean same(String given, String expected) {
        int difference = given.length() ^ expected.length();
        for (int i = 0; i < expected.length(); i++) {
            difference |= expected.charAt(i) ^ (i < given.length() ? given.charAt(i) : 0);
        }
        return difference == 0 && !expected.isEmpty();
    }
}
