package dev.poolwise.study;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * What a journal holds: lines of JSON, each with the checksum of its record in front, the first with the header and the
 * others with a point each.
 *
 * @param header what the results depend on; empty if there is none
 * @param results by the number of the point
 * @param length of the whole lines, in bytes
 */
record JournalContents(Map<String, String> header, SortedMap<Integer, String> results, int length) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> HEADER = new TypeReference<>() {};
    private static final Pattern LINE = Pattern.compile("\\{\"crc32c\": \"([0-9a-f]{8})\", \"record\": (.*)}");

    /** Returns the line of a header. */
    static byte[] line(Map<String, String> header) throws IOException {
        return line(JSON.writeValueAsString(header));
    }

    /** Returns the line of a record. */
    static byte[] line(String result) {
        String line = "{\"crc32c\": \"" + checksum(result) + "\", \"record\": " + result + "}\n";
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private static String checksum(String record) {
        CRC32C crc = new CRC32C();
        crc.update(record.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }

    /**
     * Reads a journal. A last line that is not whole is left out, as whoever wrote it was stopped.
     *
     * @throws JournalRefused if another line is not what was written
     */
    static JournalContents read(byte[] bytes, Path file) throws IOException, JournalRefused {
        Map<String, String> header = new LinkedHashMap<>();
        SortedMap<Integer, String> results = new TreeMap<>();
        int length = 0;
        int number = 1;
        for (int end = lineEnd(bytes, 0); end > 0; end = lineEnd(bytes, end)) {
            Optional<String> record = record(bytes, length, end);
            if (record.isEmpty() && end < bytes.length) {
                throw new JournalRefused(file + ": line " + number + " is not what was written: the journal is damaged;"
                        + " delete it to begin again");
            }
            if (record.isEmpty()) {
                break;
            }
            if (number == 1) {
                header.putAll(JSON.readValue(record.get(), HEADER));
            } else {
                JsonNode result = JSON.readTree(record.get());
                results.put(result.required("point").intValue(), record.get());
            }
            length = end;
            number++;
        }
        return new JournalContents(header, results, length);
    }

    /** Returns where the line that begins at an offset ends, behind its line feed; 0 if it has no end. */
    private static int lineEnd(byte[] bytes, int begin) {
        for (int i = begin; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    private static Optional<String> record(byte[] bytes, int begin, int end) {
        Matcher line = LINE.matcher(new String(bytes, begin, end - begin - 1, StandardCharsets.UTF_8));
        return line.matches() && checksum(line.group(2)).equals(line.group(1))
                ? Optional.of(line.group(2))
                : Optional.empty();
    }
}
