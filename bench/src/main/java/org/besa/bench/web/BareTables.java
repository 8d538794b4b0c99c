package org.besa.bench.web;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The tables of the bare page. */
record BareTables(Superuser database, Person reader) implements Tables {

    /** Makes them, with accounts of these names. */
    static List<Person> make(Superuser database, List<String> names) throws SQLException {
        database.script("bare-make.sql");
        String password = new BCryptPasswordEncoder().encode(BesaPeople.PASSWORD);
        List<Person> people = new ArrayList<>();
        for (String name : names) {
            Person person = new Person("account-" + name, name, BesaPeople.PASSWORD, null);
            database.run(
                    "insert into bare.account (id, name, password) values (?, ?, ?)", person.account(), name, password);
            people.add(person);
        }
        return people;
    }

    @Override
    public void fill(int cases) throws SQLException {
        database.run("create temp table kept_plain_case as select case_id from bare.caller_case");
        long there = database.number("select count(*) from bare.one_case");
        database.script("bare-fill.sql", reader.account(), cases - there);
        database.run("vacuum analyze");
    }

    /** It asks for no code. */
    @Override
    public void forgetSignIn(Person person) {}

    @Override
    public void tidy(Person writer, Person opener) throws SQLException {
        database.run("""
                update bare.caller_case set account = md5('account 0.0')
                where account = ? and case_id not in (select case_id from kept_plain_case)
                """, opener.account());
    }

    @Override
    public long megabytes() throws SQLException {
        return database.megabytes("bare");
    }
}
