package dev.poolwise.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How many nodes of each kind a pool wants, and the steps towards them. Only one resize at a time: nodes that drain
 * hold up what follows.
 */
final class Aims {
    private final PoolModel model;
    private final Map<NodeGroup, Integer> targets = new LinkedHashMap<>();

    /** Wants no nodes yet. */
    Aims(PoolModel model) {
        this.model = model;
        model.groups().forEach(group -> targets.put(group, 0));
    }

    /** Wants so many nodes of a group from now on. */
    void want(NodeGroup group, int nodes) {
        targets.put(group, nodes);
    }

    int target(NodeGroup group) {
        return Objects.requireNonNull(targets.get(group), "a group of another pool");
    }

    private int surplus(NodeGroup group) {
        return group.nodes() - target(group);
    }

    /** Takes the next step for all groups: requests what is missing, gives up what is too much. */
    void reach() {
        reach(targets.keySet());
    }

    /** Takes the next step for one group. */
    void reach(NodeGroup group) {
        reach(Set.of(group));
    }

    private void reach(Set<NodeGroup> groups) {
        if (model.isDraining()) {
            return;
        }
        List<NodeGroup> shrinking =
                groups.stream().filter(group -> surplus(group) > 0).toList();
        shrinking.forEach(group -> model.giveUp(group, surplus(group)));
        if (!shrinking.isEmpty()) {
            model.startWaitingJobs();
        }
        groups.stream()
                .filter(group -> !shrinking.contains(group))
                .forEach(group -> model.request(group, -surplus(group)));
    }
}
