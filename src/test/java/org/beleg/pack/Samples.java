package org.beleg.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beleg.describe.Contents;
import org.beleg.describe.Contents.Body;
import org.beleg.describe.Contents.Entry;

/** Contents to be released. */
final class Samples {
    private Samples() {}

    /** A table on disk and some made files; the word makes the bytes differ. */
    static Contents contents(Path folder, String word) throws IOException {
        Path table =
                Files.writeString(folder.resolve("rows-" + word + ".csv"), "id,word\n" + (word + "\n").repeat(5000));
        Map<String, String> info = new LinkedHashMap<>();
        info.put("Source-Organization", "Somebody");
        info.put(
                "External-Description",
                "A long line of words that has to be folded because it is longer than the width"
                        + " that is recommended for lines\nand has a break");
        return new Contents(
                "sample-1.0.0",
                info,
                List.of(
                        new Entry("data/tables/rows.csv", new Body.Checked(table, Hashes.sha256(table))),
                        made("data/README.md", "# Sample\n"),
                        made("metadata/datacite.xml", "<resource/>\n"),
                        made("data/a-b.txt", ""),
                        made("zebra.txt", "a tag file that comes last\n")));
    }

    static Entry made(String path, String text) {
        return new Entry(path, new Body.Made(text.getBytes(StandardCharsets.UTF_8)));
    }
}
