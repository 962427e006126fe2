package dev.poolwise.cli;

import dev.poolwise.experiment.StopRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What happens when this process is told to end by Ctrl-C (SIGINT) or SIGTERM: what is simulated stops, the command
 * writes down what is done, and the exit code is 130. A second signal ends the process at once.
 *
 * <p>Signals are handled, instead of waiting for the JVM's own shutdown, because in a shutdown no report can be
 * written: fonts, for one, cannot be loaded any more.
 */
final class Interruption {
    private static final long LONGEST_SECONDS = 30;
    private static final StopRequest STOP = new StopRequest();
    private static volatile boolean heeded;

    private Interruption() {}

    /** Begins to take notice, where there are signals. */
    static void watch() {
        List.of("INT", "TERM").forEach(Interruption::handle);
    }

    /** The class is looked up by its name because it is not part of Java proper, though every common JDK has it. */
    private static void handle(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object end =
                    Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (on, call, with) -> {
                        end();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), end);
        } catch (ReflectiveOperationException e) {
            // The signal does not exist here, or is ignored on purpose, as under nohup: then it stays what it was.
        }
    }

    /** Returns the request to stop; who takes it heeds it, so that an interrupted process waits until that is done. */
    static StopRequest stopRequest() {
        heeded = true;
        return STOP;
    }

    /** Returns what an ended command adds to its exit code. */
    static ExitCode code() {
        return STOP.isMade() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }

    /** Runs on a thread of its own for each signal. */
    private static void end() throws InterruptedException {
        boolean first = !STOP.isMade();
        STOP.make();
        if (first && heeded) {
            TimeUnit.SECONDS.sleep(LONGEST_SECONDS);
        }
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED.value());
    }
}
