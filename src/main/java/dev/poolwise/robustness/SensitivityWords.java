package dev.poolwise.robustness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A sensitivity in sentences. */
public final class SensitivityWords {
    private final Sensitivity answer;

    /** Puts an answer into words. */
    public SensitivityWords(Sensitivity answer) {
        this.answer = answer;
    }

    /** Returns the answer in one sentence. */
    public String headline() {
        Optional<Swing> nearest = answer.swings().stream()
                .filter(swing -> !swing.flips().isEmpty())
                .min(Comparator.comparingDouble(SensitivityWords::distance));
        String subject = answer.contest().best(answer.base()).isPresent()
                ? "'" + answer.subject() + "' stays the best"
                : "No alternative meets the objectives, and that stays so,";
        if (nearest.isEmpty()) {
            boolean searched =
                    answer.swings().stream().anyMatch(swing -> swing.searched().upper() > 1);
            return searched
                    ? subject + " however far each driver alone is varied, within what was searched."
                    : "What moves the cost of '" + answer.subject() + "' most: "
                            + answer.swings().stream()
                                    .limit(3)
                                    .map(swing -> swing.driver().name())
                                    .collect(Collectors.joining(", "))
                            + ".";
        }
        Crossing flip = nearest.get().flips().stream()
                .min(Comparator.comparingDouble(SensitivityWords::distance))
                .orElseThrow();
        return "%s until %s changes by %s; then %s."
                .formatted(
                        subject,
                        nearest.get().driver().name(),
                        nearest.get().searched().text(flip.at()),
                        answer.contest().predicate(beyond(flip)));
    }

    private static double distance(Swing swing) {
        return swing.flips().stream()
                .mapToDouble(SensitivityWords::distance)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double distance(Crossing flip) {
        return Math.abs(Math.log(flip.at()));
    }

    /** Returns what else there is to say, most important first. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        if (!answer.swings().isEmpty()) {
            reasons.add("Of the drivers, %s moves the cost of '%s' most."
                    .formatted(answer.swings().get(0).driver().name(), answer.subject()));
        }
        for (Swing swing : answer.swings()) {
            swing.flips().stream()
                    .filter(flip -> !flip.cause().isEmpty())
                    .forEach(flip -> reasons.add("At %s %s, an objective decides: %s."
                            .formatted(
                                    swing.searched().text(flip.at()),
                                    swing.driver().name(),
                                    flip.cause())));
        }
        String still = answer.swings().stream()
                .filter(swing -> swing.flips().isEmpty()
                        && swing.decided()
                        && swing.searched().upper() > 1)
                .map(swing -> swing.driver().name())
                .collect(Collectors.joining(", "));
        if (!still.isEmpty()) {
            reasons.add(
                    "No flip point within what was searched (a quarter to four times, where the scenario allows it): "
                            + still + ".");
        }
        reasons.addAll(answer.notes());
        return List.copyOf(reasons);
    }

    /** Returns the flip points of a driver, such as {@code −12.0 % (−14.1 % to −9.8 %)}. */
    public String flips(Swing swing) {
        if (swing.searched().upper() <= 1) {
            return "not searched";
        }
        if (swing.flips().isEmpty()) {
            return swing.decided() ? "none" : "none found, not surely";
        }
        return swing.flips().stream().map(flip -> flip(swing, flip)).collect(Collectors.joining("; "));
    }

    private static String flip(Swing swing, Crossing flip) {
        String interval = flip.from().isPresent() && flip.until().isPresent()
                ? String.format(
                        Locale.ROOT,
                        " (%s to %s)",
                        swing.searched().text(flip.from().getAsDouble()),
                        swing.searched().text(flip.until().getAsDouble()))
                : " (interval open)";
        return swing.searched().text(flip.at()) + interval;
    }

    /** Returns who is best beyond the flip points of a driver. */
    public String then(Swing swing) {
        return swing.flips().stream()
                .map(flip -> beyond(flip).map(name -> "'" + name + "'").orElse("none"))
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> beyond(Crossing flip) {
        return flip.at() > 1 ? flip.after() : flip.before();
    }
}
