package org.beleg.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;
import org.beleg.json.JsonPrinter;
import org.beleg.json.JsonText;

/**
 * Writes a dataset: places, documents, and a table of facts with as many rows as asked for. The same options give the
 * same bytes, and fewer rows are a beginning of more. Prints what it wrote as JSON.
 */
public final class Generate {
    private static final String USAGE = """
            Generate TEMPLATE FOLDER [--rows=1000000] [--seed=1] [--wrong=0] [--faults=schema] [--keyless] [--roles]
            [--no-tables]

            --wrong    share of the rows of the facts that are wrong, 0 to 1, each in one way
            --faults   in which ways: schema for all that JSON Schema can say, or names joined by commas:
                       type spelling enum pattern date uri range length required condition key reference order distinct
            --keyless  the facts alone: no key, no reference, no places, no documents
            --roles    the columns of the facts have roles, so that the rules that ask for them run
            --no-tables  metadata and schemas only
            """;
    private static final String FACTS = "facts";
    private static final Map<String, String> ROLES = Map.of(
            "event_date", "date",
            "event_type", "event-type",
            "actor1", "actor",
            "actor2", "recipient",
            "location_id", "place",
            "lat", "latitude",
            "lon", "longitude",
            "low", "estimate-low",
            "best", "estimate-best",
            "high", "estimate-high");

    private final Path template;
    private final Path folder;
    private final Map<String, String> options;
    private final List<String> tables;

    private Generate(Path template, Path folder, Map<String, String> options) {
        this.template = template;
        this.folder = folder;
        this.options = options;
        this.tables = options.containsKey("keyless") ? List.of(FACTS) : List.of("places", "documents", FACTS);
    }

    /** Writes a dataset, as {@link #USAGE} says. */
    public static void main(String... args) throws IOException {
        List<Path> paths = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (String arg : args) {
            if (arg.startsWith("--")) {
                String[] parts = arg.substring(2).split("=", 2);
                options.put(parts[0], parts.length > 1 ? parts[1] : "");
            } else {
                paths.add(Path.of(arg));
            }
        }
        if (paths.size() != 2) {
            throw new IllegalArgumentException(USAGE);
        }
        Json made = new Generate(paths.get(0), paths.get(1), options).write();
        System.out.println(JsonPrinter.line(made));
    }

    private Json write() throws IOException {
        Files.createDirectories(folder.resolve("schema"));
        Files.write(folder.resolve("manual.md"), Files.readAllBytes(template.resolve("manual.md")));
        copy("dataset.json", this::withTables);
        for (String table : tables) {
            copy("schema/" + table + ".schema.json", table.equals(FACTS) ? this::fitted : schema -> schema);
        }
        return options.containsKey("no-tables") ? Json.Obj.EMPTY : tables();
    }

    private void copy(String name, UnaryOperator<Json> change) throws IOException {
        Json json = JsonText.read(Files.readAllBytes(template.resolve(name))).value();
        Files.writeString(folder.resolve(name), JsonPrinter.pretty(change.apply(json)), StandardCharsets.UTF_8);
    }

    private Json withTables(Json dataset) {
        List<Json> named = dataset.list("tables").stream()
                .filter(table -> tables.contains(table.text("name")))
                .toList();
        return with(dataset, "tables", new Json.Arr(named));
    }

    private Json tables() throws IOException {
        long seed = Long.parseLong(options.getOrDefault("seed", "1"));
        if (tables.contains("places")) {
            places(new Chance(seed ^ 1));
            documents(new Chance(seed ^ 2));
        }
        long rows = Long.parseLong(options.getOrDefault("rows", "1000000"));
        double wrong = Double.parseDouble(options.getOrDefault("wrong", "0"));
        Facts facts = new Facts(seed, wrong, Fault.of(options.getOrDefault("faults", "schema")));
        JsonObject made = new JsonObject().put("rows", rows);
        try (Bytes out = new Bytes(folder.resolve("facts.csv"))) {
            facts.write(rows, out);
            made.put("bytes", out.written());
        }
        JsonObject faults = new JsonObject();
        facts.made().forEach((fault, count) -> faults.put(fault.name().toLowerCase(Locale.ROOT), count));
        return made.put(
                        "wrong",
                        facts.made().values().stream().mapToLong(n -> n).sum())
                .put("faults", faults.done())
                .done();
    }

    private void places(Chance chance) throws IOException {
        byte[][] names = Bytes.of("Mill", "Bridge", "Ford", "Well", "Cross", "Gate", "Hill", "Spring");
        try (Bytes out = new Bytes(folder.resolve("places.csv"))) {
            out.put(Bytes.of("place_id,name,country,lat,lon")).endRow();
            for (int i = 0; i < Fact.PLACES; i++) {
                chance.begin(i);
                out.put('P').put(i, 6).put(',').put(chance.one(names)).put(' ').put(i, 1);
                out.put(',').put(chance.one(Fact.COUNTRIES));
                out.put(',').decimal(chance.below(18_000_000) - 9_000_000);
                out.put(',').decimal(chance.below(36_000_000) - 18_000_000);
                out.endRow();
            }
        }
    }

    private void documents(Chance chance) throws IOException {
        try (Bytes out = new Bytes(folder.resolve("documents.csv"))) {
            out.put(Bytes.of("document_id,title,published")).endRow();
            for (int i = 0; i < Fact.DOCUMENTS; i++) {
                chance.begin(i);
                out.put('S').put(i, 5).put(Bytes.of(",Report ")).put(i, 1).put(',');
                out.put(1990 + chance.below(35), 4).put('-');
                out.put(1 + chance.below(12), 2).put('-').put(1 + chance.below(28), 2);
                out.endRow();
            }
        }
    }

    private Json fitted(Json schema) {
        Json json = schema;
        if (options.containsKey("keyless")) {
            Json beleg = schema.get("beleg").orElseThrow();
            json = with(json, "beleg", without(beleg, List.of("key", "references")));
        }
        return options.containsKey("roles")
                ? with(json, "properties", withRoles(json.get("properties").orElseThrow()))
                : json;
    }

    private static Json withRoles(Json columns) {
        Map<String, Json> members = new LinkedHashMap<>(columns.members());
        ROLES.forEach((column, role) -> members.computeIfPresent(
                column,
                (name, json) ->
                        with(json, "beleg", new JsonObject().put("role", role).done())));
        return new Json.Obj(members);
    }

    private static Json with(Json object, String name, Json value) {
        Map<String, Json> members = new LinkedHashMap<>(object.members());
        members.put(name, value);
        return new Json.Obj(members);
    }

    private static Json without(Json object, List<String> names) {
        Map<String, Json> members = new LinkedHashMap<>(object.members());
        names.forEach(members::remove);
        return new Json.Obj(members);
    }
}
