package org.beleg.print;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/** Draws the pictures of a page; their fonts are those of the page. */
final class Drawer implements SVGDrawer {
    private static final double PIXELS_PER_MILLIMETRE = 96 / 25.4;

    private final Shaper shaper;

    Drawer(Shaper shaper) {
        this.shaper = shaper;
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        return new Drawing(svg, dotsPerPixel * PIXELS_PER_MILLIMETRE, shaper);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {
        // No page brings fonts of its own.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // As above.
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
