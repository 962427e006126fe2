package dev.poolwise.spark;

import dev.poolwise.study.Engine;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/** The time from the call of a master to the farewell. */
final class ClusterSession implements AutoCloseable {
    private final JavaSparkContext context;

    private ClusterSession(JavaSparkContext context) {
        this.context = context;
    }

    /**
     * Calls a master. Whatever else Spark is to know are system properties of its own names, such as
     * {@code spark.executor.memory}. The size of all results together has no limit, as each is passed on when it comes.
     *
     * @throws IOException if there is no answer
     */
    static ClusterSession open(String master) throws IOException {
        SparkConf conf = new SparkConf()
                .setAppName("poolwise")
                .setMaster(master)
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.executor.userClassPathFirst", "true")
                .setIfMissing("spark.driver.maxResultSize", "0");
        if (!master.matches("local(\\[.*)?")) {
            conf.setJars(jars().toArray(String[]::new));
        }
        try {
            return new ClusterSession(new JavaSparkContext(conf));
        } catch (Exception e) { // Scala declares none of those that it throws.
            throw new IOException("Spark cannot start with the master " + master + ": " + firstLine(e), e);
        }
    }

    /**
     * Returns the jar of poolwise and the libraries beside it. Executors look for classes in them first, so that
     * poolwise has the versions that it was tested with, and Spark its own.
     */
    private static List<String> jars() throws IOException {
        Path own = own();
        List<String> jars = new ArrayList<>(List.of(own.toUri().toString()));
        Path libraries = own.resolveSibling("lib");
        if (Files.isDirectory(libraries)) {
            try (Stream<Path> found = Files.list(libraries)) {
                found.map(jar -> jar.toUri().toString()).sorted().forEach(jars::add);
            }
        }
        return jars;
    }

    private static Path own() throws IOException {
        try {
            URI place = Engine.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(place);
        } catch (URISyntaxException e) {
            throw new IOException("the jar of poolwise has an unusable name", e);
        }
    }

    /** Hands a text to every executor that asks for it. */
    Broadcast<String> broadcast(String text) {
        return context.broadcast(text);
    }

    /** Starts a job with a task for each question. */
    Job start(List<String> asked, PointTask task) {
        return new Job(context.sc(), context.parallelize(asked, asked.size()).rdd(), task);
    }

    /** Returns the first line of a message; Spark's go on with stack traces. */
    static String firstLine(Throwable failure) {
        return Optional.ofNullable(failure.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .orElse(failure.toString());
    }

    @Override
    public void close() {
        context.close();
    }
}
