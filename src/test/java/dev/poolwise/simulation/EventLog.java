package dev.poolwise.simulation;

import dev.poolwise.outcome.JobFacts;
import dev.poolwise.outcome.NodeFacts;
import dev.poolwise.outcome.Observer;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened to each job and node of a run, in seconds; NaN for what did not happen. */
final class EventLog implements Observer {
    private final Map<Long, Double> starts = new TreeMap<>();
    private final Map<Long, Double> finishes = new TreeMap<>();
    private final List<String> rejected = new ArrayList<>();
    private final List<NodeLife> nodes = new ArrayList<>();
    private final List<NodeLife> lowPriorityNodes = new ArrayList<>();
    private int nodesNow;
    private int peak;
    private int requests;
    private int preemptions;
    private int failures;
    private int abandonments;
    private long end;

    record NodeLife(long number, double requested, double ready, double released) {}

    static EventLog of(Scenario scenario) {
        return of(scenario, 1);
    }

    static EventLog of(Scenario scenario, int replication) {
        EventLog log = new EventLog();
        Simulation.run(scenario, scenario.alternatives().get(0), replication, log);
        return log;
    }

    /** Returns start and finish of the jobs, by number, for comparison. */
    List<String> jobs() {
        return starts.keySet().stream()
                .map(job -> job + ": " + starts.get(job) + " to " + finishes.get(job))
                .toList();
    }

    double start(long job) {
        return starts.getOrDefault(job, Double.NaN);
    }

    double finish(long job) {
        return finishes.getOrDefault(job, Double.NaN);
    }

    int started() {
        return starts.size();
    }

    int finished() {
        return finishes.size();
    }

    int rejections() {
        return rejected.size();
    }

    List<NodeLife> nodes() {
        return nodes;
    }

    /** Returns those of the nodes that the scenario calls so. */
    List<NodeLife> lowPriorityNodes() {
        return lowPriorityNodes;
    }

    /** Returns the others. */
    List<NodeLife> dedicatedNodes() {
        return nodes.stream().filter(node -> !lowPriorityNodes.contains(node)).toList();
    }

    int peakNodes() {
        return peak;
    }

    int requests() {
        return requests;
    }

    int preemptions() {
        return preemptions;
    }

    int failures() {
        return failures;
    }

    int abandonments() {
        return abandonments;
    }

    double end() {
        return Time.toSeconds(end);
    }

    @Override
    public void jobStarted(JobFacts job, long at) {
        starts.put(job.number(), Time.toSeconds(at));
    }

    @Override
    public void jobFinished(JobFacts job, long at) {
        finishes.put(job.number(), Time.toSeconds(at));
    }

    @Override
    public void jobRejected(JobFacts job, long at) {
        rejected.add(Long.toString(job.number()));
    }

    @Override
    public void jobAbandoned(JobFacts job, long at) {
        abandonments++;
    }

    @Override
    public void jobFailed(JobFacts job, long at) {
        failures++;
    }

    @Override
    public void nodePresent(NodeFacts node, long at) {
        nodesNow++;
        peak = Math.max(peak, nodesNow);
    }

    @Override
    public void nodeRequested(NodeFacts node, long at) {
        requests++;
        nodesNow++;
        peak = Math.max(peak, nodesNow);
    }

    @Override
    public void nodePreempted(NodeFacts node, long at) {
        preemptions++;
    }

    @Override
    public void nodeReleased(NodeFacts node, long at) {
        nodesNow--;
        add(node, at);
    }

    @Override
    public void nodeStillOn(NodeFacts node, long at) {
        add(node, at);
    }

    private void add(NodeFacts node, long until) {
        double ready = node.readyAt() == Time.NEVER ? Double.NaN : Time.toSeconds(node.readyAt());
        NodeLife life = new NodeLife(node.number(), Time.toSeconds(node.requestedAt()), ready, Time.toSeconds(until));
        nodes.add(life);
        if (node.isLowPriority()) {
            lowPriorityNodes.add(life);
        }
    }

    @Override
    public void ended(long at) {
        end = at;
    }
}
