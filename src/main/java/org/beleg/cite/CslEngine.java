package org.beleg.cite;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.DefaultAbbreviationProvider;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beleg.json.Json;

/** Calls citeproc. Nothing else does, so that its classes are loaded only where a style is asked for. */
final class CslEngine {
    private CslEngine() {}

    /**
     * The entry of the item in a bibliography of that style, on one line. Citeproc asks the default locale how to write
     * capitals: it is told the neutral one meanwhile, which nothing else in Beleg looks at.
     */
    static synchronized String line(CslStyle style, Json item) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return render(style, item);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String render(CslStyle style, Json item) {
        try {
            CSL csl = new CSL(
                    new ListItemDataProvider(CSLItemData.fromJson(map(item))),
                    locale -> resource("locales-" + locale + ".xml"),
                    new DefaultAbbreviationProvider(),
                    resource(style.file() + ".csl"),
                    style.locale());
            csl.setOutputFormat("text");
            csl.registerCitationItems(item.text("id"));
            return Text.clean(String.join(" ", csl.makeBibliography().getEntries()));
        } catch (IOException e) {
            throw new UncheckedIOException(style.file(), e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = CslEngine.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Map<String, Object> map(Json object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.members().forEach((name, value) -> map.put(name, plain(value)));
        return map;
    }

    private static Object plain(Json value) {
        if (value instanceof Json.Obj) {
            return map(value);
        }
        if (value instanceof Json.Arr array) {
            return List.copyOf(array.items().stream().map(CslEngine::plain).toList());
        }
        return value instanceof Json.Num number
                ? number.value().intValueExact()
                : value.asString().orElse("");
    }
}
