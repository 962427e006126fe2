package dev.poolwise.scenario.file;

import dev.poolwise.workload.JobLog;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads recorded jobs from a file, plain or compressed by gzip. */
public final class JobLogFile {
    private static final int BUFFER = 1 << 16;

    private JobLogFile() {}

    /**
     * Reads a job log.
     *
     * <p>The log starts at time 0 with the first arrival of the whole file, so that several selections of one file keep
     * their distance in time; only {@code arrival_s} of a CSV file is taken as it stands. Jobs that arrive out of order
     * are sorted, those with equal arrivals stay in the order of the file.
     *
     * @param file a regular file
     * @param format how it is written
     * @param select the jobs to keep: each column must have the value; empty for all. For SWF the columns are
     *     {@code tenant}, {@code user}, {@code group}, {@code executable}, {@code queue} and {@code partition}; for a
     *     list of tasks {@code job}, {@code pool} and {@code state}
     * @throws InvalidJobLog if the file can be read but not understood, or has no job that is selected
     * @throws IOException if it cannot be read
     */
    public static JobLog read(Path file, LogFormat format, Map<String, String> select)
            throws IOException, InvalidJobLog {
        LogProblems problems = new LogProblems(file.toString());
        String source = String.valueOf(file.getFileName());
        try (InputStream in = open(file)) {
            return switch (format) {
                case CSV -> new CsvLog(source, select, problems).read(in);
                case SWF -> new SwfLog(source, select, problems).read(in);
                case AZURE_BATCH_TASKS -> new TaskListLog(source, select, problems).read(in);
            };
        } catch (ZipException | EOFException e) {
            throw new FileSystemException(file.toString(), null, "not a complete gzip file");
        }
    }

    /** Opens a regular file, and unzips it if need be. */
    static InputStream open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "not a regular file");
        }
        return unzipped(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    private static InputStream unzipped(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return zipped ? new GZIPInputStream(in, BUFFER) : in;
    }
}
