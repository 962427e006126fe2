package dev.poolwise.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FuzzTest {
    private static final int INPUTS = 20_000;
    private static final String[] SEEDS = {
        "$a=$ActiveTasks.GetSamplePercent(TimeInterval_Minute*15);\n$b=$a<70?max(0,$ActiveTasks.GetSample(1)):"
                + "avg($ActiveTasks.GetSample(TimeInterval_Minute * 15));$TargetDedicatedNodes=min(20,$b/2);",
        "$t=time(\"2026-01-05\");w=$t.weekday>=1&&!($t.hour<8||$t.hour>=18); // work\n"
                + "$TargetDedicated = w ? 20 : 1; $NodeDeallocationOption = taskcompletion;",
        "a=percentile($ActiveTasks.GetSample(9),95)+lg(8)-std(1,2);b=-a*TimeInterval_Hour+time();stop()",
    };
    private static final byte[] PIECES = "$aT(){}[];,.?:=<>!&|+-*/0195\"\n é%#".getBytes(StandardCharsets.UTF_8);

    @Test
    void noInputIsTooStrange() {
        int[] evaluated = new int[1];
        assertTimeout(Duration.ofSeconds(60), () -> {
            Random random = new Random(1);
            for (int i = 0; i < INPUTS; i++) {
                evaluated[0] += survives(mutated(SEEDS[random.nextInt(SEEDS.length)], random)) ? 1 : 0;
            }
        });
        assertTrue(evaluated[0] > INPUTS / 50, "only " + evaluated[0] + " inputs were formulas");
    }

    private static boolean survives(String text) {
        try {
            Evaluation evaluation = Formula.parse(text).evaluate(Formulas.usual());
            assertEquals("$Target", evaluation.text().substring(0, 7));
            return true;
        } catch (InvalidFormula e) {
            assertTrue(
                    e.problems().stream().allMatch(problem -> problem.position().column() > 0), text);
            return false;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("not survived: " + text, e);
        }
    }

    private static String mutated(String seed, Random random) {
        byte[] bytes = seed.getBytes(StandardCharsets.UTF_8);
        int mutations = 1 + random.nextInt(3);
        for (int i = 0; i < mutations; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = PIECES[random.nextInt(PIECES.length)];
                case 2 -> bytes = without(bytes, at);
                default -> bytes = Arrays.copyOf(bytes, at + 1);
            }
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] without(byte[] bytes, int at) {
        if (bytes.length == 1) {
            return bytes;
        }
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - 1);
        System.arraycopy(bytes, at + 1, shorter, at, shorter.length - at);
        return shorter;
    }
}
