package org.xttsworkbench.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A file of one JSON record per line that is only ever appended to; each line is written in one piece. */
public final class JsonLines implements Closeable {
    private final FileChannel channel;

    private JsonLines(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens {@code file} for appending and cuts off an unfinished last line that a killed process left. */
    public static JsonLines append(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        long end = channel.size();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (end > 0 && (channel.read(one.clear(), end - 1) != 1 || one.get(0) != '\n')) {
            end--;
        }
        channel.truncate(end).position(end);
        return new JsonLines(channel);
    }

    public void write(Object value) throws IOException {
        byte[] json = JsonFile.MAPPER.writeValueAsBytes(value);
        ByteBuffer line = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n');
        line.flip();
        while (line.hasRemaining()) {
            channel.write(line);
        }
    }

    /** Length of the file in bytes. */
    public long size() throws IOException {
        return channel.size();
    }

    /** Reads all finished lines; a line without its end is left out. */
    public static <T> List<T> read(Path file, Class<T> type) throws IOException {
        List<T> values = new ArrayList<>();
        forEach(file, type, values::add);
        return values;
    }

    /** Hands on all finished lines one by one; what comes before a line that does not parse is handed on too. */
    public static <T> void forEach(Path file, Class<T> type, Consumer<T> receiver) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        for (int start = 0, end; (end = text.indexOf('\n', start)) >= 0; start = end + 1) {
            receiver.accept(JsonFile.MAPPER.readValue(text.substring(start, end), type));
        }
    }

    /**
     * Reads a file of things that can be found out again: one that is not there is empty, one that does not parse is
     * renamed {@code *.corrupt-<time>} and empty too.
     */
    public static <T> List<T> readKept(Path file, Class<T> type) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return read(file, type);
        } catch (com.fasterxml.jackson.core.JacksonException | java.nio.charset.CharacterCodingException e) {
            JsonFile.setAside(file);
            return List.of();
        }
    }

    @Override
    public void close() throws IOException {
        channel.force(true);
        channel.close();
    }
}
