package org.besa.bench.web;

import java.sql.SQLException;

/** The tables of Besa. */
record BesaTables(Superuser database, Person reader) implements Tables {

    @Override
    public void fill(int cases) throws SQLException {
        database.run("create temp table kept_case as select case_id from besa.case_member");
        long there = database.number("select count(*) from besa.case_file");
        database.script("besa-fill.sql", reader.account(), cases - there);
        database.run("vacuum analyze");
    }

    @Override
    public void forgetSignIn(Person person) throws SQLException {
        database.run("update besa.totp set last_step = 0 where account = ?", person.account());
    }

    @Override
    public void tidy(Person writer, Person opener) throws SQLException {
        database.run("""
                delete from besa.sealed_item as old using besa.sealed_item as next, besa.case_member as member
                where member.account = ? and old.case_id = member.case_id and next.item_id = old.item_id
                    and next.revision > old.revision
                """, writer.account());
        database.run("""
                update besa.case_member set account = md5('account 0.0')
                where account = ? and case_id not in (select case_id from kept_case)
                """, opener.account());
    }

    @Override
    public long megabytes() throws SQLException {
        return database.megabytes("besa");
    }
}
