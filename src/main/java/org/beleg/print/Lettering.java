package org.beleg.print;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.TextRenderer;
import com.openhtmltopdf.pdfboxout.PdfBoxFastOutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import org.w3c.dom.Element;

/** Sets the words of a picture in the fonts of the house, in every script the house can set. */
final class Lettering {
    private final PdfBoxFastOutputDevice device;
    private final RenderingContext context;
    private final Shaper shaper;

    Lettering(PdfBoxFastOutputDevice device, RenderingContext context, Shaper shaper) {
        this.device = device;
        this.context = context;
        this.shaper = shaper;
    }

    /** Sets a {@code text} of the picture that lies there. */
    void set(Element element, AffineTransform place) {
        FontSpecification wanted = new FontSpecification();
        wanted.families = new String[] {Face.LATIN.names().get(0)};
        wanted.size = (float) (Drawing.number(element, "font-size") * place.getScaleX());
        wanted.fontWeight = element.getAttribute("font-weight").equals("bold") ? IdentValue.BOLD : IdentValue.NORMAL;
        wanted.fontStyle = IdentValue.NORMAL;
        wanted.variant = IdentValue.NORMAL;
        FSFont font = context.getFont(wanted);
        device.setFont(font);
        device.setFontSpecification(wanted);
        String visual = shaper.line(element.getTextContent());
        TextRenderer letters = context.getTextRenderer();
        Point2D at =
                place.transform(new Point2D.Double(Drawing.number(element, "x"), Drawing.number(element, "y")), null);
        double back = switch (element.getAttribute("text-anchor")) {
            case "middle" -> letters.getWidth(context.getFontContext(), font, visual) / 2.0;
            case "end" -> letters.getWidth(context.getFontContext(), font, visual);
            default -> 0;
        };
        letters.drawString(device, visual, (float) (at.getX() - back), (float) at.getY());
    }
}
