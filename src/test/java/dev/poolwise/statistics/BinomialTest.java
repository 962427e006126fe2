package dev.poolwise.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BinomialTest {
    @Test
    void groupsAreThoseThatTheSuccessesMakeUp() {
        assertEquals(3, Binomial.meanGroups(0, 4, 0.75, 1), 1e-12);
        assertEquals(Math.pow(0.75, 4), Binomial.meanGroups(0, 4, 0.75, 4), 1e-12);
        assertEquals(6 / 16.0 + 4 / 16.0 + 2 / 16.0, Binomial.meanGroups(0, 4, 0.5, 2), 1e-12);
        assertEquals(5, Binomial.meanGroups(0, 11, 1, 2), 1e-12);
        assertEquals(0.75, Binomial.meanGroups(2, 2, 0.5, 3), 1e-12);
        assertEquals(0, Binomial.meanGroups(0, 3, 1, 4), 1e-12);
    }
}
