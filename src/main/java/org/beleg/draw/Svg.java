package org.beleg.draw;

/** Writes a picture as plain SVG, which a page for screens and the press both draw. */
public final class Svg {
    private final StringBuilder out = new StringBuilder();

    private Svg() {}

    /** The picture as an element that is told by its title and description. */
    public static String of(Picture picture, String id, String title, String description) {
        Svg svg = new Svg();
        String w = Trace.number(picture.width());
        String h = Trace.number(picture.height());
        svg.out
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")
                .append(" aria-labelledby=\"%s-t %s-d\"".formatted(id, id))
                .append(" width=\"%smm\" height=\"%smm\" viewBox=\"0 0 %s %s\">".formatted(w, h, w, h))
                .append("<title id=\"%s-t\">%s</title>".formatted(id, escaped(title)))
                .append("<desc id=\"%s-d\">%s</desc>\n".formatted(id, escaped(description)));
        picture.shapes().forEach(svg::add);
        return svg.out.append("</svg>").toString();
    }

    private void add(Shape shape) {
        if (shape instanceof Shape.Line line) {
            open("line").number("x1", line.x1()).number("y1", line.y1());
            number("x2", line.x2()).number("y2", line.y2()).look(line.look());
        } else if (shape instanceof Shape.Box box) {
            open("rect").number("x", box.x()).number("y", box.y());
            number("width", box.width()).number("height", box.height()).look(box.look());
        } else if (shape instanceof Shape.Dot dot) {
            open("circle").number("cx", dot.x()).number("cy", dot.y()).number("r", dot.radius());
            look(dot.look());
        } else if (shape instanceof Shape.Path path) {
            open("path").text("d", path.data()).text("fill-rule", "evenodd").look(path.look());
        } else if (shape instanceof Shape.Words words) {
            add(words);
        }
    }

    private void add(Shape.Words words) {
        open("text")
                .number("x", words.x())
                .number("y", words.y())
                .number("font-size", words.type().size());
        if (words.type().bold()) {
            text("font-weight", "bold");
        }
        if (words.type().hold() != Shape.Hold.START) {
            text("text-anchor", words.type().hold().word());
        }
        // Other fonts than the house's are wider or narrower; the words keep their room.
        number("textLength", words.width()).text("lengthAdjust", "spacingAndGlyphs");
        text("fill", words.ink().colour()).text("class", "f-" + words.ink().word());
        out.append('>').append(escaped(words.text())).append("</text>\n");
    }

    private Svg open(String name) {
        out.append('<').append(name);
        return this;
    }

    private Svg text(String name, String value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    private Svg number(String name, double value) {
        return text(name, Trace.number(value));
    }

    private void look(Look look) {
        text("fill", look.fill().colour());
        String names = look.fill() == Ink.NONE ? "" : "f-" + look.fill().word();
        if (look.line() != Ink.NONE) {
            text("stroke", look.line().colour()).number("stroke-width", look.width());
            names = (names + " s-" + look.line().word()).strip();
            if (!look.dash().isEmpty()) {
                text("stroke-dasharray", look.dash());
            }
        }
        if (!names.isEmpty()) {
            text("class", names);
        }
        out.append("/>\n");
    }

    /** Text as XML has it, without what XML has no place for. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isLegal(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isLegal(int c) {
        boolean space = c == '\t' || c == '\n' || c == '\r';
        boolean control = Character.getType(c) == Character.CONTROL;
        return space || !(control || Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE);
    }
}
