package org.besa.app.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * How whoever runs the server talks to it: a socket in its home, which only the home's owner can reach, and nothing of the network can. A call is the command and
 * its arguments, a line each, and an empty line; the answer is a line with the exit code, and text.
 */
final class ControlSocket implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ControlSocket.class.getName());
    private static final int MOST_LINES = 16;
    /** What the operating systems allow for the path of such a socket, with a little room. */
    private static final int LONGEST_PATH = 100;

    private final Path path;
    private final ServerSocketChannel socket;
    private final Control control;

    private ControlSocket(Path path, ServerSocketChannel socket, Control control) {
        this.path = path;
        this.socket = socket;
        this.control = control;
    }

    /**
     * Begins to listen. What a killed server left is taken away: that none runs, the lock of its database has told.
     *
     * @throws ServerFault if it cannot
     */
    static ControlSocket open(Path path, Control control) {
        if (path.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            throw new ServerFault(
                    path.toString(), "is too long a path for a socket", "choose a home with a shorter one");
        }
        try {
            Files.deleteIfExists(path);
            ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            socket.bind(UnixDomainSocketAddress.of(path));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            ControlSocket opened = new ControlSocket(path, socket, control);
            Thread.ofPlatform().daemon().name("control").start(opened::listen);
            return opened;
        } catch (IOException e) {
            throw new ServerFault(
                    path.toString(),
                    "cannot be listened at (" + e.getMessage() + ")",
                    "choose a home on a local disk",
                    e);
        }
    }

    private void listen() {
        while (socket.isOpen()) {
            try {
                SocketChannel caller = socket.accept();
                Thread.ofPlatform().daemon().name("control-call").start(() -> answer(caller));
            } catch (IOException e) {
                if (socket.isOpen()) {
                    LOG.log(
                            Level.WARNING,
                            "a call on the control socket failed ({0})",
                            e.getClass().getSimpleName());
                }
            }
        }
    }

    private void answer(SocketChannel caller) {
        try (caller;
                BufferedReader in = new BufferedReader(Channels.newReader(caller, StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(Channels.newWriter(caller, StandardCharsets.UTF_8))) {
            Control.Answer answer = control.answer(call(in));
            out.println(answer.exitCode());
            out.print(answer.text());
            out.flush();
            caller.shutdownOutput();
            answer.afterwards().run();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a call on the control socket was cut off");
        }
    }

    private static List<String> call(BufferedReader in) throws IOException {
        List<String> call = new ArrayList<>();
        for (String line = in.readLine();
                line != null && !line.isEmpty() && call.size() < MOST_LINES;
                line = in.readLine()) {
            call.add(line);
        }
        return call;
    }

    @Override
    public void close() {
        try {
            socket.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} cannot be removed", path);
        }
    }
}
