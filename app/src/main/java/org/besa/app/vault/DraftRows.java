package org.besa.app.vault;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.Place;
import org.besa.seal.value.SealingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One account's drafts. A later one takes the place of an earlier one. */
record DraftRows(JdbcClient database, OpaqueId account) {
    private static final Pattern PLACE = Pattern.compile("[a-z0-9./-]{1,64}");

    /** @throws IllegalArgumentException if it is no code of a place */
    static String checked(String place) {
        if (!PLACE.matcher(place).matches()) {
            throw new IllegalArgumentException("a draft's place is 1 to 64 of a to z, 0 to 9, dot, hyphen and slash");
        }
        return place;
    }

    void save(String place, Optional<OpaqueId> caseId, byte[] content, LocalDate today, SealingKey key) {
        @Nullable String ofCase = caseId.map(OpaqueId::hex).orElse(null);
        database.sql("""
                        insert into besa.draft (account, place, case_id, sealed, day)
                        values (:account, :place, :case, :sealed, :day)
                        on conflict (account, place) do update set case_id = :case, sealed = :sealed, day = :day
                        """)
                .param("account", account.hex())
                .param("place", place)
                .param("case", ofCase)
                .param("sealed", key.seal(content, sealedAt(place)))
                .param("day", today)
                .update();
    }

    Optional<byte[]> find(String place, SealingKey key) {
        return database.sql("select sealed from besa.draft where account = :account and place = :place")
                .param("account", account.hex())
                .param("place", place)
                .query((row, index) -> key.open(row.getBytes("sealed"), sealedAt(place)))
                .optional();
    }

    void discard(String place) {
        database.sql("delete from besa.draft where account = :account and place = :place")
                .param("account", account.hex())
                .param("place", place)
                .update();
    }

    private Place sealedAt(String place) {
        return new Place("draft", "sealed", account + "/" + place, 1);
    }
}
