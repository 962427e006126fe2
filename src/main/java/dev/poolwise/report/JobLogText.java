package dev.poolwise.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.poolwise.units.Time;
import dev.poolwise.workload.JobLog;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A job log in one of the forms that poolwise reads. What a form has no room for is left out: SWF and lists of tasks
 * have no slots beside nodes, and lists of tasks no tenants.
 */
public final class JobLogText {
    private final JobLog log;
    private final Appendable out;

    /** Writes a log to {@code out}. */
    public JobLogText(JobLog log, Appendable out) {
        this.log = log;
        this.out = out;
    }

    /** Writes comma-separated values; cells of what is unknown are empty. */
    public void csv() throws IOException {
        Csv csv = new Csv(out);
        out.append("arrival_s,service_s,nodes,slots,tenant,wait_s,requested_s\n");
        for (int row = 0; row < log.size(); row++) {
            csv.cell(Decimal.seconds(log.arrival()[row])).cell(Decimal.seconds(log.service()[row]));
            csv.cell(known(log.nodes()[row])).cell(known(log.slots()[row])).text(tenant(row));
            csv.cell(known(log.waited()[row], "")).cell(known(log.requested()[row], ""));
            csv.end();
        }
    }

    /** Writes the Standard Workload Format; tenants become users, by number. */
    public void swf() throws IOException {
        out.append("; Version: 2.2\n; MaxJobs: " + log.size() + "\n");
        for (int user = 0; user < log.tenants().size(); user++) {
            out.append("; Note: user " + (user + 1) + " is "
                    + Printable.line(log.tenants().get(user)) + "\n");
        }
        for (int row = 0; row < log.size(); row++) {
            int processors = Math.max(1, Math.max(log.nodes()[row], log.slots()[row]));
            int user = log.tenant()[row] < 0 ? -1 : log.tenant()[row] + 1;
            out.append(String.join(
                    " ",
                    Integer.toString(row + 1),
                    Decimal.seconds(log.arrival()[row]),
                    known(log.waited()[row], "-1"),
                    Decimal.seconds(log.service()[row]),
                    Integer.toString(processors),
                    "-1 -1",
                    Integer.toString(processors),
                    known(log.requested()[row], "-1"),
                    "-1 1",
                    Integer.toString(user),
                    "-1 -1 -1 -1 -1 -1\n"));
        }
    }

    /**
     * Writes tasks as {@code az batch task list} prints them.
     *
     * @param start when the log starts
     */
    public void tasks(Instant start) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(new Characters(out))) {
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            for (int row = 0; row < log.size(); row++) {
                task(json, row, start);
            }
            json.writeEndArray();
        }
        out.append('\n');
    }

    private void task(JsonGenerator json, int row, Instant start) throws IOException {
        long began = log.arrival()[row] + Math.max(0, log.waited()[row]);
        json.writeStartObject();
        json.writeStringField("id", "task-" + (row + 1));
        json.writeStringField("state", "completed");
        json.writeStringField("creationTime", at(start, log.arrival()[row]));
        json.writeNumberField("requiredSlots", Math.max(1, log.slots()[row]));
        json.writeObjectFieldStart("executionInfo");
        json.writeStringField("startTime", at(start, began));
        json.writeStringField("endTime", at(start, began + log.service()[row]));
        json.writeNumberField("exitCode", 0);
        json.writeNumberField("retryCount", 0);
        json.writeEndObject();
        if (log.nodes()[row] > 1) {
            json.writeObjectFieldStart("multiInstanceSettings");
            json.writeNumberField("numberOfInstances", log.nodes()[row]);
            json.writeEndObject();
        }
        if (log.requested()[row] >= 0) {
            json.writeObjectFieldStart("constraints");
            json.writeStringField("maxWallClockTime", "PT" + Decimal.seconds(log.requested()[row]) + "S");
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static String at(Instant start, long micros) {
        return start.plus(micros, ChronoUnit.MICROS).toString();
    }

    private String tenant(int row) {
        return log.tenant()[row] < 0 ? "" : log.tenants().get(log.tenant()[row]);
    }

    private static String known(int count) {
        return count > 0 ? Integer.toString(count) : "";
    }

    private static String known(long micros, String unknown) {
        return micros < 0 || micros == Time.NEVER ? unknown : Decimal.seconds(micros);
    }
}
