package dev.poolwise.formula.lint;

import dev.poolwise.formula.Position;

/**
 * Something that a formula does, and should rather not.
 *
 * @param rule which rule it breaks; it tells why that hurts and what to write instead
 * @param position where
 * @param finding what is there, as words without a full stop
 */
public record Advice(Rule rule, Position position, String finding) {
    /** Returns all of it in one line without the place. */
    @Override
    public String toString() {
        return rule.symbol() + ": " + finding + ". " + rule.harm() + " Instead: " + rule.remedy() + ".";
    }
}
