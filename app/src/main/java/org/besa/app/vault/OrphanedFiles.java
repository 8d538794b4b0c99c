package org.besa.app.vault;

import java.time.Instant;
import java.util.List;
import org.besa.seal.file.SealedFiles;
import org.besa.seal.value.OpaqueId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sealed files that no case names: what is left when a server is killed after it sealed a file, and before it wrote that down. */
public final class OrphanedFiles {
    private static final int AT_ONCE = 1000;

    private final JdbcClient database;
    private final SealedFiles folder;

    OrphanedFiles(JdbcClient database, SealedFiles folder) {
        this.database = database;
        this.folder = folder;
    }

    /**
     * Removes them. Only to be asked of a database that belongs to the files: to another one, all are orphans.
     *
     * @param before files that are younger stay: whoever sealed them may still be writing that down
     * @return how many there were
     */
    public int sweep(Instant before) {
        List<OpaqueId> found = folder.wholeBefore(before);
        int removed = 0;
        for (int from = 0; from < found.size(); from += AT_ONCE) {
            List<OpaqueId> orphans = withoutRow(found.subList(from, Math.min(from + AT_ONCE, found.size())));
            orphans.forEach(folder::delete);
            removed += orphans.size();
        }
        return removed;
    }

    private List<OpaqueId> withoutRow(List<OpaqueId> files) {
        return database.sql("select besa.files_without_row(:names)")
                .param("names", files.stream().map(OpaqueId::hex).toArray(String[]::new))
                .query((row, index) -> new OpaqueId(row.getString(1)))
                .list();
    }
}
