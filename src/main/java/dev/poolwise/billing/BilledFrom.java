package dev.poolwise.billing;

/** The instant in a node's life from which it is charged; it decides who pays for start-up. */
public enum BilledFrom {
    /** Provisioning is free, as for an ML Batch Pool. */
    READY,
    /** From when the provider has found a VM: start-up is charged. */
    ALLOCATED,
    /** From the request. */
    REQUESTED
}
