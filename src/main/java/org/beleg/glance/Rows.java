package org.beleg.glance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.beleg.dataset.Column;
import org.beleg.json.Json;
import org.beleg.json.RowSchema;

/** Questions about which columns of a row have a value, and about each of these values. */
final class Rows {
    private final List<Column> columns;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Compiler compiler;

    Rows(List<Column> columns, Compiler compiler) {
        this.columns = columns;
        this.compiler = compiler;
        for (int i = 0; i < columns.size(); i++) {
            positions.put(columns.get(i).name(), i);
        }
    }

    /** What the keywords of a schema ask of a row; what is told at one look comes first. */
    List<Question> of(Json schema) {
        List<Question> all = new ArrayList<>();
        all.add(present(schema.strings("required")));
        all.add(count(schema));
        all.add(names(schema));
        schema.get("dependencies")
                .ifPresent(d -> d.members().forEach((name, needed) -> all.add(dependency(name, needed))));
        properties(schema).forEach((name, part) -> all.add(value(name, part)));
        Json patterns = schema.get("patternProperties").orElse(Json.Obj.EMPTY);
        patterns.members().forEach((pattern, part) -> all.addAll(matching(pattern, part)));
        schema.get("additionalProperties").ifPresent(part -> all.addAll(others(schema, part)));
        return all;
    }

    /** Everit passes over a property {@code $id} that is no object, as if it were not named. */
    private static Map<String, Json> properties(Json schema) {
        Map<String, Json> properties = new LinkedHashMap<>(
                schema.get("properties").orElse(Json.Obj.EMPTY).members());
        properties.computeIfPresent("$id", (name, part) -> part instanceof Json.Obj ? part : null);
        return properties;
    }

    private Question present(List<String> names) {
        if (!positions.keySet().containsAll(names)) {
            return Known.NO;
        }
        return names.isEmpty()
                ? Known.YES
                : new Present(names.stream().mapToInt(this::position).toArray());
    }

    private int position(String name) {
        return positions.getOrDefault(name, -1);
    }

    private Question count(Json schema) {
        int least = Numbers.count(schema, "minProperties", 0);
        int most = Numbers.count(schema, "maxProperties", Integer.MAX_VALUE);
        return least <= 0 && most == Integer.MAX_VALUE ? Known.YES : new Count(columns.size(), least, most);
    }

    /** Names are known beforehand, so everit judges them once. */
    private Question names(Json schema) {
        return schema.get("propertyNames").map(this::allNamed).orElse(Known.YES);
    }

    private Question allNamed(Json part) {
        RowSchema judge = compiler.judge(part);
        return absent(i -> !judge.accepts(columns.get(i).name()));
    }

    private Question absent(IntPredicate unwanted) {
        int[] chosen = IntStream.range(0, columns.size()).filter(unwanted).toArray();
        return chosen.length == 0 ? Known.YES : new Absent(chosen);
    }

    private Question dependency(String name, Json needed) {
        Question then = needed instanceof Json.Arr arr
                ? present(
                        arr.items().stream().flatMap(i -> i.asString().stream()).toList())
                : compiler.question(needed, Kind.ROW);
        return Logic.either(present(List.of(name)), then, Known.YES);
    }

    private Question value(String name, Json part) {
        return positions.containsKey(name) ? value(position(name), part) : Known.YES;
    }

    private Question value(int position, Json part) {
        return Value.of(position, columns.get(position), part, compiler);
    }

    private List<Question> matching(String pattern, Json part) {
        Predicate<String> wanted = RowSchema.pattern(pattern);
        return IntStream.range(0, columns.size())
                .filter(i -> wanted.test(columns.get(i).name()))
                .mapToObj(i -> value(i, part))
                .toList();
    }

    private List<Question> others(Json schema, Json part) {
        Map<String, Json> named = properties(schema);
        List<Predicate<String>> patterns =
                schema.get("patternProperties").orElse(Json.Obj.EMPTY).members().keySet().stream()
                        .map(RowSchema::pattern)
                        .toList();
        IntPredicate other = i -> {
            String name = columns.get(i).name();
            return !named.containsKey(name) && patterns.stream().noneMatch(p -> p.test(name));
        };
        return IntStream.range(0, columns.size())
                .filter(other)
                .mapToObj(i -> value(i, part))
                .toList();
    }

    /** Whether all of these columns have a value. */
    private static final class Present implements Question {
        private final int[] wanted;

        Present(int[] wanted) {
            this.wanted = wanted;
        }

        @Override
        public int ask(Sight sight) {
            for (int position : wanted) {
                if (sight.rows.column(position).isEmpty(sight.row)) {
                    return NO;
                }
            }
            return YES;
        }

        @Override
        public void open(Sight sight, Marks open) {
            for (int position : wanted) {
                RawColumn column = sight.rows.column(position);
                for (int i = 0; column.empty() > 0 && i < sight.rows.size(); i++) {
                    if (column.isEmpty(i)) {
                        open.mark(i);
                    }
                }
            }
        }
    }

    /** Whether none of these columns has a value. */
    private static final class Absent implements Question {
        private final int[] unwanted;

        Absent(int[] unwanted) {
            this.unwanted = unwanted;
        }

        @Override
        public int ask(Sight sight) {
            for (int position : unwanted) {
                if (!sight.rows.column(position).isEmpty(sight.row)) {
                    return NO;
                }
            }
            return YES;
        }
    }

    /** Whether so many columns have a value. */
    private record Count(int columns, int least, int most) implements Question {
        @Override
        public int ask(Sight sight) {
            int count = 0;
            for (int i = 0; i < columns; i++) {
                count += sight.rows.column(i).isEmpty(sight.row) ? 0 : 1;
            }
            return Question.certain(count >= least && count <= most);
        }
    }
}
