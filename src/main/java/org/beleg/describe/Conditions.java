package org.beleg.describe;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beleg.dataset.Table;
import org.beleg.json.Json;

/** What a schema asks of several columns of a row together, in words. */
final class Conditions {
    private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf");

    private final Words words;
    private final List<Condition> found = new ArrayList<>();

    private Conditions(Words words) {
        this.words = words;
    }

    /**
     * One of them.
     *
     * @param sentence what it asks
     * @param columns the columns it looks at
     * @param needed the columns that it makes a row have a value in
     */
    record Condition(Sentence sentence, Set<String> columns, Set<String> needed) {
        Condition {
            columns = Set.copyOf(columns);
            needed = Set.copyOf(needed);
        }
    }

    static List<Condition> of(Table table, Words words) {
        Conditions conditions = new Conditions(words);
        Json schema = table.schema();
        schema.list("allOf").forEach(conditions::add);
        Json.Obj own = new Json.Obj(schema.members().entrySet().stream()
                .filter(m -> Set.of("if", "then", "else").contains(m.getKey()) || ALTERNATIVES.contains(m.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        if (!own.members().isEmpty()) {
            conditions.add(own);
        }
        schema.get("dependencies").ifPresent(conditions::dependencies);
        return List.copyOf(conditions.found);
    }

    private void add(Json rule) {
        String comment = rule.text("$comment");
        if (comment.isEmpty() && rule.members().keySet().equals(Set.of("dependencies"))) {
            rule.get("dependencies").ifPresent(this::dependencies);
            return;
        }
        Set<String> columns = new LinkedHashSet<>();
        columns(rule, columns);
        Set<String> needed = new LinkedHashSet<>();
        needed(rule, needed);
        Sentence said = Sentence.NOTHING.own(comment);
        Sentence sentence = spelled(rule)
                .map(spelled -> comment.isEmpty() ? spelled : said.text(" ").and(spelled))
                .orElseGet(() -> comment.isEmpty()
                        ? words.sentence("asked.tied", "columns", words.names(List.copyOf(columns), "list.and"))
                        : said);
        found.add(new Condition(sentence, columns, needed));
    }

    /** Of the plain shape: a column that has a value needs others to have one. */
    private void dependencies(Json dependencies) {
        dependencies.members().forEach((column, needs) -> {
            Set<String> columns = new LinkedHashSet<>(Set.of(column));
            Set<String> needed = new LinkedHashSet<>(strings(needs));
            columns.addAll(needed);
            Sentence named = Sentence.NOTHING.code(column);
            Sentence sentence;
            if (needed.isEmpty()) {
                columns(needs, columns);
                needed(needs, needed);
                sentence = words.sentence("asked.more", "column", named);
            } else {
                sentence = words.sentence(
                        needed.size() == 1 ? "asked.needs.one" : "asked.needs.other",
                        "column",
                        named,
                        "needed",
                        words.names(List.copyOf(needed), "list.and"));
            }
            found.add(new Condition(sentence, columns, needed));
        });
    }

    /** When a rule holds and what it asks then, if that is simple. */
    private Optional<Sentence> spelled(Json rule) {
        if (rule.get("if").isPresent()
                && rule.get("then").isPresent()
                && rule.get("else").isEmpty()) {
            Sentence when = values(rule.get("if").get(), "asked.when");
            Sentence then = values(rule.get("then").get(), "asked.then");
            if (!when.pieces().isEmpty() && !then.pieces().isEmpty()) {
                return Optional.of(words.sentence("asked.whenThen", "when", when, "then", then));
            }
        }
        return Optional.empty();
    }

    /** What a part of a rule says of single columns; nothing where that is more than values and absence. */
    private Sentence values(Json part, String as) {
        List<Sentence> said = new ArrayList<>();
        Set<String> spoken = new LinkedHashSet<>();
        for (Map.Entry<String, Json> column :
                part.get("properties").map(Json::members).orElse(Map.of()).entrySet()) {
            List<String> allowed = allowed(column.getValue());
            Sentence name = Sentence.NOTHING.code(column.getKey());
            spoken.add(column.getKey());
            if (column.getValue().asBoolean().filter(b -> !b).isPresent()) {
                said.add(words.sentence(as + ".empty", "column", name));
            } else if (allowed.isEmpty()) {
                return Sentence.NOTHING;
            } else {
                said.add(words.sentence(as + ".is", "column", name, "values", words.names(allowed, "list.or")));
            }
        }
        part.strings("required").stream()
                .filter(c -> !spoken.contains(c))
                .forEach(c -> said.add(words.sentence(as + ".value", "column", Sentence.NOTHING.code(c))));
        return words.joined(said, "list.and");
    }

    private static List<String> allowed(Json property) {
        return property.get("const")
                .map(c -> List.of(Constraints.cell(c)))
                .orElseGet(() ->
                        property.list("enum").stream().map(Constraints::cell).toList());
    }

    private static void columns(Json part, Set<String> into) {
        part.get("properties").ifPresent(p -> into.addAll(p.members().keySet()));
        into.addAll(part.strings("required"));
        part.get("dependencies")
                .ifPresent(d -> d.members().forEach((column, needs) -> {
                    into.add(column);
                    into.addAll(strings(needs));
                }));
        part.members().values().forEach(member -> {
            columns(member, into);
            member.items().forEach(item -> columns(item, into));
        });
    }

    /** Walks all but what a rule only asks whether it is so. */
    private static void needed(Json part, Set<String> into) {
        into.addAll(part.strings("required"));
        part.get("dependencies").ifPresent(d -> d.members().values().forEach(needs -> into.addAll(strings(needs))));
        part.members().forEach((word, member) -> {
            if (!word.equals("if") && !word.equals("not") && !word.equals("properties")) {
                needed(member, into);
                member.items().forEach(item -> needed(item, into));
            }
        });
    }

    private static List<String> strings(Json array) {
        return array.items().stream().flatMap(i -> i.asString().stream()).toList();
    }
}
