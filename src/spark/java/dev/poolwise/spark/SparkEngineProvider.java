package dev.poolwise.spark;

import dev.poolwise.experiment.Supervision;
import dev.poolwise.study.Engine;
import dev.poolwise.study.EngineProvider;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes engines that give the work to a Spark master. */
public final class SparkEngineProvider implements EngineProvider {
    private static final Pattern MASTER = Pattern.compile("local(\\[(\\*|[1-9]\\d*)])?|spark://.+:\\d+");

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public Optional<String> refusal(Optional<String> master) {
        return master.filter(url -> !MASTER.matcher(url).matches())
                .map(url -> "expected --master such as spark://host:7077 or local[2], but found '" + url + "'");
    }

    @Override
    public Engine engine(Optional<String> master, int threads, Supervision supervision) {
        return new SparkEngine(master.orElse("local[" + threads + "]"), supervision);
    }
}
