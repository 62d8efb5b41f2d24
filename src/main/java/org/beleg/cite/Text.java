package org.beleg.cite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beleg.json.Json;

/** Makes text fit for every format: one line, without control characters, lone surrogates and non-characters. */
public final class Text {
    private static final int BYTE_ORDER_MARK = 0xfeff;

    private Text() {}

    /** The text on one line. */
    public static String clean(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(Text::isCharacter).forEach(c -> out.appendCodePoint(isBreak(c) ? ' ' : c));
        return out.toString().replaceAll(" +", " ").strip();
    }

    /** The value with every string cleaned; what is empty then is left out, and what stands in an array twice. */
    static Json clean(Json value) {
        if (value instanceof Json.Obj object) {
            Map<String, Json> members = new LinkedHashMap<>();
            object.members().forEach((name, member) -> members.put(name, clean(member)));
            members.values().removeIf(Text::isEmpty);
            return new Json.Obj(members);
        }
        if (value instanceof Json.Arr array) {
            List<Json> items = array.items().stream()
                    .map(Text::clean)
                    .filter(i -> !isEmpty(i))
                    .toList();
            boolean numbers = items.stream().anyMatch(Json.Num.class::isInstance);
            return new Json.Arr(numbers ? items : items.stream().distinct().toList());
        }
        return value instanceof Json.Str string ? Json.of(clean(string.text())) : value;
    }

    private static boolean isEmpty(Json value) {
        return value.equals(Json.of("")) || value.equals(Json.Obj.EMPTY) || value.equals(new Json.Arr(List.of()));
    }

    private static boolean isBreak(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isCharacter(int c) {
        boolean nonCharacter = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
        return Character.getType(c) != Character.SURROGATE && !nonCharacter && c != BYTE_ORDER_MARK;
    }
}
