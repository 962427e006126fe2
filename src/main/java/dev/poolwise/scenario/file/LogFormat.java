package dev.poolwise.scenario.file;

/** How a job log is written. */
public enum LogFormat {
    /**
     * Comma-separated values, UTF-8, with a header: {@code arrival_s} (seconds) or {@code arrival} (ISO 8601 with an
     * offset), {@code service_s}, and optionally {@code nodes}, {@code slots}, {@code tenant}, {@code class},
     * {@code wait_s} and {@code requested_s} (the run time that was asked for). Other columns are only looked at by a
     * selection.
     */
    CSV("csv"),

    /**
     * The Standard Workload Format of the Parallel Workloads Archive, version 2.2. Source: Feitelson, Tsafrir and
     * Krakov, "Experience with using the Parallel Workloads Archive", JPDC 74 (2014);
     * https://www.cs.huji.ac.il/labs/parallel/workload/swf.html.
     */
    SWF("swf"),

    /** What {@code az batch task list} prints: tasks of Azure Batch as JSON. */
    AZURE_BATCH_TASKS("azure-batch-tasks");

    private final String word;

    LogFormat(String word) {
        this.word = word;
    }

    /** Returns how scenarios and the command line call it. */
    public String word() {
        return word;
    }
}
