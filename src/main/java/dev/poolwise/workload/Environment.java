package dev.poolwise.workload;

/**
 * The software image that the jobs of a class run in.
 *
 * @param build how long the image takes to build, once, from the first arrival; jobs that arrive meanwhile wait for it
 * @param pull how long a node takes to fetch the image, before the first task of the class there
 */
public record Environment(Distribution build, Distribution pull) {}
