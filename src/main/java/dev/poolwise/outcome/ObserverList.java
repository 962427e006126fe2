package dev.poolwise.outcome;

import java.util.List;

/** Tells several observers the same. */
final class ObserverList implements Observer {
    private final Observer[] observers;

    ObserverList(List<Observer> observers) {
        this.observers = observers.toArray(Observer[]::new);
    }

    @Override
    public void jobArrived(JobFacts job, long at) {
        for (Observer observer : observers) {
            observer.jobArrived(job, at);
        }
    }

    @Override
    public void jobSubmitted(JobFacts job, long at) {
        for (Observer observer : observers) {
            observer.jobSubmitted(job, at);
        }
    }

    @Override
    public void jobMoved(JobFacts job, long at) {
        for (Observer observer : observers) {
            observer.jobMoved(job, at);
        }
    }

    @Override
    public void jobRejected(JobFacts job, long at) {
        for (Observer observer : observers) {
            observer.jobRejected(job, at);
        }
    }

    @Override
    public void jobAbandoned(JobFacts job, long at) {
        for (Observer observer : observers) {
            observer.jobAbandoned(job, at);
        }
    }

    @Override
    public void jobStarted(JobFacts job, long at) {
        for (Observer observer : observers) {
            observer.jobStarted(job, at);
        }
    }

    @Override
    public void jobFinished(JobFacts job, long at) {
        for (Observer observer : observers) {
            observer.jobFinished(job, at);
        }
    }

    @Override
    public void jobFailed(JobFacts job, long at) {
        for (Observer observer : observers) {
            observer.jobFailed(job, at);
        }
    }

    @Override
    public void taskStarted(JobFacts job, int slots, long at) {
        for (Observer observer : observers) {
            observer.taskStarted(job, slots, at);
        }
    }

    @Override
    public void taskEnded(JobFacts job, int slots, long startedAt, long at) {
        for (Observer observer : observers) {
            observer.taskEnded(job, slots, startedAt, at);
        }
    }

    @Override
    public void taskStillRuns(JobFacts job, int slots, long startedAt, long at) {
        for (Observer observer : observers) {
            observer.taskStillRuns(job, slots, startedAt, at);
        }
    }

    @Override
    public void backgroundStarted(int place, long at) {
        for (Observer observer : observers) {
            observer.backgroundStarted(place, at);
        }
    }

    @Override
    public void backgroundEnded(int place, long at) {
        for (Observer observer : observers) {
            observer.backgroundEnded(place, at);
        }
    }

    @Override
    public void nodePresent(NodeFacts node, long at) {
        for (Observer observer : observers) {
            observer.nodePresent(node, at);
        }
    }

    @Override
    public void nodeRequested(NodeFacts node, long at) {
        for (Observer observer : observers) {
            observer.nodeRequested(node, at);
        }
    }

    @Override
    public void nodeReady(NodeFacts node, long at) {
        for (Observer observer : observers) {
            observer.nodeReady(node, at);
        }
    }

    @Override
    public void nodeAllocated(NodeFacts node, long at) {
        for (Observer observer : observers) {
            observer.nodeAllocated(node, at);
        }
    }

    @Override
    public void nodeBusy(NodeFacts node, long at) {
        for (Observer observer : observers) {
            observer.nodeBusy(node, at);
        }
    }

    @Override
    public void nodeIdle(NodeFacts node, long at) {
        for (Observer observer : observers) {
            observer.nodeIdle(node, at);
        }
    }

    @Override
    public void nodePreempted(NodeFacts node, long at) {
        for (Observer observer : observers) {
            observer.nodePreempted(node, at);
        }
    }

    @Override
    public void nodeReleased(NodeFacts node, long at) {
        for (Observer observer : observers) {
            observer.nodeReleased(node, at);
        }
    }

    @Override
    public void poolEvaluated(EvaluationFacts evaluation, long at) {
        for (Observer observer : observers) {
            observer.poolEvaluated(evaluation, at);
        }
    }

    @Override
    public void tasksSampled(int place, long waiting, long running, long at) {
        for (Observer observer : observers) {
            observer.tasksSampled(place, waiting, running, at);
        }
    }

    @Override
    public void coresShort(int place, boolean isShort, long at) {
        for (Observer observer : observers) {
            observer.coresShort(place, isShort, at);
        }
    }

    @Override
    public void placeStopped(int place, long from, long until) {
        for (Observer observer : observers) {
            observer.placeStopped(place, from, until);
        }
    }

    @Override
    public void ended(long at) {
        for (Observer observer : observers) {
            observer.ended(at);
        }
    }

    @Override
    public void nodeStillOn(NodeFacts node, long at) {
        for (Observer observer : observers) {
            observer.nodeStillOn(node, at);
        }
    }
}
