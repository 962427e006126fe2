package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    @ParameterizedTest(name = "COLUMNS={0} gives {1}")
    @CsvSource({"'', 80", "wide, 80", "100, 100", "500, 120", "7, 40", "-1, 40", "99999999999, 80"})
    void theWidthIsWhatColumnsAsksForWithinWhatReadsWell(String columns, int width) {
        assertEquals(width, Terminal.widthOf(columns));
    }
}
