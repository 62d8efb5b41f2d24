package org.beleg.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.dataset.Column;
import org.beleg.dataset.Column.Type;
import org.beleg.dataset.Column.Value;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Flaw.Kind;
import org.beleg.dataset.Reference;
import org.beleg.dataset.Role;
import org.beleg.dataset.Table;
import org.beleg.json.Json;
import org.beleg.json.JsonText;
import org.beleg.json.RowSchema;

/** Reads what {@code dataset.json} and a schema say of one table. */
final class TableReader {
    private final Path folder;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, FileMark> files = new HashMap<>();

    private TableReader(Path folder) {
        this.folder = folder;
    }

    /**
     * What was read.
     *
     * @param table the table
     * @param schema its schema, with the places of what is in it
     * @param flaws what is wrong
     * @param files the files that were read, as the archive names them
     */
    record Read(Table table, JsonText schema, List<Flaw> flaws, Map<String, FileMark> files) {}

    /** Reads what an entry of {@code dataset.json} leads to. */
    static Read read(Path folder, Json entry) throws IOException {
        TableReader reader = new TableReader(folder);
        String name = entry.text("schema");
        Optional<Path> path = reader.schemaPath(name);
        JsonText schema = reader.schema(name, path);
        return new Read(reader.table(entry, path, schema), schema, reader.flaws, reader.files);
    }

    private Table table(Json entry, Optional<Path> schemaPath, JsonText text) throws IOException {
        String path = entry.text("path");
        String schemaName = entry.text("schema");
        Json schema = text.value();
        List<Column> columns = columns(schema);
        Optional<RowSchema> judge = judge(text, schemaName, columns);
        Json annotation = schema.get(Annotation.KEYWORD).orElse(Json.Obj.EMPTY);
        return new Table(
                entry.text("name"),
                path,
                file(path),
                entry.string("title").orElse(entry.text("name")),
                schema.text("description"),
                schemaName,
                schemaPath,
                schema,
                judge,
                columns,
                annotation.strings("key"),
                references(annotation),
                groups(annotation.list("order")),
                groups(annotation.list("distinct")),
                evidence(annotation));
    }

    /**
     * The file of a path that must stay inside the folder, links followed. Another place becomes a flaw, and the folder
     * stands for the file, which nobody reads.
     */
    private Path file(String path) throws IOException {
        Path nothing = folder.resolve(".").normalize();
        if (path.isEmpty() || !Folder.isPlain(path)) {
            flaws.add(Flaw.of(Kind.PATH_OUTSIDE, "dataset.json", path, "the path of a table"));
            return nothing;
        }
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            flaws.add(Flaw.of(Kind.FILE_MISSING, path, "", "a table"));
        } else if (!Folder.isInside(folder, file)) {
            flaws.add(Folder.linked(path));
            return nothing;
        }
        return file;
    }

    private Optional<Path> schemaPath(String name) throws IOException {
        if (name.isEmpty() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
            flaws.add(Flaw.of(Kind.PATH_OUTSIDE, "dataset.json", name, "the name of a schema"));
            return Optional.empty();
        }
        Path beside = folder.toAbsolutePath().normalize().resolveSibling("schema");
        for (Path place : List.of(folder.resolve("schema"), beside)) {
            Path schema = place.resolve(name);
            if (Files.isRegularFile(schema)) {
                boolean inside = Folder.isInside(place.equals(beside) ? beside : folder, schema);
                if (!inside) {
                    flaws.add(Folder.linked("schema/" + name));
                }
                return Optional.of(schema).filter(s -> inside);
            }
        }
        flaws.add(Flaw.of(Kind.FILE_MISSING, "schema/" + name, "", "a schema"));
        return Optional.empty();
    }

    private JsonText schema(String name, Optional<Path> path) throws IOException {
        if (path.isEmpty()) {
            return new JsonText(Json.Obj.EMPTY, Map.of(), Optional.empty());
        }
        byte[] bytes = Files.readAllBytes(path.get());
        files.put("schemas/" + name, FileMark.of(path.get(), bytes));
        JsonText text = JsonText.read(bytes);
        text.fault()
                .ifPresent(fault -> flaws.add(Flaw.at(
                        Kind.JSON_BROKEN,
                        "schema/" + name,
                        fault.place().line(),
                        fault.place().column(),
                        "",
                        fault.why())));
        return text;
    }

    /** The schema, ready to judge rows; empty where it has flaws, which are noted. */
    private Optional<RowSchema> judge(JsonText text, String name, List<Column> columns) {
        if (text.fault().isPresent() || text.places().isEmpty()) {
            return Optional.empty();
        }
        String file = "schema/" + name;
        String draft = text.value().text("$schema");
        if (!RowSchema.isDraft07(draft)) {
            JsonText.Place place = text.place("/$schema");
            flaws.add(Flaw.at(Kind.SCHEMA_DRAFT, file, place.line(), place.column(), draft, RowSchema.DRAFT));
            return Optional.empty();
        }
        new Annotation(text, file).flaws(columns).forEach(flaws::add);
        if (columns.isEmpty()) {
            flaws.add(Flaw.of(Kind.SCHEMA_BROKEN, file, "", "it describes no column: it has no properties"));
        }
        try {
            return Optional.of(RowSchema.compile(text.value())).filter(schema -> !columns.isEmpty());
        } catch (IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage());
            JsonText.Place place = why.startsWith("#/")
                    ? text.place(why.substring(1).replaceFirst(":.*", ""))
                    : new JsonText.Place(0, 0);
            flaws.add(Flaw.at(
                    Kind.SCHEMA_BROKEN, file, place.line(), place.column(), "", why.replaceFirst("^#[^:]*: ", "")));
            return Optional.empty();
        }
    }

    private static List<Column> columns(Json schema) {
        List<String> required = schema.strings("required");
        List<Column> columns = new ArrayList<>();
        schema.get("properties").map(Json::members).orElse(Map.of()).forEach((name, property) -> {
            columns.add(column(name, property, required.contains(name)));
        });
        return columns;
    }

    private static Column column(String name, Json property, boolean required) {
        Json annotation = property.get(Annotation.KEYWORD).orElse(Json.Obj.EMPTY);
        Json single = property.get("items").orElse(property);
        return new Column(
                name,
                property.string("title").orElse(name),
                property.text("description"),
                type(property.text("type")),
                single.string("format"),
                required,
                values(single),
                annotation.string("separator").filter(text -> !text.isEmpty()),
                annotation.string("unit"),
                annotation.string("level"),
                annotation.string("role").flatMap(Role::of),
                annotation.string("missing"),
                annotation.get("sensitive").flatMap(Json::asBoolean).orElse(false));
    }

    private static Type type(String word) {
        return switch (word) {
            case "integer" -> Type.INTEGER;
            case "number" -> Type.NUMBER;
            case "boolean" -> Type.BOOLEAN;
            case "array" -> Type.LIST;
            default -> Type.STRING;
        };
    }

    private static List<Value> values(Json property) {
        List<Value> labelled = property.list("oneOf").stream()
                .filter(choice -> choice.get("const").isPresent())
                .map(TableReader::value)
                .toList();
        return labelled.isEmpty()
                ? property.list("enum").stream()
                        .map(TableReader::cell)
                        .map(text -> new Value(text, "", "", text))
                        .toList()
                : labelled;
    }

    private static Value value(Json choice) {
        String text = cell(choice.get("const").orElse(new Json.Nothing()));
        String means =
                choice.get(Annotation.KEYWORD).flatMap(a -> a.string("means")).orElse(text);
        return new Value(text, choice.text("title"), choice.text("description"), means);
    }

    /** A constant of a schema as a cell spells it. */
    private static String cell(Json constant) {
        if (constant instanceof Json.Num number) {
            return number.value().toPlainString();
        }
        return constant.asBoolean()
                .map(String::valueOf)
                .orElseGet(() -> constant.asString().orElse(""));
    }

    /** The references that say from where to where; of others {@link Annotation} makes flaws. */
    private static List<Reference> references(Json annotation) {
        return annotation.list("references").stream()
                .map(TableReader::reference)
                .filter(r -> !r.columns().isEmpty() && !r.to().isEmpty())
                .filter(r -> r.to().stream().noneMatch(to -> to.table().isEmpty()))
                .toList();
    }

    static Reference reference(Json reference) {
        List<Reference.Target> targets = reference.list("to").stream()
                .map(to -> to.asString()
                        .map(table -> new Reference.Target(table, List.of()))
                        .orElseGet(() -> new Reference.Target(to.text("table"), to.strings("columns"))))
                .toList();
        return new Reference(reference.strings("columns"), targets, reference.strings("words"));
    }

    private static List<List<String>> groups(List<Json> groups) {
        return groups.stream()
                .map(group -> group.items().stream()
                        .flatMap(i -> i.asString().stream())
                        .toList())
                .toList();
    }

    private static Table.Evidence evidence(Json annotation) {
        Optional<Table.Exempt> exempt =
                annotation.get("ownVoice").map(voice -> new Table.Exempt(voice.text("column"), voice.text("value")));
        return new Table.Evidence(annotation.text("evidence").equals("required"), exempt);
    }
}
