package org.beleg.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.beleg.dataset.About;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Flaw.Kind;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Source;
import org.beleg.dataset.Table;
import org.beleg.json.Json;
import org.beleg.json.JsonText;

/** A folder with a {@code dataset.json}, and how it is read. */
public final class Folder {
    private final Path path;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, FileMark> files = new HashMap<>();

    private Folder(Path path) {
        this.path = path;
    }

    /**
     * Reads what a folder says of its dataset; of its rows only those that describe sources. Whatever is wrong inside
     * is a flaw of the dataset, for rules to judge.
     *
     * @throws NotADataset if the folder is not there or has no {@code dataset.json}
     * @throws IOException if the disk fails
     */
    public static Dataset read(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw new NotADataset("there is no folder " + folder);
        }
        if (!Files.isDirectory(folder)) {
            throw new NotADataset(folder + " is a file; a dataset is a folder with a " + Dataset.METADATA + " in it");
        }
        if (!Files.isRegularFile(folder.resolve(Dataset.METADATA))) {
            throw new NotADataset("the folder " + folder + " has no " + Dataset.METADATA
                    + ", the file that describes a dataset's tables and metadata");
        }
        return new Folder(folder).read();
    }

    /** Whether a path stays where it starts: relative, {@code /} between parts, no {@code ..}, {@code ~} or drive. */
    static boolean isPlain(String path) {
        return !path.startsWith("/")
                && !path.contains("\\")
                && !path.contains(":")
                && !path.contains("\0")
                && !List.of(path.split("/", -1)).stream()
                        .anyMatch(part -> part.isEmpty() || part.startsWith("~") || part.startsWith("."));
    }

    /** Whether a file that is there lies in that folder, links followed. */
    static boolean isInside(Path folder, Path file) throws IOException {
        return file.toRealPath().startsWith(folder.toRealPath());
    }

    /** What is wrong with a link that leads elsewhere; it is not followed. */
    static Flaw linked(String file) {
        return Flaw.of(Kind.PATH_OUTSIDE, file, file, "a link that leads out of the folder");
    }

    private Dataset read() throws IOException {
        JsonText metadata = JsonText.read(bytes(Dataset.METADATA, path.resolve(Dataset.METADATA)));
        metadata.fault()
                .ifPresent(fault -> flaws.add(Flaw.at(
                        Kind.JSON_BROKEN,
                        Dataset.METADATA,
                        fault.place().line(),
                        fault.place().column(),
                        "",
                        fault.why())));
        List<Table> tables = tables(metadata);
        Optional<Path> manual = manual(metadata.value());
        if (manual.isPresent()) {
            byte[] text = bytes("manual.md", manual.get());
            Text.flaws(text, metadata.value().text("manual"), flaws::add);
        }
        List<Dataset.Terms> terms = terms(metadata.value());
        return new Dataset(
                path, metadata, About.from(metadata.value()), tables, sources(tables), terms, manual, files, flaws);
    }

    private List<Dataset.Terms> terms(Json metadata) throws IOException {
        List<Dataset.Terms> terms = new ArrayList<>();
        for (String name : metadata.strings("terms")) {
            if (!isPlain(name) || name.contains("/")) {
                flaws.add(Flaw.of(Kind.PATH_OUTSIDE, Dataset.METADATA, name, "the name of a file of terms"));
            } else if (!Files.isRegularFile(path.resolve(name))) {
                flaws.add(Flaw.of(Kind.FILE_MISSING, name, "", "a file of terms"));
            } else if (!isInside(path, path.resolve(name))) {
                flaws.add(linked(name));
            } else {
                JsonText json = JsonText.read(bytes(Dataset.TERMS + name, path.resolve(name)));
                json.fault()
                        .ifPresent(fault -> flaws.add(Flaw.at(
                                Kind.JSON_BROKEN,
                                name,
                                fault.place().line(),
                                fault.place().column(),
                                "",
                                fault.why())));
                terms.add(new Dataset.Terms(name, json));
            }
        }
        return terms;
    }

    /** The bytes of a file, marked for the archive under that name. */
    private byte[] bytes(String name, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        files.put(name, FileMark.of(file, bytes));
        return bytes;
    }

    private List<Table> tables(JsonText metadata) throws IOException {
        List<Json> entries = metadata.value().list("tables");
        List<Optional<TableReader.Read>> all = read(entries);
        List<Table> tables = new ArrayList<>();
        Map<String, JsonText> schemas = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            if (all.get(i).isPresent()) {
                TableReader.Read read = all.get(i).get();
                tables.add(read.table());
                schemas.put(read.table().schemaFile(), read.schema());
                flaws.addAll(read.flaws());
                files.putAll(read.files());
            } else {
                flaws.add(twice(metadata.place("/tables/" + i), entries.get(i)));
            }
        }
        new Targets(tables, schemas, flaws::add).check();
        return tables;
    }

    /** Reads the tables side by side, for to compile a schema takes long; empty for one that was named before. */
    private List<Optional<TableReader.Read>> read(List<Json> entries) throws IOException {
        Set<String> seen = new HashSet<>();
        List<Optional<Json>> fresh = new ArrayList<>();
        for (Json entry : entries) {
            boolean newName = seen.add("name " + entry.text("name"));
            boolean newPath = seen.add("path " + entry.text("path"));
            fresh.add(Optional.of(entry).filter(e -> newName && newPath));
        }
        try {
            return fresh.parallelStream().map(entry -> entry.map(this::table)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private TableReader.Read table(Json entry) {
        try {
            return TableReader.read(path, entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Flaw twice(JsonText.Place place, Json entry) {
        return Flaw.at(
                Kind.TABLE_TWICE,
                Dataset.METADATA,
                place.line(),
                place.column(),
                entry.text("name"),
                entry.text("path"));
    }

    private Optional<Path> manual(Json metadata) throws IOException {
        Optional<String> manual = metadata.string("manual");
        if (manual.isPresent() && !isPlain(manual.get())) {
            flaws.add(Flaw.of(Kind.PATH_OUTSIDE, Dataset.METADATA, manual.get(), "the path of the manual"));
            return Optional.empty();
        }
        if (manual.isPresent() && !Files.isRegularFile(path.resolve(manual.get()))) {
            flaws.add(Flaw.of(Kind.FILE_MISSING, manual.get(), "", "the manual"));
            return Optional.empty();
        }
        if (manual.isPresent() && !isInside(path, path.resolve(manual.get()))) {
            flaws.add(linked(manual.get()));
            return Optional.empty();
        }
        return manual.map(path::resolve);
    }

    private static List<Source> sources(List<Table> tables) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Table table : tables) {
            if (table.has(Role.SOURCE_SHA256) && Files.isRegularFile(table.file())) {
                rows(table, row -> sources.add(Source.from(row)));
            }
        }
        return sources;
    }

    /** Gives every row of a small table; its flaws are left to the pass that judges it. */
    public static void rows(Table table, Consumer<Row> use) throws IOException {
        try (TableFile file = TableFile.open(table, flaw -> {})) {
            for (Optional<Row> row = file.next(); row.isPresent(); row = file.next()) {
                use.accept(row.get());
            }
        }
    }
}
