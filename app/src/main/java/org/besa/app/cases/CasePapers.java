package org.besa.app.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.besa.app.access.Caller;
import org.besa.app.vault.CaseAccess;
import org.besa.app.vault.CaseFiles.CaseFile;
import org.besa.app.vault.Compartment;
import org.besa.seal.file.FileLabel;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;

/** Stores and gives out the files of cases; they stream, and only sealed bytes reach the disk. */
public final class CasePapers {
    private static final Action STORE = new Action("file.store");
    private static final Action READ = new Action("file.read");

    /** A file that arrives holds one of the database's connections; so slow senders never hold them all. */
    private static final int MOST_ARRIVING = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CaseAccess cases;
    private final FileLimits limits;
    private final Clock clock;
    private final CaseJson json = new CaseJson();
    private final Semaphore arriving = new Semaphore(MOST_ARRIVING);

    public CasePapers(CaseAccess cases, FileLimits limits, Clock clock) {
        this.cases = cases;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Stores a file and says so in the case: all or nothing.
     *
     * @param sentName however the sender calls it
     * @param content read as far as the limit allows, not closed
     * @return the file's id, also of its item of kind {@link Kind#FILE}
     * @throws FileRefused if it is empty, too large, of a type that cases do not take, or of another than its name says; or if too many are arriving
     * @throws IOException if the content cannot be read
     * @throws org.besa.app.vault.NotForYou if the caller does not see the case, or may not use the compartment
     */
    public OpaqueId store(Caller caller, OpaqueId caseId, Compartment compartment, String sentName, InputStream content)
            throws IOException {
        FileName name = FileName.of(sentName);
        if (!mayArrive()) {
            throw new FileRefused(FileRefused.Why.BUSY);
        }
        try {
            return storeArriving(caller, caseId, compartment, name, content);
        } finally {
            arriving.release();
        }
    }

    private boolean mayArrive() {
        try {
            return arriving.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private OpaqueId storeArriving(
            Caller caller, OpaqueId caseId, Compartment compartment, FileName name, InputStream content)
            throws IOException {
        HeadedStream headed = HeadedStream.of(content, limits.largest());
        FileType type = headed.type(name);
        try {
            return cases.change(caller, caseId, STORE, open -> {
                try {
                    FileLabel label = new FileLabel(name.text(), type.mediaType());
                    OpaqueId id = open.files().store(label, headed, compartment);
                    StoredFile stored = new StoredFile(name.text(), type, headed.count());
                    Envelope<StoredFile> envelope = Envelope.of(caller.account().id(), clock.instant(), stored);
                    open.put(id, Kind.FILE.code(), compartment, 0, json.bytes(Kind.FILE, envelope));
                    return id;
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /**
     * A file, whose content may be read after this has returned.
     *
     * @throws org.besa.app.vault.NotForYou if there is none for the caller
     */
    public CaseFile open(Caller caller, OpaqueId caseId, OpaqueId file) {
        return cases.read(caller, caseId, READ, open -> open.files().open(file));
    }

    FileLimits limits() {
        return limits;
    }
}
