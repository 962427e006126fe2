package dev.poolwise.selection;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What can be chosen, numbered from 0, and the experiment that shows what each is like. */
public interface Candidates {
    /** Returns how many candidates there are, at least 1. */
    int count();

    /** Returns how many constraints each must satisfy; may be 0. */
    int constraints();

    /** Returns the candidates that are one step away from a candidate. */
    List<Integer> neighbours(int candidate);

    /**
     * Returns the first replications of some candidates. The same replication of the same stage meets the same random
     * numbers with every candidate, and a longer list begins with the shorter one.
     *
     * @param wanted the candidates
     * @param replications how many are wanted of each, at least 1
     * @return by candidate
     */
    Map<Integer, List<Observation>> observe(Stage stage, Collection<Integer> wanted, int replications);
}
