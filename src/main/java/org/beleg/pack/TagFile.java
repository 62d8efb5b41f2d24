package org.beleg.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a tag file. */
final class TagFile {
    private final Reader reader;
    private final StringBuilder line = new StringBuilder();
    private boolean afterReturn;

    private TagFile(Reader reader) {
        this.reader = reader;
    }

    /** What is done with a line. */
    interface Use {
        /** The line, and its number from 1. */
        void line(String line, int number);
    }

    /** Its lines, as {@link #each} gives them. */
    static List<String> lines(Store store, String path, Charset encoding, Faults faults) throws IOException {
        List<String> lines = new ArrayList<>();
        each(store, path, encoding, faults).use((line, number) -> lines.add(line));
        return lines;
    }

    /** Lines to be used. */
    interface Lines {
        void use(Use use) throws IOException;
    }

    /**
     * Gives its lines, ended by LF, CR or CRLF, one by one; as far as it can be read, with the reason among the faults if
     * not to the end.
     */
    static Lines each(Store store, String path, Charset encoding, Faults faults) {
        return use -> {
            int[] number = {0};
            var decoder = encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            try (Reader reader = new BufferedReader(new InputStreamReader(store.open(path), decoder))) {
                TagFile file = new TagFile(reader);
                while (file.next()) {
                    number[0]++;
                    if (file.isTooLong(number[0], path, faults)) {
                        return;
                    }
                    use.line(number[0] == 1 ? file.first(path, faults) : file.line.toString(), number[0]);
                }
            } catch (CharacterCodingException e) {
                faults.error(
                        "tag-file-encoding",
                        path,
                        "'" + path + "' is not in " + encoding.name() + " from line " + (number[0] + 1) + " on.");
            } catch (IOException e) {
                faults.add(store.unreadable(path, e));
            }
        };
    }

    private boolean isTooLong(int number, String path, Faults faults) {
        boolean tooLong = number > Limits.LINES || line.length() > Limits.LINE;
        if (tooLong) {
            faults.add(Fault.error("tag-file-too-long", path, "'" + path + "' is not read on from line " + number + ".")
                    .but(
                            "at most " + Limits.LINES + " lines of " + Limits.LINE + " characters",
                            number > Limits.LINES ? "more lines" : "a longer line"));
        }
        return tooLong;
    }

    private String first(String path, Faults faults) {
        if (line.isEmpty() || line.charAt(0) != '\ufeff') {
            return line.toString();
        }
        faults.error("tag-file-byte-order-mark", path, "'" + path + "' begins with a byte order mark.");
        return line.substring(1);
    }

    /** Reads a line, or as much of one as is too long; false at the end. */
    private boolean next() throws IOException {
        line.setLength(0);
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            boolean second = c == '\n' && afterReturn;
            afterReturn = c == '\r';
            if (second) {
                continue;
            }
            if (c == '\n' || c == '\r') {
                return true;
            }
            line.append((char) c);
            if (line.length() > Limits.LINE) {
                return true;
            }
        }
        return !line.isEmpty();
    }
}
