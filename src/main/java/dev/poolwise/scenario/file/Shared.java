package dev.poolwise.scenario.file;

import dev.poolwise.capacity.Queueing;
import java.util.Map;

/** Types that several sections use. */
final class Shared {
    static final Type<Queueing> QUEUEING =
            Types.choice("queue discipline", Map.of("strict", Queueing.STRICT, "skip", Queueing.SKIP), Queueing.STRICT);

    private Shared() {}
}
