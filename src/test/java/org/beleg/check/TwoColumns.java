package org.beleg.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.beleg.dataset.Dataset;
import org.beleg.read.Folder;

/** A dataset of one table, {@code t.csv}, with two columns of text, {@code x} and {@code y}. */
final class TwoColumns {
    private TwoColumns() {}

    static Dataset in(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("dataset.json"),
                "{\"name\": \"bytes\", \"tables\": [{\"name\": \"t\", \"path\": \"t.csv\", \"schema\": \"t.json\"}]}");
        Files.createDirectories(folder.resolve("schema"));
        Files.writeString(
                folder.resolve("schema/t.json"),
                "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"type\": \"object\","
                        + " \"properties\": {\"x\": {\"type\": \"string\"}, \"y\": {\"type\": \"string\"}}}");
        Files.writeString(folder.resolve("t.csv"), "x,y\n");
        return Folder.read(folder);
    }
}
