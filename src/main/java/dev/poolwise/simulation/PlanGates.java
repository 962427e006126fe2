package dev.poolwise.simulation;

import dev.poolwise.capacity.Allowance;
import dev.poolwise.capacity.Pool;
import dev.poolwise.outcome.Observer;
import dev.poolwise.scenario.Alternative;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gates of an alternative: one for each plan without overage, shared by the places that have it. */
final class PlanGates {
    private final List<PlanGate> gates = new ArrayList<>();
    private final Map<String, PlanGate> byPlace = new LinkedHashMap<>();
    private final List<Observer> users = new ArrayList<>();

    PlanGates(Alternative alternative, SimulationClock clock, Observer observer) {
        for (Allowance allowance : alternative.allowances()) {
            PlanGate gate = new PlanGate(allowance, clock, observer);
            gates.add(gate);
            for (int i = 0; i < alternative.places().size(); i++) {
                addUser(gate, allowance, alternative, i);
            }
        }
    }

    private void addUser(PlanGate gate, Allowance allowance, Alternative alternative, int index) {
        String place = alternative.places().get(index).name();
        boolean isPool = alternative.places().get(index) instanceof Pool;
        for (Allowance.User user : allowance.users()) {
            if (user.place().equals(place)) {
                byPlace.put(place, gate);
                users.add(new PlanUser(gate, user, index, isPool));
            }
        }
    }

    /** Returns who must be told what happens. */
    List<Observer> users() {
        return users;
    }

    /** Returns the gate of a place, if its plan can stop it. */
    Optional<PlanGate> gateOf(String place) {
        return Optional.ofNullable(byPlace.get(place));
    }

    /** The run is over. */
    void end() {
        gates.forEach(PlanGate::end);
    }
}
