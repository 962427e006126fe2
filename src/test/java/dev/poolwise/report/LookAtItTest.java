package dev.poolwise.report;

import dev.poolwise.report.chart.*;
import java.nio.file.*;
import org.junit.jupiter.api.Test;

class LookAtItTest {
    @Test
    void look() throws Exception {
        var all = java.util.Map.of(
                "everyday",
                Samples.everyday(),
                "single",
                Samples.single(),
                "awkward",
                Samples.awkward(),
                "crowded",
                Samples.crowded());
        for (var e : all.entrySet()) {
            Path dir = Path.of("/tmp/rep/out/" + e.getKey());
            Files.createDirectories(dir);
            long t = System.nanoTime();
            for (Picture p : Charts.of(e.getValue().analysis())) {
                Files.write(dir.resolve(p.name() + ".png"), p.png());
                Files.writeString(dir.resolve(p.name() + ".svg"), p.svg());
                Files.writeString(dir.resolve(p.name() + ".wide.svg"), p.svgElement(Layout.WIDE));
                Files.writeString(dir.resolve(p.name() + ".narrow.svg"), p.svgElement(Layout.NARROW));
            }
            System.out.println(e.getKey() + " " + (System.nanoTime() - t) / 1000000 + " ms");
            Files.writeString(dir.resolve("text.txt"), e.getValue().text(80));
            Files.writeString(
                    dir.resolve("ascii.txt"),
                    e.getValue()
                            .text(new TextFormat(80, Glyphs.ASCII, Style.PLAIN, java.util.Optional.of("reports/x"))));
            Files.writeString(dir.resolve("report.md"), e.getValue().markdown());
            Files.writeString(dir.resolve("results.json"), e.getValue().json());
            Files.writeString(dir.resolve("metrics.csv"), e.getValue().csv());
        }
    }
}
