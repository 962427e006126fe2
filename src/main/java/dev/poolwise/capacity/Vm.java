package dev.poolwise.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the nodes of a pool are, as the provider sells it.
 *
 * @param size the name of the VM size; empty if the scenario does not say
 * @param system the operating system
 * @param priority what the provider promises
 * @param cores virtual cores, at least 1; empty if unknown
 * @param family the VM family, which has a core quota of its own; empty if unknown
 */
public record Vm(
        Optional<String> size,
        OperatingSystem system,
        VmPriority priority,
        OptionalInt cores,
        Optional<String> family) {
    /** A VM of which only its price is known. */
    public static final Vm UNNAMED = new Vm(
            Optional.empty(), OperatingSystem.LINUX, VmPriority.DEDICATED, OptionalInt.empty(), Optional.empty());

    /** Returns the same with another promise of the provider. */
    public Vm withPriority(VmPriority other) {
        return new Vm(size, system, other, cores, family);
    }

    /** Returns what a bill says it is, such as {@code D4s_v3, low priority}; empty if there is nothing to say. */
    public String description() {
        List<String> words = new ArrayList<>();
        String sold = sizeAndSystem();
        if (!sold.isEmpty()) {
            words.add(sold);
        }
        if (priority == VmPriority.LOW) {
            words.add("low priority");
        } else if (size.isPresent()) {
            words.add("dedicated");
        }
        return String.join(", ", words);
    }

    /** Returns the same without the priority, such as {@code D4s_v3}. */
    public String sizeAndSystem() {
        List<String> words = new ArrayList<>();
        size.ifPresent(words::add);
        if (system == OperatingSystem.WINDOWS) {
            words.add("Windows");
        }
        return String.join(", ", words);
    }
}
