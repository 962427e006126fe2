package dev.poolwise.report;

import java.nio.file.*;
import org.junit.jupiter.api.Test;

class LookAtItTest {
    @Test
    void look() throws Exception {
        var all = new java.util.TreeMap<>(java.util.Map.of(
                "everyday",
                Samples.everyday(),
                "single",
                Samples.single(),
                "awkward",
                Samples.awkward(),
                "crowded",
                Samples.crowded()));
        for (var e : all.entrySet()) {
            Path dir = Path.of("/tmp/rep/out/" + e.getKey());
            long t = System.nanoTime();
            e.getValue().writeTo(dir, java.util.Map.of("host", "here"));
            System.out.println(e.getKey() + " " + (System.nanoTime() - t) / 1000000 + " ms");
            Files.writeString(dir.resolve("text.txt"), e.getValue().text(80));
        }
    }
}
