package dev.poolwise.robustness;

import dev.poolwise.study.Setting;
import java.util.List;

/** What is varied when a crossing is looked for: one number that stands for a scenario. */
public interface Axis {
    /** Returns what the number is, in a few words. */
    String label();

    /** Returns the least value. */
    double lower();

    /** Returns the largest value; above the least. */
    double upper();

    /** Returns whether only whole numbers are meant. */
    boolean whole();

    /** Returns the nearest value that can be set. */
    double rounded(double x);

    /** Returns the settings that stand for a value. */
    List<Setting> at(double x);

    /** Returns a value for people. */
    String text(double x);

    /** Returns a value with its half-width for people, in one unit. */
    String text(double x, double halfWidth);

    /** Returns a value in the unit of charts. */
    double amount(double x);
}
