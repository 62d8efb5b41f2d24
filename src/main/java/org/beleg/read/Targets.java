package org.beleg.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.beleg.dataset.Column;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Flaw.Kind;
import org.beleg.dataset.Nearest;
import org.beleg.dataset.Reference;
import org.beleg.dataset.Table;
import org.beleg.json.Json;
import org.beleg.json.JsonText;

/** Notes references to what the dataset does not have, once all its tables are known. */
record Targets(List<Table> tables, Map<String, JsonText> schemas, Consumer<Flaw> flaws) {

    /** A reference, and where its table's schema says it. */
    private record Use(Table from, String pointer, Reference reference) {}

    void check() {
        for (Table table : tables) {
            for (Reference reference : table.references()) {
                String pointer = "/" + Annotation.KEYWORD + "/references/" + place(table, reference);
                reference.to().forEach(target -> check(table, pointer, reference, target));
            }
        }
    }

    /** Which of the schema's references it is; those of a wrong shape are not among the table's. */
    private static int place(Table table, Reference reference) {
        Json annotation = table.schema().get(Annotation.KEYWORD).orElse(Json.Obj.EMPTY);
        return annotation.list("references").stream()
                .map(TableReader::reference)
                .toList()
                .indexOf(reference);
    }

    private void check(Table from, String pointer, Reference reference, Reference.Target target) {
        Optional<Table> to =
                tables.stream().filter(t -> t.name().equals(target.table())).findFirst();
        if (to.isEmpty()) {
            List<String> names = tables.stream().map(Table::name).toList();
            note(from, pointer, "table " + target.table(), Nearest.of(target.table(), names));
        } else if (!to.get().columns().isEmpty()) {
            columns(new Use(from, pointer, reference), to.get(), target.columns());
        }
    }

    private void columns(Use use, Table to, List<String> named) {
        List<String> names = to.columns().stream().map(Column::name).toList();
        named.stream()
                .filter(name -> !names.contains(name))
                .forEach(name ->
                        note(use.from(), use.pointer(), "column " + to.name() + "." + name, Nearest.of(name, names)));
        List<String> columns = named.isEmpty() ? to.key() : named;
        if (columns.size() != use.reference().columns().size()) {
            String key = columns.isEmpty() ? "no key" : "the key " + String.join(", ", columns);
            note(use.from(), use.pointer(), "table " + to.name() + " with " + key, Optional.empty());
        }
    }

    private void note(Table from, String pointer, String found, Optional<String> nearest) {
        JsonText schema = schemas.get(from.schemaFile());
        JsonText.Place place = schema == null ? new JsonText.Place(0, 0) : schema.place(pointer);
        String file = "schema/" + from.schemaFile();
        flaws.accept(Flaw.at(Kind.REFERENCE_ASTRAY, file, place.line(), place.column(), found, nearest.orElse("")));
    }
}
