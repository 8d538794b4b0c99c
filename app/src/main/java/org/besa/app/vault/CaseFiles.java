package org.besa.app.vault;

import java.io.IOException;
import java.io.InputStream;
import org.besa.seal.file.FileFacts;
import org.besa.seal.file.FileLabel;
import org.besa.seal.file.SealedFile;
import org.besa.seal.file.SealedFiles;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.SealingKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The files of one case. */
public final class CaseFiles {
    private final JdbcClient database;
    private final SealedFiles folder;
    private final OpaqueId caseId;
    private final CaseKeys keys;
    private final Visit visit;

    CaseFiles(JdbcClient database, SealedFiles folder, OpaqueId caseId, CaseKeys keys, Visit visit) {
        this.database = database;
        this.folder = folder;
        this.caseId = caseId;
        this.keys = keys;
        this.visit = visit;
    }

    /**
     * A file of a case, of which somebody was told in the audit log before they hold this.
     *
     * @param facts name, type, length and hashes
     * @param content opens the content; works after the visit has ended, until the keys are locked
     */
    public record CaseFile(OpaqueId id, Compartment compartment, FileFacts facts, Content content) {}

    /** Opens the same content each time. */
    public interface Content {
        /**
         * The whole content; see {@link SealedFiles#open}.
         *
         * @throws IOException if it cannot be read
         */
        InputStream open() throws IOException;
    }

    /**
     * Seals a file as it streams in. If the change is not committed, nothing is left of it.
     *
     * @param original read to its end, not closed
     * @throws IOException if {@code original} cannot be read
     * @throws NotForYou if the caller may not use the compartment
     */
    public OpaqueId store(FileLabel label, InputStream original, Compartment compartment) throws IOException {
        visit.mustChange();
        SealedFile sealed = folder.seal(original, label, keys.of(compartment));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    folder.delete(sealed.id());
                }
            }
        });
        database.sql("""
                        insert into besa.sealed_file (case_id, id, compartment, facts)
                        values (:case, :id, :compartment, :facts)
                        """)
                .param("case", caseId.hex())
                .param("id", sealed.id().hex())
                .param("compartment", compartment.code())
                .param("facts", sealed.facts())
                .update();
        return sealed.id();
    }

    /**
     * A file of this case.
     *
     * @throws NotForYou if there is none of this id that the caller may read
     */
    public CaseFile open(OpaqueId id) {
        visit.mustLast();
        return database.sql("select compartment, facts from besa.sealed_file where case_id = :case and id = :id")
                .param("case", caseId.hex())
                .param("id", id.hex())
                .query((row, index) ->
                        file(new SealedFile(id, row.getBytes("facts")), Compartment.of(row.getString("compartment"))))
                .optional()
                .orElseThrow(NotForYou::new);
    }

    private CaseFile file(SealedFile sealed, Compartment compartment) {
        SealingKey key = keys.of(compartment);
        return new CaseFile(sealed.id(), compartment, folder.facts(sealed, key), () -> folder.open(sealed, key));
    }
}
