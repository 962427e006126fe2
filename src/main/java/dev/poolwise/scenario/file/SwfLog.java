package dev.poolwise.scenario.file;

import dev.poolwise.scenario.file.JobLogBuilder.Row;
import dev.poolwise.workload.JobLog;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the Standard Workload Format: one job a line in 18 fields separated by blanks, -1 for what is unknown, comments
 * from {@code ;} on. Further fields of a line are ignored.
 *
 * <p>A job of several processors holds as many whole nodes; one of a single processor takes a slot. Jobs that failed or
 * were cancelled while they ran are kept, since they used the machine.
 */
final class SwfLog {
    private static final int FIELDS = 18;
    private static final int LONGEST_LINE = 10_000;
    private static final int SUBMIT = 1;
    private static final int WAIT = 2;
    private static final int RUN = 3;
    private static final int ALLOCATED = 4;
    private static final int REQUESTED = 7;
    private static final int REQUESTED_TIME = 8;
    private static final int STATUS = 10;
    private static final int USER = 11;
    private static final int GROUP = 12;
    private static final int PARTITION = 15;
    private static final int FIRST_PARTIAL = 2;
    private static final int LAST_PARTIAL = 4;
    private static final int CANCELLED = 5;
    private static final List<String> NAMES = List.of(
            "job number",
            "submit time",
            "wait time",
            "run time",
            "allocated processors",
            "average CPU time",
            "used memory",
            "requested processors",
            "requested time",
            "requested memory",
            "status",
            "user",
            "group",
            "executable",
            "queue",
            "partition",
            "preceding job",
            "think time");
    private static final List<String> SELECTABLE =
            List.of("tenant", "user", "group", "executable", "queue", "partition");

    private final String source;
    private final Map<String, String> select;
    private final LogProblems problems;
    private final JobLogBuilder jobs = new JobLogBuilder();
    private final String[] fields = new String[FIELDS];
    private final int[] columns = new int[FIELDS];
    private int found;
    private int line;
    private long start = Long.MAX_VALUE;

    SwfLog(String source, Map<String, String> select, LogProblems problems) {
        this.source = source;
        this.select = new LinkedHashMap<>(select);
        this.problems = problems;
    }

    JobLog read(InputStream in) throws IOException, InvalidJobLog {
        for (String column : select.keySet()) {
            if (!SELECTABLE.contains(column)) {
                problems.add(1, 1, "select", "one of " + SELECTABLE, LogProblems.quote(column));
            }
        }
        problems.throwIfAny();
        BoundedLines lines = new BoundedLines(in, LONGEST_LINE);
        while (!jobs.isFull() && lines.next()) {
            line++;
            if (split(lines.current()) > 0 && !fields[0].startsWith(";")) {
                readJob();
            }
        }
        return jobs.build(source, start, select, problems);
    }

    private int split(CharSequence text) {
        int count = 0;
        int at = 0;
        while (count < FIELDS) {
            while (at < text.length() && text.charAt(at) <= ' ') {
                at++;
            }
            if (at == text.length()) {
                break;
            }
            int from = at;
            while (at < text.length() && text.charAt(at) > ' ') {
                at++;
            }
            columns[count] = from + 1;
            fields[count++] = text.subSequence(from, at).toString();
        }
        found = count;
        return count;
    }

    private void readJob() {
        if (found < FIELDS) {
            problems.add(line, 1, "record", "18 fields separated by blanks", found + " fields");
            return;
        }
        OptionalLong submit = seconds(SUBMIT);
        OptionalLong wait = seconds(WAIT);
        OptionalLong run = seconds(RUN);
        OptionalLong allocated = whole(ALLOCATED);
        OptionalLong requested = whole(REQUESTED);
        OptionalLong expected = seconds(REQUESTED_TIME);
        OptionalLong status = whole(STATUS);
        if (submit.isEmpty()
                || wait.isEmpty()
                || run.isEmpty()
                || allocated.isEmpty()
                || requested.isEmpty()
                || expected.isEmpty()
                || status.isEmpty()) {
            return;
        }
        if (submit.getAsLong() >= 0) {
            start = Math.min(start, submit.getAsLong());
        }
        if (!isSelected()) {
            return;
        }
        Optional<String> reason = reasonToDrop(submit.getAsLong(), run.getAsLong(), status.getAsLong());
        reason.ifPresentOrElse(jobs::drop, () -> {
            long processors = allocated.getAsLong() > 0 ? allocated.getAsLong() : requested.getAsLong();
            int nodes = processors > 1 ? (int) Math.min(processors, Integer.MAX_VALUE) : 0;
            long waited = Math.max(-1, wait.getAsLong());
            jobs.add(new Row(submit.getAsLong(), run.getAsLong(), nodes, 0, tenant(), waited, expected.getAsLong()));
        });
    }

    private static Optional<String> reasonToDrop(long submit, long run, long status) {
        if (status >= FIRST_PARTIAL && status <= LAST_PARTIAL) {
            return Optional.of("part of a job that has a record of its own");
        }
        if (submit < 0) {
            return Optional.of("submit time unknown");
        }
        if (status == CANCELLED && run <= 0) {
            return Optional.of("cancelled before it started");
        }
        return run < 0 ? Optional.of("run time unknown") : Optional.empty();
    }

    private boolean isSelected() {
        for (Map.Entry<String, String> wanted : select.entrySet()) {
            String value = wanted.getKey().equals("tenant") ? tenant() : fields[NAMES.indexOf(wanted.getKey())];
            if (!value.equals(wanted.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Returns the user's number, or else the group or the partition, or else nothing. */
    private String tenant() {
        if (isKnown(USER)) {
            return fields[USER];
        }
        if (isKnown(GROUP)) {
            return "group " + fields[GROUP];
        }
        return isKnown(PARTITION) ? "partition " + fields[PARTITION] : "";
    }

    private boolean isKnown(int field) {
        return !fields[field].startsWith("-");
    }

    /** Returns the microseconds of a field in seconds, negative where unknown; empty after a problem. */
    private OptionalLong seconds(int field) {
        return checked(field, "a number of seconds, at least 0, or -1 if unknown", LogNumbers.micros(fields[field]));
    }

    private OptionalLong whole(int field) {
        return checked(field, "a whole number, at least 0, or -1 if unknown", LogNumbers.whole(fields[field]));
    }

    private OptionalLong checked(int field, String expected, OptionalLong value) {
        if (value.isEmpty() || (value.getAsLong() < 0 && !fields[field].equals("-1"))) {
            problems.add(line, columns[field], NAMES.get(field), expected, LogProblems.quote(fields[field]));
            return OptionalLong.empty();
        }
        return value;
    }
}
