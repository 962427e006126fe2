package dev.poolwise.capacity;

/** The operating system of a VM, which is part of its price. */
public enum OperatingSystem {
    LINUX,
    WINDOWS
}
