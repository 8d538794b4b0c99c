package org.besa.bench.web.bare;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Its rows, in plain text. Reads are statements without a transaction. */
public record BareRows(JdbcClient database, TransactionOperations transaction, SecureRandom random) {
    static final int ON_A_PAGE = 25;

    /**
     * A case in a list.
     *
     * @param found how many there are in all
     */
    public record Line(String id, String name, String script, String state, long found) {}

    /** A case on its page; null where there is no rule for contact. */
    public record One(
            String id,
            String name,
            String script,
            String state,
            long revision,
            String may,
            String how,
            String reach,
            String say,
            String avoid,
            String times) {}

    /** A note. */
    public record Note(String id, String author, String written, String text) {}

    Optional<String> passwordOf(String name) {
        return database.sql("select password from bare.account where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    String newSession(String name) {
        String token = newId();
        database.sql("insert into bare.session (token, account) select :token, id from bare.account where name = :name")
                .param("token", token)
                .param("name", name)
                .update();
        return token;
    }

    Optional<String> caller(String token) {
        return database.sql("select account from bare.session where token = :token")
                .param("token", token)
                .query(String.class)
                .optional();
    }

    List<Line> list(String caller, String words, String state, boolean down, int page) {
        return database.sql("""
                        select id, name, script, state, count(*) over () as found
                        from bare.caller_case join bare.one_case on one_case.id = case_id
                        where account = :caller and (:state = 'all' or state = :state) and (:words = '' or name ilike :like)
                        order by name %s, id limit :most offset :from
                        """.formatted(down ? "desc" : "asc"))
                .param("caller", caller)
                .param("state", state)
                .param("words", words)
                .param("like", "%" + words + "%")
                .param("most", ON_A_PAGE)
                .param("from", (page - 1) * ON_A_PAGE)
                .query(Line.class)
                .list();
    }

    Optional<One> one(String caller, String id) {
        return database.sql("""
                        select id, name, script, state, revision, may, how, reach, say, avoid, times
                        from bare.caller_case join bare.one_case on one_case.id = case_id
                        where account = :caller and case_id = :id
                        """)
                .param("caller", caller)
                .param("id", id)
                .query(One.class)
                .optional();
    }

    List<Note> notes(String id) {
        return database.sql("""
                        select note.id, account.name as author, to_char(written, 'DD Month YYYY HH24:MI') as written, text
                        from bare.note join bare.account on account.id = author
                        where case_id = :id order by note.written desc
                        """).param("id", id).query(Note.class).list();
    }

    List<String> team(String id) {
        return database.sql("""
                        select name from bare.caller_case join bare.account on account.id = account
                        where case_id = :id order by name
                        """).param("id", id).query(String.class).list();
    }

    String open(String caller, String name, String script) {
        String id = newId();
        transaction.executeWithoutResult(status -> {
            database.sql("insert into bare.one_case (id, name, script) values (:id, :name, :script)")
                    .param("id", id)
                    .param("name", name)
                    .param("script", script)
                    .update();
            database.sql("insert into bare.caller_case (account, case_id) values (:caller, :id)")
                    .param("caller", caller)
                    .param("id", id)
                    .update();
        });
        return id;
    }

    boolean rename(String caller, String id, long revision, String name, String script) {
        return 1
                == database.sql("""
                                update bare.one_case set name = :name, script = :script, revision = revision + 1, written = now()
                                where id = :id and revision = :revision
                                    and exists (select from bare.caller_case where account = :caller and case_id = :id)
                                """)
                        .param("name", name)
                        .param("script", script)
                        .param("id", id)
                        .param("revision", revision)
                        .param("caller", caller)
                        .update();
    }

    void contact(String caller, String id, Map<String, String> form) {
        database.sql("""
                        update bare.one_case set may = :may, how = :how, reach = :reach, say = :say, avoid = :avoid, times = :times
                        where id = :id and exists (select from bare.caller_case where account = :caller and case_id = :id)
                        """)
                .param("may", form.get("contact-may"))
                .param("how", form.get("contact-how"))
                .param("reach", form.get("contact-reach"))
                .param("say", form.get("contact-say"))
                .param("avoid", form.get("contact-avoid"))
                .param("times", form.get("contact-times"))
                .param("id", id)
                .param("caller", caller)
                .update();
    }

    void note(String caller, String id, String text) {
        database.sql("""
                        insert into bare.note (id, case_id, author, text) select :note, case_id, account, :text
                        from bare.caller_case where account = :caller and case_id = :id
                        """)
                .param("note", newId())
                .param("text", text)
                .param("caller", caller)
                .param("id", id)
                .update();
    }

    private String newId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
