package dev.poolwise.scenario.file;

import dev.poolwise.billing.Plan;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.RecordedArrivals;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that the rest of the scenario may refer to.
 *
 * @param classes of all job classes, those with problems included
 * @param tenants of all jobs
 * @param complete whether every job class could be read, so that no tenant is missing
 * @param plans by name
 */
record Names(List<String> classes, Set<String> tenants, boolean complete, Map<String, Plan> plans) {
    static Names of(List<Found.Named> workload, List<JobClass> read, Map<String, Plan> plans) {
        Set<String> tenants = new LinkedHashSet<>();
        for (JobClass jobClass : read) {
            jobClass.tenant().ifPresent(tenants::add);
            if (jobClass.arrivals().map(Arrivals::process).orElse(null) instanceof RecordedArrivals recorded) {
                tenants.addAll(recorded.log().tenants());
            }
        }
        List<String> classes = workload.stream().map(Found.Named::name).toList();
        return new Names(classes, tenants, read.size() == workload.size(), plans);
    }

    /** Reports a name that is no job class. */
    void checkClass(Found.Named named) {
        check(named, "a job class", classes);
    }

    /** Reports a name that is no tenant. */
    void checkTenant(Found.Named named) {
        if (complete) {
            check(named, "a tenant of a job class", tenants);
        }
    }

    /** Reports a name that is none of the known ones. */
    static void check(Found.Named named, String expected, Collection<String> known) {
        if (!known.contains(named.name())) {
            named.expectedName(expected + list(known), Wording.didYouMean(named.name(), known));
        }
    }

    /** Returns {@code : a, b or c}; empty if there are none, or too many for a message. */
    static String list(Collection<String> known) {
        return known.isEmpty() || known.size() > 12 ? "" : ": " + Wording.plain(Wording.oneOf(known));
    }
}
