package dev.poolwise.scenario.file;

import dev.poolwise.capacity.Account;
import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Vm;
import dev.poolwise.capacity.VmPriority;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Durations;
import java.util.Optional;

/** What an account would never let an alternative have. Pools that only exceed a core quota together may wait. */
final class AccountCheck {
    private final Account account;

    private AccountCheck(Account account) {
        this.account = account;
    }

    /** Reports the pools that the account of a scenario does not allow. */
    static void check(Scenario scenario, Found top) {
        AccountCheck check = new AccountCheck(scenario.account());
        for (Alternative alternative : scenario.alternatives()) {
            Found pools = top.at("alternatives", alternative.name(), "pools");
            check.poolsAtOneTime(alternative, pools);
            alternative.pools().forEach(pool -> check.pool(pool, pools.at(pool.name())));
        }
    }

    private void poolsAtOneTime(Alternative alternative, Found pools) {
        for (Pool latest : alternative.pools()) {
            long at = latest.create();
            long existing = alternative.pools().stream()
                    .filter(pool -> pool.create() <= at && at < pool.delete())
                    .count();
            if (existing > account.maxPools()) {
                pools.expected(
                        "at most " + account.maxPools() + " pools at one time, as 'account' says",
                        existing + " at " + Durations.text(at),
                        Optional.empty());
                return;
            }
        }
    }

    private void pool(Pool pool, Found at) {
        if (lacksFacts(pool.vm()) || (pool.isMixed() && lacksFacts(pool.lowPriorityVm()))) {
            at.expected("a 'vmSize' with cores and family, as 'account' limits cores", "none", Optional.empty());
        }
        if (pool.formula().isEmpty()) {
            size(pool, at);
        }
    }

    /** What a formula will want is not known before; it gets what the account allows. */
    private void size(Pool pool, Found at) {
        int nodes = pool.largestTarget();
        if (nodes > account.maxNodesPerPool()) {
            at.at(keyOfLargest(pool))
                    .expected(
                            "at most " + account.maxNodesPerPool() + " nodes in a pool, as 'account' says",
                            String.valueOf(nodes),
                            Optional.empty());
        }
        cores(pool.vm(), pool.largestOwnTarget(), at.at(keyOfLargestOwn(pool)));
        if (pool.isMixed()) {
            boolean fromTheStart = pool.lowPriorityNodes() == pool.largestLowPriorityTarget();
            cores(
                    pool.lowPriorityVm(),
                    pool.largestLowPriorityTarget(),
                    at.at(fromTheStart ? "lowPriorityNodes" : "resize"));
        }
    }

    private void cores(Vm vm, int nodes, Found at) {
        account.coreLimits(vm).forEach((limited, most) -> {
            long cores = (long) nodes * vm.cores().orElse(0);
            if (cores > most) {
                String wait = ", for the rest of which the pool would wait for ever while its bill runs on";
                at.expected(
                        "at most %s %s, as 'account' says".formatted(most, limited),
                        "%s nodes of %s%s".formatted(nodes, vm.cores().orElse(0) + " cores", wait),
                        Optional.empty());
            }
        });
    }

    private static String[] keyOfLargest(Pool pool) {
        boolean fromTheStart = pool.nodes() + pool.lowPriorityNodes() == pool.largestTarget();
        return key(pool, fromTheStart);
    }

    private static String[] keyOfLargestOwn(Pool pool) {
        return key(pool, pool.nodes() == pool.largestOwnTarget());
    }

    private static String[] key(Pool pool, boolean fromTheStart) {
        if (pool.autoscale().isPresent()) {
            return new String[] {"autoscale", "max"};
        }
        return new String[] {fromTheStart ? "nodes" : "resize"};
    }

    private boolean lacksFacts(Vm vm) {
        boolean familyMatters = vm.priority() == VmPriority.DEDICATED
                && !account.coresPerFamily().isEmpty();
        boolean incomplete =
                vm.cores().isEmpty() || (familyMatters && vm.family().isEmpty());
        return account.limitsCores(vm.priority()) && incomplete;
    }
}
