package dev.poolwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.outcome.JobFacts;
import dev.poolwise.outcome.NodeFacts;
import dev.poolwise.outcome.Observer;
import dev.poolwise.units.Time;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EventTablesTest {
    private final EventTables tables = new EventTables(Samples.awkward().scenario(), true);

    private record Job(long number, long arrivedAt) implements JobFacts {
        @Override
        public int jobClass() {
            return 0;
        }

        @Override
        public String tenant() {
            return number == 2 ? "=team" : "";
        }

        @Override
        public int place() {
            return 0;
        }

        @Override
        public int nodes() {
            return 0;
        }

        @Override
        public int slots() {
            return 1;
        }

        @Override
        public int priority() {
            return 0;
        }

        @Override
        public long startedAt() {
            return Time.NEVER;
        }
    }

    private record Node(long number, long requestedAt, long allocatedAt, long readyAt) implements NodeFacts {
        @Override
        public boolean isLowPriority() {
            return false;
        }

        @Override
        public int place() {
            return 0;
        }

        @Override
        public long drainingSince() {
            return Time.NEVER;
        }
    }

    @Test
    void jobsAreRowsByNumberWithEmptyCellsForWhatDidNotHappen() throws IOException {
        Observer second = tables.observer(3, 2).orElseThrow();
        second.jobArrived(new Job(1, 0), 0);
        Observer first = tables.observer(3, 1).orElseThrow();
        Job one = new Job(1, 1_500_000);
        Job two = new Job(2, 60 * Time.SECOND);
        first.jobArrived(one, one.arrivedAt());
        first.jobArrived(two, two.arrivedAt());
        first.jobRejected(two, two.arrivedAt());
        first.jobStarted(one, 61_500_001);
        first.jobFinished(one, Time.HOUR);
        StringBuilder out = new StringBuilder();
        tables.writeJobs(out);
        assertEquals(
                """
                alternative,replication,job,class,tenant,arrival_s,start_s,finish_s,waiting_s,turnaround_s,place
                almost free,1,1,scoring,,1.5,61.500001,3600,60.000001,3598.5,nightly
                almost free,1,2,scoring,'=team,60,,,,,nightly
                almost free,2,1,scoring,,0,,,,,nightly
                """,
                out.toString());
    }

    @Test
    void nodesCarryTheirBilledHoursAndNoReleaseWhileTheyAreOn() throws IOException {
        Observer observer = tables.observer(2, 1).orElseThrow();
        Node released = new Node(1, 0, Time.MINUTE, 4 * Time.MINUTE);
        Node stillOn = new Node(2, 0, Time.MINUTE, 30 * Time.MINUTE);
        Node neverReady = new Node(3, Time.HOUR, Time.NEVER, Time.NEVER);
        for (Node node : new Node[] {released, stillOn, neverReady}) {
            observer.nodeRequested(node, node.requestedAt());
        }
        observer.nodeReleased(released, 64 * Time.MINUTE);
        observer.nodeStillOn(stillOn, 2 * Time.HOUR);
        observer.nodeReleased(neverReady, 2 * Time.HOUR);
        StringBuilder out = new StringBuilder();
        tables.writeNodes(out);
        String name = Samples.awkward().scenario().alternatives().get(2).name();
        String row = "\"" + name + "\",1,'=cmd(),";
        assertEquals(
                "alternative,replication,pool,node,requested_s,allocated_s,ready_s,released_s,billed_h\n" + row
                        + "1,0,60,240,3840,1\n" + row + "2,0,60,1800,,1.5\n" + row + "3,3600,,,7200,0\n",
                out.toString());
    }
}
