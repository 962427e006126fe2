package dev.poolwise.outcome;

/** Tells two observers the same, one after the other. Pairs of pairs tell any number, at no cost but their own. */
final class ObserverPair implements Observer {
    private final Observer first;
    private final Observer second;

    ObserverPair(Observer first, Observer second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public void jobArrived(JobFacts job, long at) {
        first.jobArrived(job, at);
        second.jobArrived(job, at);
    }

    @Override
    public void jobSubmitted(JobFacts job, long at) {
        first.jobSubmitted(job, at);
        second.jobSubmitted(job, at);
    }

    @Override
    public void jobMoved(JobFacts job, long at) {
        first.jobMoved(job, at);
        second.jobMoved(job, at);
    }

    @Override
    public void jobRejected(JobFacts job, long at) {
        first.jobRejected(job, at);
        second.jobRejected(job, at);
    }

    @Override
    public void jobAbandoned(JobFacts job, long at) {
        first.jobAbandoned(job, at);
        second.jobAbandoned(job, at);
    }

    @Override
    public void jobStarted(JobFacts job, long at) {
        first.jobStarted(job, at);
        second.jobStarted(job, at);
    }

    @Override
    public void jobFinished(JobFacts job, long at) {
        first.jobFinished(job, at);
        second.jobFinished(job, at);
    }

    @Override
    public void jobFailed(JobFacts job, long at) {
        first.jobFailed(job, at);
        second.jobFailed(job, at);
    }

    @Override
    public void taskStarted(JobFacts job, int slots, long at) {
        first.taskStarted(job, slots, at);
        second.taskStarted(job, slots, at);
    }

    @Override
    public void taskEnded(JobFacts job, int slots, long startedAt, long at) {
        first.taskEnded(job, slots, startedAt, at);
        second.taskEnded(job, slots, startedAt, at);
    }

    @Override
    public void taskStillRuns(JobFacts job, int slots, long startedAt, long at) {
        first.taskStillRuns(job, slots, startedAt, at);
        second.taskStillRuns(job, slots, startedAt, at);
    }

    @Override
    public void jobForeseen(JobFacts job, int slot, long until) {
        first.jobForeseen(job, slot, until);
        second.jobForeseen(job, slot, until);
    }

    @Override
    public void backgroundForeseen(int place, int slot, long from, long until) {
        first.backgroundForeseen(place, slot, from, until);
        second.backgroundForeseen(place, slot, from, until);
    }

    @Override
    public boolean foresees() {
        return first.foresees() && second.foresees();
    }

    @Override
    public void backgroundStarted(int place, long at) {
        first.backgroundStarted(place, at);
        second.backgroundStarted(place, at);
    }

    @Override
    public void backgroundEnded(int place, long at) {
        first.backgroundEnded(place, at);
        second.backgroundEnded(place, at);
    }

    @Override
    public void nodePresent(NodeFacts node, long at) {
        first.nodePresent(node, at);
        second.nodePresent(node, at);
    }

    @Override
    public void nodeRequested(NodeFacts node, long at) {
        first.nodeRequested(node, at);
        second.nodeRequested(node, at);
    }

    @Override
    public void nodeReady(NodeFacts node, long at) {
        first.nodeReady(node, at);
        second.nodeReady(node, at);
    }

    @Override
    public void nodeAllocated(NodeFacts node, long at) {
        first.nodeAllocated(node, at);
        second.nodeAllocated(node, at);
    }

    @Override
    public void nodeBusy(NodeFacts node, long at) {
        first.nodeBusy(node, at);
        second.nodeBusy(node, at);
    }

    @Override
    public void nodeIdle(NodeFacts node, long at) {
        first.nodeIdle(node, at);
        second.nodeIdle(node, at);
    }

    @Override
    public void nodePreempted(NodeFacts node, long at) {
        first.nodePreempted(node, at);
        second.nodePreempted(node, at);
    }

    @Override
    public void nodeReleased(NodeFacts node, long at) {
        first.nodeReleased(node, at);
        second.nodeReleased(node, at);
    }

    @Override
    public void poolEvaluated(EvaluationFacts evaluation, long at) {
        first.poolEvaluated(evaluation, at);
        second.poolEvaluated(evaluation, at);
    }

    @Override
    public void tasksSampled(int place, long waiting, long running, long at) {
        first.tasksSampled(place, waiting, running, at);
        second.tasksSampled(place, waiting, running, at);
    }

    @Override
    public void coresShort(int place, boolean isShort, long at) {
        first.coresShort(place, isShort, at);
        second.coresShort(place, isShort, at);
    }

    @Override
    public void placeStopped(int place, long from, long until) {
        first.placeStopped(place, from, until);
        second.placeStopped(place, from, until);
    }

    @Override
    public void ended(long at) {
        first.ended(at);
        second.ended(at);
    }

    @Override
    public void nodeStillOn(NodeFacts node, long at) {
        first.nodeStillOn(node, at);
        second.nodeStillOn(node, at);
    }
}
