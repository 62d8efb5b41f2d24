package org.beleg.glance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The formats that everit 1.14.6 knows, each by a pattern for texts that are surely of the format. What does not fit
 * the pattern is left open; a format that everit does not know asks nothing.
 */
final class Formats {
    private static final String DAY = "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
            + "|02-(0[1-9]|1[0-9]|2[0-8]))";
    private static final String TIME =
            "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?" + "(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9])";
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])";
    private static final String PATH = "([A-Za-z0-9_.!~*'():@&=+$,;/-]|%[0-9A-Fa-f]{2})*";
    private static final String TAIL = PATH + "(\\?" + PATH + ")?(#" + PATH + ")?";
    private static final String AUTHORITY = "//[A-Za-z0-9.-]+(:[0-9]{1,5})?";
    private static final String URI =
            "[A-Za-z][A-Za-z0-9+.-]*:(" + AUTHORITY + "(/" + TAIL + ")?|[A-Za-z0-9]" + TAIL + ")";

    private static final Map<String, String> SURE = Map.of(
            "date", "^[0-9]{4}-" + DAY + "$",
            "date-time", "^[1-9][0-9]{3}-" + DAY + "T" + TIME + "$",
            "time", "^" + TIME + "$",
            "uri", "^" + URI + "$",
            "uri-reference", "^" + URI + "$|^/?[A-Za-z0-9_.~-]+(/" + TAIL + ")?$",
            "ipv4", "^" + OCTET + "(\\." + OCTET + "){3}$",
            "hostname", "^([a-z0-9]{1,20}\\.){1,4}(com|org|net|edu|de)$",
            "email", "^[a-z0-9]{1,20}([._-][a-z0-9]{1,20})?@([a-z0-9]{1,20}\\.){1,3}(com|org|net|edu|de)$");

    private static final Map<String, Dfa> TABLES = new ConcurrentHashMap<>();

    private Formats() {}

    static Question of(String format) {
        return switch (format) {
            case "ipv6", "json-pointer", "relative-json-pointer", "regex" -> Known.UNSURE;
            default -> SURE.containsKey(format) ? new Sure(table(format)) : Known.YES;
        };
    }

    /** The table of a format, made when it is first asked for. */
    static Dfa table(String format) {
        return TABLES.computeIfAbsent(format, f -> Dfa.ofOwn(SURE.getOrDefault(f, "")));
    }

    private record Sure(Dfa table) implements Question {
        @Override
        public int ask(Sight sight) {
            return Math.max(table.answer(sight.bytes, sight.from, sight.to), UNSURE);
        }
    }
}
