package org.beleg.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.beleg.check.Checked;
import org.beleg.check.Engine;
import org.beleg.check.Progress;
import org.beleg.check.Subject;
import org.beleg.check.Way;
import org.beleg.dataset.Dataset;
import org.beleg.profile.Profile;
import org.beleg.read.Folder;
import org.beleg.read.Texts;

/** The figures of a dataset, whatever the rules would say of it. */
record Drawn(Checked checked, Profile profile, Figures figures) {
    static Drawn of(Path folder) throws IOException {
        return of(folder, "en");
    }

    static Drawn of(Path folder, String language) throws IOException {
        Dataset dataset = Folder.read(folder);
        Profile profile = new Profile(dataset);
        Checked checked = Engine.run(
                        new Subject(dataset, Texts.in(folder, dataset)),
                        List.of(),
                        List.of(profile),
                        Way.usual(),
                        Progress.SILENT)
                .passed()
                .orElseThrow();
        return new Drawn(checked, profile, Figures.of(checked, profile, language));
    }

    /** The figure whose title begins so, of the first table. */
    Figure first() {
        return figures.all().get(1);
    }

    /** A dataset of one table; a column is {@code name:type:role}, the first is the key. */
    static Path table(Path folder, List<String> columns, List<String> rows) throws IOException {
        Files.createDirectories(folder.resolve("schema"));
        Files.writeString(folder.resolve("dataset.json"), """
                {"name": "made", "title": "Made", "version": "1.0.0", "date": "2020-02-29", "license": "CC0-1.0",
                 "language": "en", "description": "Made for a test.", "keywords": ["x"], "creators": [{"name": "N"}],
                 "publisher": "P", "tables": [{"name": "t", "path": "t.csv", "schema": "t.json", "title": "Things"}]}
                """);
        String properties = columns.stream().map(Drawn::property).collect(Collectors.joining(","));
        Files.writeString(
                folder.resolve("schema/t.json"),
                "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"type\": \"object\", \"beleg\": {\"key\": [\"id\"]},"
                        + " \"properties\": {" + properties + "}}");
        String head = columns.stream().map(c -> c.split(":", 3)[0]).collect(Collectors.joining(","));
        Files.writeString(
                folder.resolve("t.csv"),
                head + "\n" + rows.stream().map(r -> r + "\n").collect(Collectors.joining()));
        return folder;
    }

    private static String property(String column) {
        String[] parts = column.split(":", 3);
        String role = parts[2].isEmpty() ? "" : ", \"beleg\": {\"role\": \"" + parts[2] + "\"}";
        return "\"" + parts[0] + "\": {\"type\": \"" + parts[1] + "\"" + role + "}";
    }
}
