package org.beleg.print;

import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.FSFont;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Measures words, the same ones once: the layout asks several times for each, and most of a book are repeated. */
final class Widths extends PdfBoxTextRenderer {
    /** So many words are remembered. */
    private static final int MOST = 50_000;

    private final IdentityHashMap<FSFont, Map<String, Integer>> known = new IdentityHashMap<>();
    private int size;

    @Override
    public int getWidth(FontContext context, FSFont font, String words) {
        Map<String, Integer> inFont = known.computeIfAbsent(font, none -> new HashMap<>());
        Integer width = inFont.get(words);
        if (width == null) {
            width = super.getWidth(context, font, words);
            if (++size > MOST) {
                known.values().forEach(Map::clear);
                size = 0;
            }
            inFont.put(words, width);
        }
        return width;
    }
}
