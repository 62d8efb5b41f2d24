package org.beleg.print;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer.SVGImage;
import com.openhtmltopdf.pdfboxout.PdfBoxFastOutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.StringTokenizer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A picture of plain SVG, drawn as lines, areas and letters of the page. It knows {@code line}, {@code rect}, {@code
 * circle}, {@code path} with absolute M, L, C and Z, and {@code text}; colours as {@code #rrggbb}; lengths in millimetres.
 */
final class Drawing implements SVGImage {
    private final Element svg;
    private final double scale;
    private final Shaper shaper;

    /** {@code scale}: dots of the layout to a millimetre. */
    Drawing(Element svg, double scale, Shaper shaper) {
        this.svg = svg;
        this.scale = scale;
        this.shaper = shaper;
    }

    @Override
    public int getIntrinsicWidth() {
        return (int) Math.round(millimetres("width") * scale);
    }

    @Override
    public int getIntrinsicHeight() {
        return (int) Math.round(millimetres("height") * scale);
    }

    private double millimetres(String name) {
        return Double.parseDouble(svg.getAttribute(name).replace("mm", ""));
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
        Stroke before = device.getStroke();
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(scale, scale);
        Lettering lettering = new Lettering((PdfBoxFastOutputDevice) device, context, shaper);
        for (Node child = svg.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals("text")) {
                device.setColor(colour(element.getAttribute("fill")));
                lettering.set(element, place);
            } else if (child instanceof Element element && !element.getTagName().matches("title|desc")) {
                draw(device, element, place.createTransformedShape(shape(element)));
            }
        }
        device.setStroke(before);
    }

    private void draw(OutputDevice device, Element element, Shape shape) {
        String fill = element.getAttribute("fill");
        if (fill.startsWith("#")) {
            device.setColor(colour(fill));
            device.fill(shape);
        }
        String line = element.getAttribute("stroke");
        if (line.startsWith("#")) {
            device.setColor(colour(line));
            device.setStroke(pen(element));
            device.draw(shape);
        }
    }

    private BasicStroke pen(Element element) {
        float width = (float) (number(element, "stroke-width") * scale);
        boolean round = element.getAttribute("stroke-linecap").equals("round");
        int cap = round ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        String dashes = element.getAttribute("stroke-dasharray");
        if (dashes.isEmpty()) {
            return new BasicStroke(width, cap, BasicStroke.JOIN_ROUND);
        }
        StringTokenizer parts = new StringTokenizer(dashes, " ,");
        float[] lengths = new float[parts.countTokens()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (float) (Double.parseDouble(parts.nextToken()) * scale);
        }
        return new BasicStroke(width, cap, BasicStroke.JOIN_ROUND, 10, lengths, 0);
    }

    private static Shape shape(Element element) {
        return switch (element.getTagName()) {
            case "line" ->
                new Line2D.Double(
                        number(element, "x1"), number(element, "y1"), number(element, "x2"), number(element, "y2"));
            case "rect" ->
                new Rectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"));
            case "circle" -> {
                double r = number(element, "r");
                yield new Ellipse2D.Double(number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r);
            }
            case "path" -> path(element.getAttribute("d"));
            default -> throw new IllegalArgumentException("no plain SVG: " + element.getTagName());
        };
    }

    private static Path2D path(String data) {
        StringTokenizer words = new StringTokenizer(data, "MLCZ ", true);
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        Corners corners = new Corners(words);
        for (char command = corners.command(); command != ' '; command = corners.command()) {
            switch (command) {
                case 'M' -> path.moveTo(corners.next(), corners.next());
                case 'L' -> path.lineTo(corners.next(), corners.next());
                case 'C' ->
                    path.curveTo(
                            corners.next(),
                            corners.next(),
                            corners.next(),
                            corners.next(),
                            corners.next(),
                            corners.next());
                default -> path.closePath();
            }
        }
        return path;
    }

    /** The numbers and letters of a path, one after the other. */
    private record Corners(StringTokenizer words) {
        char command() {
            String word = word();
            return word.isEmpty() ? ' ' : word.charAt(0);
        }

        double next() {
            return Double.parseDouble(word());
        }

        private String word() {
            while (words.hasMoreTokens()) {
                String word = words.nextToken();
                if (!word.isBlank()) {
                    return word;
                }
            }
            return "";
        }
    }

    static double number(Element element, String name) {
        String value = element.getAttribute(name);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    private static FSRGBColor colour(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new FSRGBColor((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF);
    }
}
