package dev.poolwise.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.capacity.ShortTaskHours.Window;
import dev.poolwise.units.Time;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nine to five, where the clock starts at noon. */
class ShortTaskHoursTest {
    private static final ShortTaskHours HOURS = new ShortTaskHours(
            4 * Time.HOUR, Time.DAY, 12 * Time.HOUR, List.of(new Window(9 * Time.HOUR, 17 * Time.HOUR)));

    @ParameterizedTest(name = "{0} h after noon, a task of {1} h: {2}")
    @CsvSource({
        "0,   4,  true",
        "0,   5,  false",
        "4.9, 5,  false",
        "5,   16, true",
        "6,   16, false",
        "20.9, 4, true",
        "21,  5,  false",
        "29,  16, true",
        "6,   17, true",
        "4.9, 17, false",
    })
    void aLongTaskStaysOutOfTheWindows(double hour, double expected, boolean admitted) {
        assertEquals(admitted, HOURS.admits(hours(hour), hours(expected)));
    }

    @ParameterizedTest(name = "{0} h after noon, the window ends {1} h after noon")
    @CsvSource({"0, 5", "4.9, 5", "5, 29", "20, 29", "29, 53"})
    void theEndOfTheNextWindowIsFound(double hour, double end) {
        assertEquals(hours(end), HOURS.nextEnd(hours(hour)));
    }

    @Test
    void thereIsNoEndBeyondAllTime() {
        assertEquals(Time.NEVER, HOURS.nextEnd(Time.NEVER - 1));
    }

    private static long hours(double hours) {
        return Math.round(hours * Time.HOUR);
    }
}
