package org.besa.app.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tukaani.xz.XZInputStream;

/** A PostgreSQL that somebody else runs, of a version of their choice: it is reached at 127.0.0.1, and its superuser's password is known here. */
public final class OtherPostgres implements AutoCloseable {
    /** Of every role. */
    public static final String PASSWORD = "eleven grey mules";

    private static final int NOBODY = 65534;
    private static final Path JARS =
            Path.of(System.getProperty("besa.home", "..")).resolve("app/target/postgres");

    private final Path folder;
    private final int port;
    private Process process;

    private OtherPostgres(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts one.
     *
     * @param version 14, 15 or 18
     */
    public static OtherPostgres start(int version) {
        try {
            Path folder = Files.createTempDirectory("besa-other-postgres-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(JARS.resolve(version + ".jar"), folder);
            Path data = Files.createDirectory(folder.resolve("data"));
            Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
            if (new UnixSystem().getUid() == 0) {
                Files.setAttribute(data, "unix:uid", NOBODY);
            }
            int exit = program(
                            folder,
                            "initdb",
                            "--pgdata=" + data,
                            "--username=postgres",
                            "--auth=scram-sha-256",
                            "--pwfile=" + password,
                            "--encoding=UTF8",
                            "--locale=C",
                            "--no-sync")
                    .waitFor();
            if (exit != 0) {
                throw new AssertionError(Files.readString(folder.resolve("log")));
            }
            int port = freePort();
            OtherPostgres started = new OtherPostgres(folder, port, serving(folder, port));
            started.awaitReady();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process serving(Path folder, int port) throws IOException {
        return program(
                folder,
                "postgres",
                "-D",
                folder.resolve("data").toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=off");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** As somebody who is not root: PostgreSQL insists. */
    private static Process program(Path folder, String name, String... arguments) throws IOException {
        List<String> words = new ArrayList<>();
        if (new UnixSystem().getUid() == 0) {
            words.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        words.add(folder.resolve("bin").resolve(name).toString());
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (ZipInputStream files = new ZipInputStream(Files.newInputStream(jar))) {
            ZipEntry file = files.getNextEntry();
            while (file != null && !file.getName().endsWith(".txz")) {
                file = files.getNextEntry();
            }
            unpack(files, folder);
        }
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        TarArchiveInputStream files = new TarArchiveInputStream(new XZInputStream(packed));
        for (TarArchiveEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
            Path target = folder.resolve(file.getName()).normalize();
            if (file.isDirectory()) {
                Files.createDirectories(target);
            } else if (file.isSymbolicLink()) {
                Files.createDirectories(target.resolveSibling("."));
                Files.createSymbolicLink(target, Path.of(file.getLinkName()));
            } else {
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(files, target);
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (true) {
            try {
                asSuperuser("postgres").sql("select 1").query(Integer.class).single();
                return;
            } catch (DataAccessException notYet) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new AssertionError(Files.readString(folder.resolve("log")), notYet);
                }
                Thread.sleep(50);
            }
        }
    }

    /** Makes the two roles and an empty database, with the statements of the operators' guide. */
    public void prepare(String database) {
        String guide = guide();
        int from = guide.indexOf("create role besa_owner");
        for (String statement :
                guide.substring(from, guide.indexOf("```", from)).split(";", -1)) {
            if (!statement.isBlank()) {
                String meant = statement
                        .replace("'…'", "'" + PASSWORD + "'")
                        .replace("database besa ", "database " + database + " ");
                asSuperuser("postgres").sql(meant).update();
            }
        }
    }

    private static String guide() {
        try {
            return Files.readString(
                    Path.of(System.getProperty("besa.home", "..")).resolve("docs/operators.md"), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the driver. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Login owner(String database) {
        return new Login(url(database), "besa_owner", PASSWORD);
    }

    public Login application(String database) {
        return new Login(url(database), "besa_app", PASSWORD);
    }

    public JdbcClient asSuperuser(String database) {
        return as(new Login(url(database), "postgres", PASSWORD));
    }

    public static JdbcClient as(Login login) {
        return JdbcClient.create(new DriverManagerDataSource(login.url(), login.role(), login.password()));
    }

    /** Ends it, with all that is connected to it ({@code SIGINT} to PostgreSQL is "fast"). */
    public void stop() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it again, where it was. */
    public void startAgain() {
        try {
            process = serving(folder, port);
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
