package org.beleg.glance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.beleg.dataset.Column;
import org.beleg.json.Json;
import org.beleg.json.RowSchema;

/**
 * A random schema of draft-07 with the columns of a file, and random rows at the borders of what it allows; all from
 * one seed.
 */
final class RandomSchemas {
    private static final List<String> NAMES =
            List.of("a", "b", "c", "d", "id", "day", "a b", "x/y", "m~n", "ä", "$id", "type", "A9", "items");

    private final Random random;
    private final List<String> names = new ArrayList<>();
    private final Json schema;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> cells = new ArrayList<>();
    private final List<List<String>> valid = new ArrayList<>();

    private RandomSchemas(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        names.addAll(NAMES);
        Collections.shuffle(names, random);
        names.subList(1 + random.nextInt(random.nextInt(5) == 0 ? 10 : 3), names.size())
                .clear();
        boolean wide = random.nextInt(100) == 0;
        if (wide) {
            IntStream.range(0, 70).forEach(i -> names.add("c" + i));
        }
        Map<String, Json> properties = new LinkedHashMap<>();
        RandomParts parts = new RandomParts(random, names, wide ? 0 : 2);
        names.forEach(name -> addColumn(name, properties, parts));
        schema = parts.root(properties);
        Collections.shuffle(columns, random);
        fill(parts);
    }

    /** The schema, columns and rows of a seed. */
    static RandomSchemas of(long seed) {
        return new RandomSchemas(seed);
    }

    /** The schema as it might stand in a file; not every one is usable. */
    Json schema() {
        return schema;
    }

    /** The columns of the file in their order. */
    List<Column> columns() {
        return List.copyOf(columns);
    }

    /** Prefers cells that are valid by themselves; without this few rows would be valid. */
    void prefer(RowSchema usable) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Json property = usable.json()
                    .get("properties")
                    .flatMap(p -> p.get(column.name()))
                    .orElse(new Json.Bool(true));
            if (property instanceof Json.Obj) {
                RowSchema judge = usable.part(property);
                List<String> accepted = cells.get(i).stream()
                        .filter(c -> !c.isEmpty() && judge.accepts(typed(c, column)))
                        .limit(12)
                        .toList();
                valid.get(i).addAll(accepted);
            }
        }
    }

    /** The cells of a next row. */
    String[] row() {
        String[] row = new String[columns.size()];
        boolean wild = random.nextInt(4) == 0;
        for (int i = 0; i < row.length; i++) {
            boolean any = random.nextInt(wild ? 3 : 60) == 0;
            List<String> from = any ? cells.get(i) : valid.get(i);
            row[i] = from.isEmpty() || random.nextInt(wild ? 5 : 15) == 0 ? "" : pick(from);
        }
        return row;
    }

    /** A cell that is not empty as everit gets it. */
    static Object typed(String cell, Column column) {
        Object value = column.read(cell);
        return value instanceof List<?> parts
                ? parts.stream().filter(p -> !p.equals("")).distinct().toList()
                : value;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void addColumn(String name, Map<String, Json> properties, RandomParts parts) {
        Column.Type type = pick(List.of(Column.Type.values()));
        Json property = parts.property(type);
        if (random.nextInt(12) > 0) {
            properties.put(name, property);
        }
        boolean odd = random.nextInt(12) == 0;
        Column.Type read = odd ? pick(List.of(Column.Type.values())) : type;
        Optional<String> separator =
                random.nextInt(20) == 0 ? Optional.empty() : Optional.of(pick(List.of(";", "|", "; ", "::", ",", "ä")));
        Optional<String> none = Optional.empty();
        columns.add(new Column(
                name, "", "", read, none, false, List.of(), separator, none, none, Optional.empty(), none, false));
    }

    /** For each column cells near what the schema speaks of, and some of any sort. */
    private void fill(RandomParts parts) {
        for (Column column : columns) {
            List<String> pool = new ArrayList<>(List.of("foo", "1"));
            pool.addAll(parts.near());
            Json property =
                    schema.get("properties").flatMap(p -> p.get(column.name())).orElse(Json.Obj.EMPTY);
            collect(property, pool);
            List<String> some = new ArrayList<>(pool.stream().distinct().toList());
            Collections.shuffle(some, random);
            some = new ArrayList<>(some.subList(0, Math.min(20, some.size())));
            String separator = column.separator().orElse(";");
            for (int i = 0; i < 8; i++) {
                some.add(pick(RandomParts.BORDERS));
                some.add(pick(pool) + separator + pick(pool));
                some.add(String.join(separator, pick(pool), pick(pool), pick(RandomParts.BORDERS)));
            }
            some.removeIf(String::isEmpty);
            Collections.shuffle(some, random);
            cells.add(some);
            valid.add(new ArrayList<>());
        }
    }

    /** The constants of a schema and what is almost them. */
    private static void collect(Json json, List<String> pool) {
        json.asString().ifPresent(text -> {
            pool.add(text);
            pool.add(text + "x");
            pool.add(text.isEmpty() ? "y" : text.substring(1));
            pool.add(text.toUpperCase(java.util.Locale.ROOT));
        });
        json.asNumber().filter(n -> Math.abs(n.scale()) < 50).ifPresent(number -> {
            for (String step : List.of("0", "1", "-1", "0.1", "-0.01", "0.0")) {
                pool.add(number.add(new BigDecimal(step)).toPlainString());
            }
            if (number.intValue() > 0 && number.intValue() < 40) {
                for (String letter : List.of("x", "ä", "😀")) {
                    pool.add(letter.repeat(number.intValue()));
                    pool.add(letter.repeat(number.intValue() + 1));
                }
            }
        });
        json.items().forEach(item -> collect(item, pool));
        json.members().values().forEach(member -> collect(member, pool));
    }
}
