package org.besa.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Links inside the repository lead somewhere. Nothing is asked of the network. */
@Tag("docs")
class LinksTest {
    private final Repository repository = Repository.here();

    @Test
    void everyLinkLeadsToAFileAndAHeadingThatAreThere() {
        List<String> broken = new ArrayList<>();
        for (Document document : repository.documents()) {
            for (Document.Link link : document.links()) {
                String fault = fault(document, link.target());
                if (!fault.isEmpty()) {
                    broken.add(repository.root().relativize(document.file()) + ":" + link.line() + ": " + fault);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyPictureSaysWhatItShows() {
        assertThat(repository.documents())
                .flatExtracting(Document::links)
                .filteredOn(Document.Link::picture)
                .isNotEmpty()
                .allSatisfy(picture -> assertThat(picture.text()).hasSizeGreaterThan(20));
    }

    private static String fault(Document document, String target) {
        if (target.startsWith("https://")) {
            return URI.create(target).getHost() == null ? "no host in " + target : "";
        }
        if (target.contains(":")) {
            return "neither https nor a place in the repository: " + target;
        }
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        Path file = path.isEmpty()
                ? document.file()
                : document.file().resolveSibling(path).normalize();
        if (!Files.exists(file)) {
            return "no file " + target;
        }
        String anchor = hash < 0 ? "" : target.substring(hash + 1);
        return anchor.isEmpty() || new Document(file).anchors().contains(anchor) ? "" : "no heading " + target;
    }
}
