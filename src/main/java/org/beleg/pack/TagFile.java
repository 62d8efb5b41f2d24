package org.beleg.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a tag file. */
final class TagFile {
    private TagFile() {}

    /** Its lines, ended by LF, CR or CRLF; as far as it can be read, with the reason among the faults if not to the end. */
    static List<String> lines(Store store, String path, Charset encoding, Faults faults) throws IOException {
        List<String> lines = new ArrayList<>();
        var decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(store.open(path), decoder))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (CharacterCodingException e) {
            faults.error(
                    "tag-file-encoding",
                    path,
                    "'" + path + "' is not in " + encoding.name() + " from line " + (lines.size() + 1) + " on.");
        } catch (IOException e) {
            faults.add(store.unreadable(path, e));
        }
        if (!lines.isEmpty() && lines.get(0).startsWith("\ufeff")) {
            faults.error("tag-file-byte-order-mark", path, "'" + path + "' begins with a byte order mark.");
            lines.set(0, lines.get(0).substring(1));
        }
        return lines;
    }
}
