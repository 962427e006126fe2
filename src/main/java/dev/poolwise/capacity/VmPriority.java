package dev.poolwise.capacity;

/** What the provider promises about a VM. */
public enum VmPriority {
    /** The VM stays until it is released. */
    DEDICATED,
    /** Spare capacity at a lower price (low priority, spot); the provider may take the VM away. */
    LOW
}
