package dev.poolwise.capacity;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the provider lets one customer have at a time, in each alternative. {@link Integer#MAX_VALUE} stands for no
 * limit.
 *
 * @param maxPools pools that exist, those without nodes included
 * @param maxNodesPerPool nodes of one pool
 * @param dedicatedCores cores of all dedicated nodes, from request to release
 * @param lowCores cores of all low-priority nodes, from request to release
 * @param coresPerFamily cores of the dedicated nodes of a VM family; a family without an entry has no limit of its own
 */
public record Account(
        int maxPools, int maxNodesPerPool, int dedicatedCores, int lowCores, Map<String, Integer> coresPerFamily) {
    /** No limits at all. */
    public static final Account UNLIMITED =
            new Account(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Map.of());

    public Account {
        coresPerFamily = Map.copyOf(coresPerFamily);
    }

    /** Returns the limits that hold for the cores of a VM, by what they limit; none if its cores are unknown. */
    public Map<String, Integer> coreLimits(Vm vm) {
        Map<String, Integer> limits = new TreeMap<>();
        if (vm.cores().isEmpty()) {
            return limits;
        }
        boolean dedicated = vm.priority() == VmPriority.DEDICATED;
        int total = dedicated ? dedicatedCores : lowCores;
        if (total < Integer.MAX_VALUE) {
            limits.put(dedicated ? "dedicated cores" : "low-priority cores", total);
        }
        if (dedicated) {
            vm.family()
                    .filter(coresPerFamily::containsKey)
                    .ifPresent(family -> limits.put(
                            "dedicated cores of the family " + family, coresPerFamily.getOrDefault(family, 0)));
        }
        return limits;
    }

    /** Returns whether the cores of nodes of a priority are limited. */
    public boolean limitsCores(VmPriority priority) {
        return switch (priority) {
            case DEDICATED -> dedicatedCores < Integer.MAX_VALUE || !coresPerFamily.isEmpty();
            case LOW -> lowCores < Integer.MAX_VALUE;
        };
    }
}
