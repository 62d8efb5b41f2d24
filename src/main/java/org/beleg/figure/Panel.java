package org.beleg.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beleg.draw.Frame;
import org.beleg.draw.Ink;
import org.beleg.draw.Look;
import org.beleg.draw.Picture;
import org.beleg.draw.Shape;
import org.beleg.draw.Shape.Hold;
import org.beleg.draw.Shape.Type;
import org.beleg.draw.Trace;

/** The estimates of one unit on a scale. */
final class Panel {
    static final double ROW = 5;
    private static final double HEAD = 5.4;
    private static final double FOOT = 5.2;
    /** What a panel needs besides its rows. */
    static final double MARGINS = HEAD + FOOT;

    private static final double LEFT = 60;
    private static final double RIGHT = 118;
    private static final double CLAIMANT = 127;
    /** On a scale of powers of ten 0 has a place of its own. */
    private static final double ZERO = 9;
    /** A greater ratio makes a scale of powers of ten. */
    private static final double RATIO = 30;

    private static final Type TYPE = Type.of(2.7);

    private final String unit;
    private final List<Claim> its;
    private final Claims claims;
    private final Words words;
    private final List<Shape> shapes = new ArrayList<>();
    private final Scale scale;
    private final Set<String> banded = new HashSet<>();

    Panel(String unit, List<Claim> its, Claims claims, Words words) {
        this.unit = unit;
        this.its = its;
        this.claims = claims;
        this.words = words;
        this.scale = scale(its);
    }

    private static Scale scale(List<Claim> its) {
        double most = its.stream().mapToDouble(Claim::most).max().orElse(1);
        double least = its.stream().mapToDouble(Claim::least).min().orElse(0);
        double smallest = its.stream()
                .flatMap(Claim::numbers)
                .mapToDouble(BigDecimal::doubleValue)
                .filter(n -> n > 0)
                .min()
                .orElse(1);
        if (least >= 0 && most / smallest > RATIO) {
            double low = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(smallest) + 1e-9));
            double high = StrictMath.pow(10, StrictMath.ceil(StrictMath.log10(most) - 1e-9));
            return new Scale(low, high, LEFT + (least == 0 ? ZERO : 0), RIGHT, true);
        }
        double low = Math.min(0, least);
        boolean zero = low == 0 && most <= 0;
        double high = zero ? 0.5 : Math.max(0, most);
        double step = Scale.step(Math.max(high - low, 1e-9) / 4);
        return new Scale(
                StrictMath.floor(low / step + 1e-9) * step,
                Math.max(StrictMath.floor(high / step + 1e-9) + 1, low < 0 ? 0 : 1) * step,
                LEFT,
                RIGHT,
                false);
    }

    boolean isByTens() {
        return scale.byTens();
    }

    double height() {
        return MARGINS + its.size() * ROW;
    }

    List<Shape> drawn(double top) {
        heads(top);
        double bottom = top + HEAD + its.size() * ROW;
        bands(top + HEAD);
        ticks(top + HEAD, bottom);
        for (int i = 0; i < its.size(); i++) {
            row(its.get(i), top + HEAD + i * ROW);
        }
        return shapes;
    }

    private void heads(double top) {
        Type small = Type.of(2.5);
        double y = top + 3.4;
        String name = unit.isEmpty() ? words.say("estimate.numbers") : unit;
        put(small.heavy().fitted(name, LEFT - 3), 0, y, small.heavy(), Ink.INK);
        if (top == 0) {
            put(words.say("estimate.claimant"), CLAIMANT, y, small, Ink.QUIET);
        }
        shapes.add(new Shape.Line(0, top + HEAD - 0.6, Picture.PAGE, top + HEAD - 0.6, Look.line(Ink.QUIET, 0.2)));
    }

    private void put(String text, double x, double y, Type type, Ink ink) {
        if (!text.isEmpty()) {
            shapes.add(new Shape.Words(text, x, y, type, ink));
        }
    }

    /** A band behind the rows of a group. */
    private void bands(double top) {
        for (int i = 0; i < its.size(); i++) {
            String group = its.get(i).group();
            int to = i;
            while (!group.isEmpty()
                    && to + 1 < its.size()
                    && its.get(to + 1).group().equals(group)) {
                to++;
            }
            if (to > i) {
                double height = (to - i + 1) * ROW;
                banded.add(group);
                shapes.add(new Shape.Box(0, top + i * ROW, Picture.PAGE, height, Look.area(Ink.WASH)));
                shapes.add(new Shape.Box(0, top + i * ROW, 0.7, height, Look.area(Ink.OTHER)));
            }
            i = to;
        }
    }

    private void ticks(double top, double bottom) {
        Type type = Type.of(2.4).at(Hold.MIDDLE);
        List<Frame> taken = new ArrayList<>();
        if (scale.byTens() && scale.from() > LEFT) {
            tick(LEFT, "0", top, bottom, taken, type);
        }
        for (double number : scale.ticks()) {
            tick(scale.at(number), Scale.label(number, words), top, bottom, taken, type);
        }
        shapes.add(new Shape.Line(LEFT, bottom, RIGHT, bottom, Look.line(Ink.QUIET, 0.2)));
    }

    private void tick(double x, String label, double top, double bottom, List<Frame> taken, Type type) {
        shapes.add(new Shape.Line(x, top, x, bottom + 0.8, Look.line(Ink.LINE, 0.15)));
        Shape.Words said = new Shape.Words(label, x, bottom + 3.4, type, Ink.QUIET);
        if (!said.frame().grown(0.6).meets(taken)) {
            taken.add(said.frame());
            shapes.add(said);
        }
    }

    private void row(Claim claim, double top) {
        double base = top + ROW * 0.66;
        double key = 1.8 + Math.min(TYPE.width(claim.key()), 16) + 2;
        put(TYPE.fitted(claim.key(), 16), 1.8, base, TYPE, Ink.QUIET);
        double group = claim.group().isEmpty() ? 0 : Math.min(TYPE.width(claim.group()), 12) + 2;
        put(TYPE.fitted(claim.measure(), LEFT - 9 - key - group), key, base, TYPE, Ink.INK);
        if (group > 0) {
            Type type = TYPE.at(Hold.END);
            put(type.fitted(claim.group(), 12), LEFT - 8, base, type, Ink.QUIET);
        }
        put(TYPE.fitted(claims.claimant(claim), Picture.PAGE - CLAIMANT - 0.5), CLAIMANT, base, TYPE, Ink.INK);
        mark(claim, top + ROW / 2);
    }

    private void mark(Claim claim, double y) {
        Look line = Look.line(Ink.MAIN, 0.45);
        Optional<Double> low = claim.low().map(this::x);
        Optional<Double> high = claim.high().map(this::x);
        Optional<Double> best = claim.best().map(this::x);
        double left = low.or(() -> best).or(() -> high).orElse(LEFT);
        double right = high.or(() -> best).or(() -> low).orElse(left);
        if (right > left) {
            shapes.add(new Shape.Line(left, y, right, y, line));
        }
        boolean wide = right - left > 0.3;
        low.filter(x -> wide).ifPresent(x -> shapes.add(new Shape.Line(x, y - 1.2, x, y + 1.2, line)));
        high.filter(x -> wide).ifPresent(x -> shapes.add(new Shape.Line(x, y - 1.2, x, y + 1.2, line)));
        best.ifPresent(x -> shapes.add(new Shape.Dot(x, y, 1.05, Look.area(Ink.MAIN))));
        double reach = 0;
        if (best.isEmpty() && high.isEmpty()) {
            reach = open(left, y, 1);
        } else if (best.isEmpty() && low.isEmpty()) {
            reach = open(left, y, -1);
        }
        label(claim, left - 1.8 + Math.min(0, reach), right + 1.8 + Math.max(0, reach), y);
    }

    /** A bound alone: a hollow dot and an arrow to where the value may lie. */
    private double open(double x, double y, int way) {
        Look line = Look.line(Ink.MAIN, 0.45);
        double tip = x + way * 6;
        shapes.add(new Shape.Line(x, y, tip - way * 1.4, y, line));
        shapes.add(new Trace()
                .to(tip - way * 1.6, y - 0.9)
                .line(tip, y)
                .line(tip - way * 1.6, y + 0.9)
                .close()
                .drawn(Look.area(Ink.MAIN)));
        shapes.add(new Shape.Dot(x, y, 0.95, line.on(Ink.PAPER)));
        return way * 6;
    }

    private void label(Claim claim, double left, double right, double y) {
        String text = claim.label(words);
        Type type = Type.of(2.5);
        double width = type.width(text);
        boolean fits = right + width <= CLAIMANT - 1;
        Ink ground = banded.contains(claim.group()) ? Ink.WASH : Ink.PAPER;
        double x = fits ? right : left - width;
        shapes.add(new Shape.Box(x - 0.5, y - 1.3, width + 1, 2.6, Look.area(ground)));
        put(text, fits ? right : left, y + 0.85, fits ? type : type.at(Hold.END), Ink.INK);
    }

    private double x(BigDecimal number) {
        return scale.byTens() && number.signum() == 0 ? LEFT : scale.at(number.doubleValue());
    }
}
