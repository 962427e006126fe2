package dev.poolwise.scenario.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.PublicLogs;
import dev.poolwise.workload.JobLog;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole logs of the Parallel Workloads Archive, as far as they are at hand. */
class PublicLogsTest {
    private static JobLog log(String file, Map<String, String> select) throws Exception {
        return JobLogFile.read(PublicLogs.file(file), LogFormat.SWF, select);
    }

    @ParameterizedTest(name = "{0}: {1} jobs of mean {2} s and median {3} s")
    @CsvSource({
        "KTH-SP2-1996-2.1-cln.swf, 28476, 8872, 847",
        "NASA-iPSC-1993-3.1-cln.swf, 18239, 765, 86",
        "LCG-2005-1.swf.gz, 188041, 7990, 255"
    })
    void aPublicLogHasItsPublishedJobs(String file, int jobs, long mean, double median) throws Exception {
        JobLog log = log(file, Map.of());
        assertEquals(jobs, log.size());
        assertEquals(Map.of(), log.dropped());
        assertEquals(0, log.arrival()[0]);
        assertEquals(mean, Math.round(Arrays.stream(log.service()).average().orElseThrow() / 1e6));
        assertEquals(median, median(log.service()) / 1e6);
    }

    private static double median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
    }

    @Test
    void waitsUsersAndNodesOfTheKthClusterAreKnown() throws Exception {
        JobLog log = log("KTH-SP2-1996-2.1-cln.swf", Map.of());
        assertEquals(214, log.tenants().size());
        assertEquals(15_296, Math.round(Arrays.stream(log.waited()).average().orElseThrow() / 1e6));
        assertEquals(100, Arrays.stream(log.nodes()).max().orElseThrow());
    }

    @Test
    void onePartitionOfTheLcgGridCanBeSelected() throws Exception {
        JobLog log = log("LCG-2005-1.swf.gz", Map.of("partition", "1"));
        assertTrue(log.size() > 0 && log.size() < 188_041, log.size() + " jobs");
    }
}
