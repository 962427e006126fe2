package dev.poolwise.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Map<String, String> HEADER = header("7");

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    private static Map<String, String> header(String seed) {
        Map<String, String> header = new LinkedHashMap<>();
        header.put("seed", seed);
        header.put(Journal.POINTS, "3");
        return header;
    }

    private static String result(int point) {
        return "{\"point\":" + point + ",\"name\":\"Zürich \\n\"}";
    }

    @BeforeEach
    void twoOfThreePointsAreDone() throws IOException, JournalRefused {
        file = folder.resolve("journal.jsonl");
        try (Journal journal = Journal.open(file, HEADER, false)) {
            journal.add(3, result(3));
            journal.add(1, result(1));
        }
    }

    private Set<Integer> resumed() throws IOException, JournalRefused {
        try (Journal journal = Journal.open(file, HEADER, true)) {
            return Set.copyOf(journal.results().keySet());
        }
    }

    private String refusal(Map<String, String> header, boolean resume) {
        JournalRefused refused = assertThrows(
                JournalRefused.class, () -> Journal.open(file, header, resume).close());
        return String.valueOf(refused.getMessage()).replace(folder.toString(), "");
    }

    @Test
    void whatIsDoneIsThereAgain() throws IOException, JournalRefused {
        try (Journal journal = Journal.open(file, HEADER, true)) {
            assertEquals(Map.of(1, result(1), 3, result(3)), journal.results());
            journal.add(2, result(2));
        }
        assertEquals(Set.of(1, 2, 3), resumed());
    }

    @Test
    void aLastLineThatIsTornAnywhereIsDroppedAndWrittenAnew() throws IOException, JournalRefused {
        byte[] whole = Files.readAllBytes(file);
        int last = JournalContents.line(result(1)).length;
        for (int length = whole.length - last; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            try (Journal journal = Journal.open(file, HEADER, true)) {
                assertEquals(Set.of(3), journal.results().keySet());
                journal.add(1, result(1));
            }
            assertArrayEquals(whole, Files.readAllBytes(file));
        }
    }

    @Test
    void aLastLineWithAWrongChecksumIsDropped() throws IOException, JournalRefused {
        replace("\"point\":1", "\"point\":2");
        try (Journal journal = Journal.open(file, HEADER, true)) {
            assertEquals(Set.of(3), journal.results().keySet());
            journal.add(2, "{\"point\":2}");
        }
        assertEquals(Set.of(2, 3), resumed());
    }

    @Test
    void aWrongChecksumBeforeTheLastLineIsRefused() throws IOException {
        replace("\"point\":3", "\"point\":2");
        assertEquals(
                "/journal.jsonl: line 2 is not what was written: the journal is damaged; delete it to begin again",
                refusal(HEADER, true));
    }

    @Test
    void aFileOfAnotherKindIsNotReplaced() throws IOException {
        Files.writeString(file, "mine\nalso mine\n");
        assertTrue(refusal(HEADER, false).contains("line 1 is not what was written"));
    }

    @Test
    void aTornHeaderIsNoJournal() throws IOException, JournalRefused {
        byte[] whole = JournalContents.line(HEADER);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertEquals(Set.of(), resumed());
            assertArrayEquals(whole, Files.readAllBytes(file));
        }
    }

    @Test
    void anotherStudyIsNotContinued() {
        assertEquals(
                "/journal.jsonl: expected a journal with seed: 8, but found 7; run the command that began it, or choose another folder",
                refusal(header("8"), true));
        assertTrue(refusal(Map.of(Journal.POINTS, "3"), true).contains("seed: none, but found 7"));
    }

    @Test
    void unfinishedWorkIsNotDiscarded() {
        assertEquals(
                "/journal.jsonl: holds 2 of the 3 points of an unfinished study; continue it with --resume, or delete it to begin again",
                refusal(header("8"), false));
    }

    @Test
    void finishedWorkIsReplaced() throws IOException, JournalRefused {
        try (Journal journal = Journal.open(file, HEADER, true)) {
            journal.add(2, result(2));
        }
        try (Journal journal = Journal.open(file, header("8"), false)) {
            assertEquals(Map.of(), journal.results());
        }
        assertArrayEquals(JournalContents.line(header("8")), Files.readAllBytes(file));
    }

    @Test
    void onlyOneMayHaveItOpen() throws IOException, JournalRefused {
        try (Journal journal = Journal.open(file, HEADER, true)) {
            FileSystemException refused = assertThrows(FileSystemException.class, () -> Journal.open(file, HEADER, true)
                    .close());
            assertEquals("another poolwise is at work on it", refused.getReason());
            assertEquals(2, journal.results().size());
        }
        assertEquals(Set.of(1, 3), resumed());
    }

    @Test
    void settledItHasTheOrderOfThePoints() throws IOException, JournalRefused {
        try (Journal journal = Journal.open(file, HEADER, true)) {
            journal.add(2, result(2));
            journal.settle();
        }
        String settled = Files.readString(file);

        assertTrue(settled.indexOf("point\":1") < settled.indexOf("point\":2"), settled);
        assertTrue(settled.indexOf("point\":2") < settled.indexOf("point\":3"), settled);
        assertEquals(Set.of(1, 2, 3), resumed());
    }

    private void replace(String old, String other) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(old), text);
        Files.writeString(file, text.replace(old, other));
    }
}
