package dev.poolwise.scenario.file;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever the bytes: a scenario, or a list of problems; never another exception, and in bounded time. */
class FuzzTest {
    private static final int CASES = 20_000;
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "\t",
            "\"",
            "'",
            "&a ",
            "*a",
            "!!x ",
            "<<: ",
            "|\n",
            "? ",
            "#",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "0",
            "-1",
            "010",
            "1e400",
            ".nan",
            "1_000",
            "5%",
            "15m",
            "12/h",
            "~",
            "null",
            "yes",
            "{}",
            "[]",
            "{distribution: uniform, min: 9s, max: 3s}",
            "{process: at, times: [3s, 1s]}",
            "autoscale: {max: 3}",
            "autoscale: {formula: '$TargetDedicatedNodes = 3;'}",
            "autoscale: {formulaFile: x.txt, interval: 5m}",
            ",",
            "\u0000",
            "\uFEFF",
            "\u202E",
            "😀",
            "99999999999999999999",
            "after: scoring",
            "until: drained",
            "nodes",
            "\\U99999999");

    @Test
    void mutatedScenariosAreReadOrRefused() {
        SplittableRandom random = new SplittableRandom(20_261_121);
        int[] refused = new int[1];
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (int i = 0; i < CASES; i++) {
                refused[0] += isRefused(mutated(random), i) ? 1 : 0;
            }
        });
        assertTrue(refused[0] > CASES / 2 && refused[0] < CASES, refused[0] + " refused");
    }

    private static boolean isRefused(byte[] bytes, int number) {
        try {
            Samples.read(bytes);
            return false;
        } catch (InvalidScenario e) {
            assertFalse(e.problems().isEmpty());
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("case " + number + ":\n" + new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    private static byte[] mutated(SplittableRandom random) {
        StringBuilder text = new StringBuilder(Samples.TYPICAL);
        for (int n = random.nextInt(1, 5); n > 0; n--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(1, 12));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.delete(at, end);
                case 2 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
                default -> text.insert(random.nextInt(text.length()), text.substring(at, end));
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(8) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
