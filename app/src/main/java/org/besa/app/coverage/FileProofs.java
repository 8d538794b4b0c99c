package org.besa.app.coverage;

import org.besa.app.cases.Kind;
import org.besa.app.cases.StoredFile;
import org.besa.app.face.Words;
import org.besa.seal.value.OpaqueId;

/** Files of a case prove its facts. */
final class FileProofs implements Provable<StoredFile> {
    @Override
    public Kind<StoredFile> kind() {
        return Kind.FILE;
    }

    @Override
    public String path(OpaqueId item) {
        return "/files/" + item.hex();
    }

    @Override
    public String called(StoredFile content, Words words) {
        return content.name();
    }
}
