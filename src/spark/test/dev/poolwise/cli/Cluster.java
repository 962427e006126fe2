package dev.poolwise.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A standalone Spark cluster on the loopback interface: a master and workers with one core each, all processes of their
 * own.
 */
final class Cluster implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final Path HOME = Path.of(System.getProperty("spark.home"));

    private final Path folder;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    private Cluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts a master, and workers that call it.
     *
     * @param folder for what they say and keep
     */
    static Cluster start(Path folder, int workers) throws IOException, InterruptedException {
        Cluster cluster = new Cluster(folder, freePort());
        try {
            Process master = cluster.start("master", "Master", "--host", HOST, "--port", String.valueOf(cluster.port));
            await(master, cluster::answers);
            for (int i = 1; i <= workers; i++) {
                String name = "worker" + i;
                Process worker = cluster.start(
                        name,
                        "Worker",
                        "--host",
                        HOST,
                        "--cores",
                        "1",
                        "--memory",
                        "1g",
                        "--work-dir",
                        folder.resolve(name).toString(),
                        cluster.url());
                await(worker, () -> cluster.said(name).contains("Successfully registered with master"));
            }
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process start(String name, String role, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                HOME.resolve("jars") + "/*",
                "org.apache.spark.deploy." + role.toLowerCase(java.util.Locale.ROOT) + "." + role,
                "--webui-port",
                "0"));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".txt").toFile());
        builder.environment()
                .putAll(Map.of("SPARK_HOME", HOME.toString(), "SPARK_SCALA_VERSION", "2.13", "SPARK_LOCAL_IP", HOST));
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private String said(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".txt"));
    }

    /** What may come about. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException;
    }

    /** Waits until a condition holds, as long as a process lives. */
    static void await(Process process, Condition condition) throws IOException, InterruptedException {
        while (!condition.holds()) {
            if (!process.isAlive() && !condition.holds()) {
                throw new IllegalStateException("the process ended with " + process.exitValue());
            }
            Thread.sleep(20);
        }
    }

    /** Returns the master's address. */
    String url() {
        return "spark://" + HOST + ":" + port;
    }

    /** Returns whether every worker has an executor at work. */
    boolean isAllAtWork() {
        return processes.stream()
                .skip(1)
                .allMatch(worker -> worker.descendants().findAny().isPresent());
    }

    /** Kills a worker, counted from 0, and its executors, without a chance to say goodbye. */
    void kill(int worker) {
        kill(processes.get(worker + 1));
    }

    private static void kill(Process process) {
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        processes.forEach(Cluster::kill);
    }
}
