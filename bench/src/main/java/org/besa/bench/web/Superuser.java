package org.besa.bench.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.besa.postgres.DatabaseAccess;

/** A connection that no policy binds. One thread at a time. */
final class Superuser implements AutoCloseable {
    private final Connection connection;

    private Superuser(Connection connection) {
        this.connection = connection;
    }

    /**
     * Connects.
     *
     * @param home of the database's launcher, where the password is
     * @param beside how another role connects
     */
    static Superuser of(Path home, DatabaseAccess beside) throws IOException, SQLException {
        String password =
                Files.readString(home.resolve("passwords").resolve("postgres")).strip();
        return new Superuser(DriverManager.getConnection(beside.jdbcUrl(), "postgres", password));
    }

    /** Runs a script of this package: statements that end with a semicolon at the end of a line. */
    void script(String name, Object... arguments) throws SQLException {
        String text;
        try (var in = Objects.requireNonNull(Superuser.class.getResourceAsStream(name), name)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8).formatted(arguments);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
        for (String statement : text.split(";\n", -1)) {
            if (!statement.isBlank()) {
                run(statement);
            }
        }
    }

    synchronized void run(String sql, String... parameters) throws SQLException {
        if (parameters.length == 0) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    synchronized long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    long megabytes(String schema) throws SQLException {
        return number("select sum(pg_total_relation_size(class.oid)) / 1000000 from pg_class as class"
                + " join pg_namespace as space on space.oid = relnamespace where relkind = 'r' and nspname = '" + schema
                + "'");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
