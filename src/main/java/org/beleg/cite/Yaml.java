package org.beleg.cite;

import java.util.Map;
import org.beleg.json.Json;

/** YAML in blocks, every string in double quotes. The strings are cleaned: of what YAML escapes two are left. */
final class Yaml {
    private final StringBuilder out = new StringBuilder();

    private Yaml() {}

    static String of(Json object) {
        Yaml yaml = new Yaml();
        yaml.members(object, "", "");
        return yaml.out.toString();
    }

    private void members(Json object, String first, String others) {
        String indent = first;
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            out.append(indent).append(member.getKey()).append(':');
            value(member.getValue(), others);
            indent = others;
        }
    }

    private void value(Json value, String indent) {
        if (value instanceof Json.Arr array) {
            out.append('\n');
            array.items().forEach(item -> item(item, indent));
        } else {
            out.append(' ').append(quoted(value)).append('\n');
        }
    }

    private void item(Json item, String indent) {
        if (item instanceof Json.Obj) {
            members(item, indent + "  - ", indent + "    ");
        } else {
            out.append(indent).append("  - ").append(quoted(item)).append('\n');
        }
    }

    private static String quoted(Json value) {
        return '"' + value.asString().orElse("").replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
