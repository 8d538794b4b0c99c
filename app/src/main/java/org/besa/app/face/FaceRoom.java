package org.besa.app.face;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The beans of this room. Another room adds its words with a bean of {@link RoomWords} and its files with beans of {@link StaticFile}; the
 * server says where the quick exit leads with one of {@link Frame.Exit}.
 */
@Configuration(proxyBeanMethods = false)
public class FaceRoom {
    private static final String HERE = "org/besa/app/face/static/";
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final String SCRIPT = "text/javascript;charset=utf-8";

    @Bean
    RoomWords faceWords() {
        return new RoomWords("face");
    }

    @Bean
    StaticFile styleFile() {
        return new StaticFile("besa.css", HERE + "besa.css", "text/css;charset=utf-8");
    }

    @Bean
    StaticFile scriptFile() {
        return new StaticFile("besa.js", HERE + "besa.js", SCRIPT);
    }

    @Bean
    StaticFile htmxFile() {
        return new StaticFile("htmx.min.js", HTMX, SCRIPT);
    }

    @Bean
    StaticFile iconFile() {
        return new StaticFile("besa.svg", HERE + "besa.svg", "image/svg+xml;charset=utf-8");
    }

    @Bean
    StaticFile fontFile() {
        return new StaticFile("vazirmatn.woff2", HERE + "vazirmatn.woff2", "font/woff2");
    }

    @Bean
    Phrasebook phrasebook(List<RoomWords> rooms) {
        return Phrasebook.of(rooms);
    }

    @Bean
    StaticFiles staticFiles(List<StaticFile> files) {
        return new StaticFiles(files);
    }

    @Bean
    Pages pages(Phrasebook phrasebook, StaticFiles files, Frame.Exit exit) {
        return new Pages(phrasebook, files, exit);
    }

    @Bean
    StaticPages staticPages(Pages pages) {
        return new StaticPages(pages);
    }

    @Bean
    StaticController staticController(StaticFiles files) {
        return new StaticController(files);
    }

    @Bean
    DesignController designController(Pages pages) {
        return new DesignController(pages);
    }
}
