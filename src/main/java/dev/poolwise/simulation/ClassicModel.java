package dev.poolwise.simulation;

import dev.poolwise.capacity.Classic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The classic queue in operation: a fixed number of places over all tenants. A job of several nodes takes that many
 * places.
 */
final class ClassicModel extends PlaceModel {
    private int free;

    ClassicModel(int index, Classic classic, Surroundings surroundings, Function<Job, List<Limit>> classLimits) {
        super(index, classic, surroundings, limits(classic, classLimits));
        free = classic.capacity();
    }

    private static Function<Job, List<Limit>> limits(Classic classic, Function<Job, List<Limit>> classLimits) {
        Limit yours = new Limit(classic.concurrencyLimit().orElse(Integer.MAX_VALUE), false);
        Map<String, Limit> tenants = new HashMap<>();
        classic.concurrencyLimits().forEach((tenant, most) -> tenants.put(tenant, new Limit(most, false)));
        return job -> {
            List<Limit> limits = new ArrayList<>(classLimits.apply(job));
            if (job.isYours() && classic.concurrencyLimit().isPresent()) {
                limits.add(yours);
            }
            if (job.isYours() && tenants.containsKey(job.tenant())) {
                limits.add(tenants.get(job.tenant()));
            }
            return limits;
        };
    }

    @Override
    long[] slotsFreeFrom() {
        return new long[free];
    }

    @Override
    protected boolean hasRoom(Lane lane) {
        return free >= Math.max(1, lane.nodes());
    }

    @Override
    protected void occupy(Execution execution) {
        execution.holds(Math.max(1, execution.job().nodes()));
        free -= execution.slots();
    }

    @Override
    protected void vacate(Execution execution) {
        free += execution.slots();
    }
}
