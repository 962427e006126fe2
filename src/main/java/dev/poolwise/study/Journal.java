package dev.poolwise.study;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a study has done so far, on disk: a header that says of what, then a line for each finished point. A line is on
 * the disk before its point counts as done, so a process that is killed loses only the points that it was working on.
 * One process at a time may have a journal open.
 */
public final class Journal implements Closeable {
    /** The key of the header that says how many points there are when the study is done. */
    public static final String POINTS = "points";

    private final Path file;
    private final FileChannel channel;
    private final Map<String, String> header;
    private final SortedMap<Integer, String> results = new TreeMap<>();

    private Journal(Path file, FileChannel channel, Map<String, String> header) {
        this.file = file;
        this.channel = channel;
        this.header = new LinkedHashMap<>(header);
    }

    /**
     * Opens a journal, or begins one where there is none.
     *
     * @param header what the results depend on, in words and values, with {@link #POINTS}
     * @param resume whether to continue a journal with this header; otherwise one that is finished is replaced
     * @throws JournalRefused if it has another header or is damaged, or is unfinished and not to be continued
     * @throws IOException if it cannot be used, also because another process uses it
     */
    public static Journal open(Path file, Map<String, String> header, boolean resume)
            throws IOException, JournalRefused {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(file, channel);
            Journal journal = new Journal(file, channel, header);
            journal.begin(JournalContents.read(readAll(channel), file), resume);
            return journal;
        } catch (IOException | JournalRefused | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void lock(Path file, FileChannel channel) throws IOException {
        if (lock(channel) == null) {
            throw new FileSystemException(file.toString(), null, "another poolwise is at work on it");
        }
    }

    /** The lock lasts until the channel is closed, or the process ends in whatever way. */
    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /**
     * Reads through the channel that holds the lock: on POSIX systems, closing any other descriptor of the file would
     * give the lock up.
     */
    private static byte[] readAll(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private void begin(JournalContents found, boolean resume) throws IOException, JournalRefused {
        boolean begun = !found.header().isEmpty();
        if (begun && resume) {
            checkHeader(found.header());
            results.putAll(found.results());
            channel.truncate(found.length());
            channel.position(found.length());
            return;
        }
        if (begun) {
            checkFinished(found);
        }
        channel.truncate(0);
        channel.position(0);
        append(JournalContents.line(header));
    }

    private void checkHeader(Map<String, String> found) throws JournalRefused {
        Set<String> keys = new LinkedHashSet<>(header.keySet());
        keys.addAll(found.keySet());
        for (String key : keys) {
            Optional<String> now = Optional.ofNullable(header.get(key));
            Optional<String> before = Optional.ofNullable(found.get(key));
            if (!now.equals(before)) {
                throw new JournalRefused(
                        "%s: expected a journal with %s: %s, but found %s; run the command that began it,"
                                        .formatted(file, key, now.orElse("none"), before.orElse("none"))
                                + " or choose another folder");
            }
        }
    }

    private void checkFinished(JournalContents found) throws JournalRefused {
        int done = found.results().size();
        String points = found.header().getOrDefault(POINTS, "0");
        if (!String.valueOf(done).equals(points)) {
            throw new JournalRefused(
                    "%s: holds %s of the %s points of an unfinished study; continue it with --resume, or delete it to begin again"
                            .formatted(file, done, points));
        }
    }

    /** Returns the results so far, by the number of the point. */
    public SortedMap<Integer, String> results() {
        return Collections.unmodifiableSortedMap(results);
    }

    /** Adds the result of a point; it is on the disk when this returns. */
    public void add(int point, String result) throws IOException {
        append(JournalContents.line(result));
        results.put(point, result);
    }

    private void append(byte[] line) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(line);
        while (left.hasRemaining()) {
            channel.write(left);
        }
        channel.force(false);
    }

    /** Puts the lines in the order of the points, so that the journal too is the same however it came about. */
    public void settle() throws IOException {
        ByteArrayOutputStream sorted = new ByteArrayOutputStream();
        sorted.writeBytes(JournalContents.line(header));
        results.values().forEach(result -> sorted.writeBytes(JournalContents.line(result)));
        AtomicFile.write(file, sorted.toByteArray());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
