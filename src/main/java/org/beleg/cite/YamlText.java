package org.beleg.cite;

import java.util.ArrayList;
import java.util.List;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;

/**
 * Reads YAML as this room writes it: blocks indented by two spaces, every value in double quotes. Reading never judges:
 * a line that is none of these ends the block in which it stands.
 */
public final class YamlText {
    private final List<String> lines;
    private int at;

    private YamlText(String text) {
        this.lines = new ArrayList<>(text.lines().filter(l -> !l.isBlank()).toList());
    }

    /** The object that the text holds, as far as it can be read. */
    public static Json read(String text) {
        return new YamlText(text).object(0);
    }

    private Json object(int indent) {
        JsonObject object = new JsonObject();
        while (at < lines.size() && indent(lines.get(at)) == indent) {
            String line = lines.get(at).substring(indent);
            int colon = line.indexOf(':');
            if (colon < 0 || line.startsWith("- ")) {
                break;
            }
            at++;
            String value = line.substring(colon + 1).strip();
            object.put(line.substring(0, colon), value.isEmpty() ? array(indent + 2) : Json.of(plain(value)));
        }
        return object.done();
    }

    private Json array(int indent) {
        List<Json> items = new ArrayList<>();
        while (at < lines.size() && lines.get(at).startsWith("- ", indent) && indent(lines.get(at)) == indent) {
            String item = lines.get(at).substring(indent + 2);
            if (item.startsWith("\"")) {
                items.add(Json.of(plain(item)));
                at++;
            } else {
                lines.set(at, " ".repeat(indent + 2) + item);
                int before = at;
                items.add(object(indent + 2));
                at = Math.max(at, before + 1);
            }
        }
        return new Json.Arr(items);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String plain(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\([\"\\\\])", "$1") : value;
    }
}
