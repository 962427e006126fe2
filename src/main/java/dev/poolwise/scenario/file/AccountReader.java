package dev.poolwise.scenario.file;

import dev.poolwise.capacity.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads what the provider lets one customer have at a time. */
final class AccountReader {
    private static final Section SECTION = new Section("account", "account");
    private static final Section CORES = new Section("cores of an account", SECTION.path() + ".cores");

    private static final Type<Integer> COUNT = Types.wholeNumber(1, Types.MANY);
    private static final Type<Integer> CORE_COUNT = Types.wholeNumber(0, 100 * Types.MANY);
    private static final Key<Integer> DEDICATED =
            CORES.optional("dedicated", CORE_COUNT, "of all dedicated nodes together, from request to release");
    private static final Key<Integer> LOW =
            CORES.optional("low", CORE_COUNT, "of all low-priority nodes together, from request to release");
    private static final Type<CoreLimits> CORE_LIMITS =
            new SectionType<>(CORES, AccountReader::cores, new CoreLimits(Integer.MAX_VALUE, Integer.MAX_VALUE));

    private static final Key<Integer> MAX_POOLS = SECTION.optional(
            "maxPools", COUNT, "pools that exist at one time; one without nodes counts, a deleted one not");
    private static final Key<Integer> MAX_NODES =
            SECTION.optional("maxNodesPerPool", COUNT, "the most nodes that a pool may aim for");
    private static final Key<CoreLimits> CORES_KEY =
            SECTION.optional("cores", CORE_LIMITS, "cores at one time; requests beyond them wait");
    private static final Key<List<Found.Named>> PER_FAMILY = SECTION.optional(
            "coresPerFamily", new NamedType("whole number"), "cores of the dedicated nodes of a VM family at one time");

    /** All of its keys. */
    static final List<Section> SECTIONS = List.of(SECTION, CORES);

    /** What stands behind the key {@code account}. */
    static final Type<Account> ACCOUNT = new SectionType<>(SECTION, AccountReader::account, Account.UNLIMITED);

    private AccountReader() {}

    /** Reports a family that no VM size has. */
    static void checkFamilies(Found account, VmSizes sizes) {
        if (sizes.complete()) {
            account.child(PER_FAMILY.name())
                    .filter(limits -> limits.node() instanceof Node.Mapping)
                    .ifPresent(limits -> limits.named(PER_FAMILY.type().expected())
                            .forEach(family -> Names.check(
                                    family, "a family of 'vmSizes' or of the catalogue", sizes.families())));
        }
    }

    private record CoreLimits(int dedicated, int low) {}

    private static Supplier<CoreLimits> cores(Fields f) {
        int dedicated = f.find(DEDICATED).orElse(Integer.MAX_VALUE);
        int low = f.find(LOW).orElse(Integer.MAX_VALUE);
        return () -> new CoreLimits(dedicated, low);
    }

    private static Supplier<Account> account(Fields f) {
        int pools = f.find(MAX_POOLS).orElse(Integer.MAX_VALUE);
        int nodes = f.find(MAX_NODES).orElse(Integer.MAX_VALUE);
        CoreLimits cores = f.get(CORES_KEY);
        Map<String, Integer> families = new LinkedHashMap<>();
        for (Found.Named family : f.get(PER_FAMILY)) {
            CORE_COUNT.read(family.value()).ifPresent(limit -> families.put(family.name(), limit));
        }
        return () -> new Account(pools, nodes, cores.dedicated(), cores.low(), families);
    }
}
