package org.beleg.glance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beleg.dataset.Column;
import org.beleg.json.Json;
import org.beleg.json.RowSchema;

/** Everit as the judge of the values of one column, with a memory for its verdicts on short ones. */
final class Asked {
    /** How many verdicts are remembered; a new one takes the place of an older one with the same last bits of hash. */
    private static final int VERDICTS = 4096;

    /** A value of more bytes is not remembered. */
    private static final int LONGEST = 200;

    private static final byte[] NOTHING = {};

    private final Column column;
    private final Json part;
    private final Compiler compiler;
    private Optional<RowSchema> judge = Optional.empty();
    private byte[][] values = {};
    private byte[] verdicts = {};

    /** A judge of that part of the schema. */
    Asked(Column column, Json part, Compiler compiler) {
        this.column = column;
        this.part = part;
        this.compiler = compiler;
    }

    /** Whether the value in that column, which is in sight, meets the schema. */
    int ask(Sight sight, int position) {
        sight.look(position);
        if (sight.to - sight.from > LONGEST) {
            return verdict(sight);
        }
        if (values.length == 0) {
            values = new byte[VERDICTS][];
            Arrays.fill(values, NOTHING);
            verdicts = new byte[VERDICTS];
        }
        int slot = Bytes.hash(sight.bytes, sight.from, sight.to) & (VERDICTS - 1);
        byte[] known = values[slot];
        if (!Arrays.equals(known, 0, known.length, sight.bytes, sight.from, sight.to)) {
            verdicts[slot] = (byte) verdict(sight);
            values[slot] = Arrays.copyOfRange(sight.bytes, sight.from, sight.to);
        }
        return verdicts[slot];
    }

    private int verdict(Sight sight) {
        Object value = column.read(sight.text());
        if (value instanceof List<?> parts) {
            if (!parts.stream().allMatch(Asked::isTidy)) {
                return Question.UNSURE;
            }
            value = parts.stream().filter(p -> !p.equals("")).distinct().toList();
        }
        if (judge.isEmpty()) {
            judge = Optional.of(compiler.judge(part));
        }
        sight.asked++;
        return Question.certain(judge.get().accepts(value));
    }

    /** Whether a part of a list has no white space at an end, which some reader might take away. */
    private static boolean isTidy(Object part) {
        return part instanceof String text && (text.isEmpty() || Parts.isTidy(text));
    }
}
