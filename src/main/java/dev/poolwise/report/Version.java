package dev.poolwise.report;

/** The version of poolwise, as results record it. */
public final class Version {
    /** The release, equal to the version of the build. */
    public static final String CURRENT = "0.1.0";

    private Version() {}
}
