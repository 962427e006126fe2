package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
    @Test
    void aReaderThatStopsReadingIsNoFailure() {
        assertTrue(written("Broken pipe").failure().isEmpty());
    }

    @Test
    void aFullDiskIsRememberedAlthoughThePrinterSwallowsIt() {
        assertEquals(
                "No space left on device",
                written("No space left on device").failure().orElseThrow().getMessage());
    }

    private static StandardOutput written(String failure) {
        StandardOutput output = new StandardOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(failure);
            }
        });
        PrintWriter printer = new PrintWriter(output, false, StandardCharsets.UTF_8);
        printer.println("data");
        printer.flush();
        return output;
    }
}
