package org.besa.app.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.besa.app.face.StaticPages;

/** The answers that are the same for everybody, written past every view. */
final class Answers {
    private static final int NOT_FOUND = 404;
    private static final int AWAY = 503;
    private static final int FAULT = 500;

    private final StaticPages pages;

    Answers(StaticPages pages) {
        this.pages = pages;
    }

    /** For what does not exist and for what is hidden. */
    void notFound(HttpServletResponse response) throws IOException {
        write(response, NOT_FOUND, pages.notFound());
    }

    /** While there are no keys. */
    void locked(HttpServletResponse response) throws IOException {
        write(response, AWAY, pages.locked());
    }

    /** While nothing can be kept or read. */
    void outage(HttpServletResponse response, Outage outage) throws IOException {
        write(
                response,
                outage.status(),
                switch (outage) {
                    case FULL -> pages.full();
                    case AWAY -> pages.away();
                });
    }

    /** @param number also stands in the log */
    void fault(HttpServletResponse response, String number) throws IOException {
        write(response, FAULT, pages.fault(number));
    }

    /** @param number also stands in the log */
    void altered(HttpServletResponse response, String number) throws IOException {
        write(response, FAULT, pages.altered(number));
    }

    private static void write(HttpServletResponse response, int status, byte[] page) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
