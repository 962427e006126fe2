package dev.poolwise.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The bytes of a scenario as text, checked to be plain UTF-8. */
final class SourceText {
    /** The most bytes of a scenario: 3 MiB. */
    static final int MOST_BYTES = 3 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceText() {}

    /** Returns the bytes of a regular file, or one more than the most if it is larger. */
    static byte[] bytes(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "not a regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    /** Returns the text without a byte order mark; empty, with the problem reported, if it is none. */
    static Optional<String> decode(byte[] bytes, Reading reading) {
        if (bytes.length > MOST_BYTES) {
            report(reading, "", "a file of at most 3 MiB", "a larger one", Optional.empty());
            return Optional.empty();
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult outcome = decoder.decode(in, text, true);
        String decoded = text.flip().toString();
        if (outcome.isError()) {
            String found = String.format(Locale.ROOT, "the byte 0x%02x", bytes[in.position()]);
            report(reading, decoded, "text in UTF-8", found, Optional.of("save the file with the encoding UTF-8"));
            return Optional.empty();
        }
        String plain = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK ? decoded.substring(1) : decoded;
        return isPrintable(plain, reading) ? Optional.of(plain) : Optional.empty();
    }

    private static boolean isPrintable(String text, Reading reading) {
        int position = 0;
        while (position < text.length()) {
            int c = text.codePointAt(position);
            if (!isPrintable(c)) {
                String found = String.format(Locale.ROOT, "the control character U+%04X", c);
                report(reading, text.substring(0, position), "printable text", found, Optional.empty());
                return false;
            }
            position += Character.charCount(c);
        }
        return true;
    }

    /** YAML 1.2, production 1: c-printable. */
    private static boolean isPrintable(int c) {
        return (c >= 0x20 && c <= 0x7E)
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c == 0x85
                || (c >= 0xA0 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    /** Reports a problem at the end of a piece of text. */
    private static void report(Reading reading, String before, String expected, String found, Optional<String> hint) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = 1 + before.codePointCount(before.lastIndexOf('\n') + 1, before.length());
        Location at = new Location(reading.file(), line, column);
        reading.report(at, "", "expected " + expected + ", but found " + found, hint);
    }
}
