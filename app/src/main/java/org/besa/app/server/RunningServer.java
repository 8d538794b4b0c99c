package org.besa.app.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.besa.app.access.PublicAddress;
import org.besa.app.database.DatabaseSides;
import org.besa.postgres.PostgresFault;
import org.besa.postgres.WhenRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A server that runs: PostgreSQL, the web, and the socket for whoever runs it. Starts locked. {@link #close} ends all of it, the database last. */
final class RunningServer implements AutoCloseable {
    private final @Nullable PostgresInside postgres;
    private final ConfigurableApplicationContext context;
    private final ControlSocket control;
    private boolean closed;

    private RunningServer(
            @Nullable PostgresInside postgres, ConfigurableApplicationContext context, ControlSocket control) {
        this.postgres = postgres;
        this.context = context;
        this.control = control;
    }

    /**
     * Starts, and returns when pages are answered.
     *
     * @param home made where it is missing
     * @param end what ends the process when somebody locks it
     * @throws ServerFault naming the place, the fault and the mend
     * @throws PostgresFault the same, of the database inside
     */
    static RunningServer start(ServerHome home, ServerSettings settings, WhenRoot whenRoot, EndOfServer end) {
        return start(home, settings, whenRoot, end, nothingMore -> {});
    }

    /**
     * The same, with something more.
     *
     * @param more is told of the application before its parts are made
     */
    static RunningServer start(
            ServerHome home,
            ServerSettings settings,
            WhenRoot whenRoot,
            EndOfServer end,
            ApplicationContextInitializer<GenericApplicationContext> more) {
        home.make();
        ListeningPort port = port(settings.web());
        SecureRandom random = new SecureRandom();
        PostgresInside postgres =
                settings.database().outside().isPresent() ? null : new PostgresInside(home, whenRoot, random);
        DatabaseSides sides = postgres == null ? settings.database().outside().orElseThrow() : postgres;
        ConfigurableApplicationContext context = null;
        try {
            context = application(made -> {
                        made.registerBean(ServerHome.class, () -> home);
                        made.registerBean(ServerSettings.class, () -> settings);
                        made.registerBean(ListeningPort.class, () -> port);
                        made.registerBean(SecureRandom.class, () -> random);
                        made.registerBean(DatabaseSides.class, () -> sides);
                        made.registerBean(EndOfServer.class, () -> end);
                        more.initialize(made);
                    })
                    .run(told(settings.web(), port).toArray(String[]::new));
            context.getBean(DataSource.class).getConnection().close();
            return new RunningServer(
                    postgres, context, ControlSocket.open(home.control(), context.getBean(Control.class)));
        } catch (RuntimeException | SQLException e) {
            if (context != null) {
                context.close();
            }
            if (postgres != null) {
                postgres.close();
            }
            throw known(e, settings.database());
        }
    }

    private static SpringApplication application(ApplicationContextInitializer<GenericApplicationContext> given) {
        SpringApplication application = new SpringApplication(ServerContext.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.addInitializers(given);
        return application;
    }

    /** As arguments, which go before anything that the surroundings could say. */
    private static List<String> told(WebSettings web, ListeningPort port) {
        List<String> told = new ArrayList<>(List.of(
                "--spring.config.location=optional:classpath:/org/besa/app/server/none/",
                "--server.port=" + port.number(),
                "--server.address=" + web.listen(),
                "--server.shutdown=immediate",
                "--server.tomcat.max-http-form-post-size=1MB",
                "--server.tomcat.max-swallow-size=2MB",
                "--server.max-http-request-header-size=16KB",
                "--spring.threads.virtual.enabled=true",
                "--spring.web.resources.add-mappings=false",
                "--spring.jmx.enabled=false",
                "--logging.level.root=warn"));
        if (web.behindProxy()) {
            told.add("--server.forward-headers-strategy=native");
        }
        return told;
    }

    private static ListeningPort port(WebSettings web) {
        try (ServerSocket free = new ServerSocket(web.port(), 1, InetAddress.getByName(web.listen()))) {
            return new ListeningPort(free.getLocalPort());
        } catch (IOException e) {
            throw new ServerFault(
                    web.listen() + ":" + web.port(),
                    "cannot be listened at (" + e.getMessage() + ")",
                    "end the program that is there, or choose another with --port",
                    e);
        }
    }

    /** Out of what Spring wraps around it. */
    private static RuntimeException known(Exception fault, DatabaseSettings database) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServerFault || cause instanceof PostgresFault) {
                return (RuntimeException) cause;
            }
            if (cause instanceof SQLException && database.outside().isPresent()) {
                return new ServerFault(
                        database.outside().orElseThrow().application().url(),
                        "the database cannot be used (" + cause.getMessage() + ")",
                        "docs/operators.md says what it needs, under \"Another PostgreSQL\"",
                        cause);
            }
        }
        return fault instanceof RuntimeException ours ? ours : new IllegalStateException(fault);
    }

    /** How people reach it. */
    PublicAddress address() {
        return part(PublicAddress.class);
    }

    /** One of the things that it is made of. */
    <T> T part(Class<T> kind) {
        return context.getBean(kind);
    }

    /** All of one kind. */
    <T> Collection<T> parts(Class<T> kind) {
        return context.getBeansOfType(kind).values();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        control.close();
        part(Locking.class).lock();
        context.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}
