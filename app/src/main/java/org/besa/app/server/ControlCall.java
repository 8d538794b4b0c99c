package org.besa.app.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The other end of {@link ControlSocket}: calls to the server that runs on a home.
 *
 * @param socket where it listens
 */
record ControlCall(Path socket) {

    /**
     * What the server said.
     *
     * @param exitCode 0 done, 1 the answer is no, 2 it cannot be done as it was asked
     */
    record Answer(int exitCode, String text) {}

    /** Whether a server answers. */
    boolean isAnswered() {
        try (SocketChannel server = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return server.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Calls.
     *
     * @param words the command and its arguments
     * @throws ServerFault if no server runs on this home, or a word is empty or has a line break
     */
    Answer say(List<String> words) {
        if (words.stream().anyMatch(word -> word.isEmpty() || word.lines().count() != 1)) {
            throw new ServerFault("what was typed", "is empty, or more than one line", "type it again");
        }
        try (SocketChannel server = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                PrintWriter out = new PrintWriter(Channels.newWriter(server, StandardCharsets.UTF_8));
                BufferedReader in = new BufferedReader(Channels.newReader(server, StandardCharsets.UTF_8))) {
            words.forEach(out::println);
            out.println();
            out.flush();
            String code = in.readLine();
            if (code == null) {
                throw new ServerFault(socket.toString(), "the server ended meanwhile", "start it again");
            }
            StringWriter text = new StringWriter();
            in.transferTo(text);
            return new Answer(Integer.parseInt(code), text.toString());
        } catch (IOException e) {
            throw new ServerFault(
                    String.valueOf(socket.getParent()),
                    "no server runs on this home, or it is not yours",
                    "start it with: besa serve --home " + socket.getParent(),
                    e);
        }
    }
}
