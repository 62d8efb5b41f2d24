package org.beleg.json;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beleg.json.Violation.Condition;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.jspecify.annotations.Nullable;

/**
 * What everit's nested exceptions say, flattened: only the leaves say what is wrong, and what stands around a leaf says
 * why it is asked for.
 */
record Leaves(Json schema) {
    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::pointer)
            .thenComparing(Violation::keyword)
            .thenComparing(v -> String.join(" ", v.limits()))
            .thenComparing(Violation::message);

    /** The part of the schema around an exception, and what was met on the way to it. */
    private record Around(Json part, String note, List<Condition> conditions) {
        Around in(Json inner) {
            String says = inner.string("$comment").orElse(note);
            return new Around(inner, says, conditions);
        }

        Around under(boolean held) {
            List<Condition> all = new ArrayList<>(conditions);
            all.add(new Condition(part.get("if").orElse(Json.Obj.EMPTY), held));
            return new Around(part, note, all);
        }
    }

    /** Every violation once, by pointer and keyword. */
    List<Violation> of(ValidationException e) {
        return leaves(e, new Around(schema, "", List.of())).stream()
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    private List<Violation> leaves(ValidationException e, Around outer) {
        Around here = part(e).map(outer::in).orElse(outer);
        List<ValidationException> causes = e.getCausingExceptions();
        return switch (keyword(e)) {
            case "if" -> List.of();
            case "then" -> all(causes, here.under(true));
            // Everit names the failed condition first and the failed branch last: only the branch is a fault.
            case "else" -> all(causes.subList(causes.size() - 1, causes.size()), here.under(false));
            case "anyOf", "oneOf" -> choice(e, here);
            default -> causes.isEmpty() ? List.of(leaf(e, here)) : all(causes, here);
        };
    }

    private List<Violation> all(List<ValidationException> causes, Around around) {
        return causes.stream().flatMap(cause -> leaves(cause, around).stream()).toList();
    }

    /** Of several forms of which none fits, the one that is nearest says what is wrong; if one is. */
    private List<Violation> choice(ValidationException e, Around here) {
        List<Json> forms = here.part().list(keyword(e));
        List<String> asked = forms.stream()
                .filter(Leaves::asksOnly)
                .map(form -> String.join(" with ", form.strings("required")))
                .toList();
        if (asked.size() == forms.size() && !forms.isEmpty()) {
            return List.of(violation(e, here, asked));
        }
        List<List<Violation>> branches =
                e.getCausingExceptions().stream().map(c -> leaves(c, here)).toList();
        Optional<List<Violation>> nearest = branches.stream().min(Comparator.comparing(List::size));
        boolean one = nearest.filter(
                        n -> branches.stream().filter(b -> b.size() == n.size()).count() == 1)
                .isPresent();
        return one ? nearest.get() : List.of(violation(e, here, List.of()));
    }

    private static boolean asksOnly(Json form) {
        return form.members().keySet().equals(Set.of("required"));
    }

    private static Violation leaf(ValidationException e, Around here) {
        String keyword = keyword(e);
        return switch (keyword) {
            case "required" -> violation(e, here, named(e));
            case "additionalProperties" -> violation(e, here, and(named(e), names(here.part(), "properties")));
            case "dependencies" -> violation(e, here, and(named(e), asking(here.part(), named(e))));
            case "not" -> violation(e, here, allowed(here.part().get("not").orElse(Json.Obj.EMPTY)));
            default ->
                violation(e, here, here.part().get(keyword).map(Leaves::texts).orElse(List.of()));
        };
    }

    private static Violation violation(ValidationException e, Around here, List<String> limits) {
        String pointer = Optional.ofNullable(e.getPointerToViolation())
                .map(p -> p.replaceFirst("^#", ""))
                .orElse("");
        boolean ofValue = !pointer.isEmpty() && !keyword(e).equals("false");
        String note = here.note().isEmpty() && ofValue ? here.part().text("description") : here.note();
        return new Violation(pointer, keyword(e), limits, note, here.conditions(), e.getErrorMessage());
    }

    /** Everit names a property that is missing, or too many, in square brackets in its message only. */
    private static List<String> named(ValidationException e) {
        String message = e.getErrorMessage();
        int from = message.indexOf('[');
        int to = message.lastIndexOf(']');
        return from >= 0 && to > from ? List.of(message.substring(from + 1, to)) : List.of();
    }

    private static List<String> names(Json part, String keyword) {
        return part.get(keyword).map(p -> List.copyOf(p.members().keySet())).orElse(List.of());
    }

    /** The properties with which that one must come. */
    private static List<String> asking(Json part, List<String> named) {
        Json dependencies = part.get("dependencies").orElse(Json.Obj.EMPTY);
        return names(part, "dependencies").stream()
                .filter(name -> dependencies.strings(name).containsAll(named))
                .toList();
    }

    private static List<String> and(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static List<String> allowed(Json schema) {
        return schema.get("const")
                .or(() -> schema.get("enum"))
                .map(Leaves::texts)
                .orElse(List.of());
    }

    private static List<String> texts(Json value) {
        return value instanceof Json.Arr
                ? value.items().stream().map(Leaves::text).toList()
                : List.of(text(value));
    }

    private static String text(Json value) {
        return value.asString()
                .orElseGet(
                        () -> value.asNumber().map(BigDecimal::toPlainString).orElseGet(() -> JsonPrinter.line(value)));
    }

    private static String keyword(ValidationException e) {
        return Optional.ofNullable(e.getKeyword()).orElse("");
    }

    /** The part of the schema that an exception is about; what everit puts together from one part has no place. */
    private Optional<Json> part(ValidationException e) {
        return Optional.ofNullable(location(e))
                .map(l -> l.substring(l.indexOf('#') + 1))
                .flatMap(this::at);
    }

    private static @Nullable String location(ValidationException e) {
        Schema violated = e.getViolatedSchema();
        return violated == null ? e.getSchemaLocation() : violated.getSchemaLocation();
    }

    private Optional<Json> at(String pointer) {
        Optional<Json> at = Optional.of(schema);
        for (String raw : pointer.isEmpty()
                ? List.<String>of()
                : List.of(pointer.substring(1).split("/", -1))) {
            String name = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replace("~1", "/")
                    .replace("~0", "~");
            at = at.flatMap(json -> step(json, name));
        }
        return at;
    }

    private static Optional<Json> step(Json json, String name) {
        boolean index = json instanceof Json.Arr && name.matches("[0-9]{1,9}");
        return index && Integer.parseInt(name) < json.items().size()
                ? Optional.of(json.items().get(Integer.parseInt(name)))
                : json.get(name);
    }
}
