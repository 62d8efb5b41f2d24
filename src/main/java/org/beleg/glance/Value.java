package org.beleg.glance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.beleg.dataset.Column;
import org.beleg.json.Json;

/**
 * What a schema asks of the value in one column. What cannot be told over its bytes everit is asked, about this value
 * alone; an empty cell is no value, of which nothing is asked.
 */
final class Value implements Question {
    private final int position;
    private final Question quick;
    private final Asked judge;

    private Value(int position, Question quick, Asked judge) {
        this.position = position;
        this.quick = quick;
        this.judge = judge;
    }

    /** What a part of a schema asks of the column at that position. */
    static Question of(int position, Column column, Json part, Compiler compiler) {
        Question quick = quick(column, part, compiler);
        boolean known = quick == Known.YES;
        return known ? quick : new Value(position, quick, compiler.asker(column, part));
    }

    private static Question quick(Column column, Json part, Compiler compiler) {
        Question text = compiler.question(part, Kind.TEXT);
        return switch (column.type()) {
            case STRING -> text;
            case INTEGER, NUMBER -> {
                boolean decimals = column.type() == Column.Type.NUMBER;
                Question integer = compiler.question(part, Kind.INTEGER);
                Question decimal = decimals ? compiler.question(part, Kind.DECIMAL) : text;
                yield integer == text && decimal == text ? text : new Figure(integer, decimal, text);
            }
            case BOOLEAN -> {
                Question yes = compiler.question(part, Kind.TRUE);
                Question no = compiler.question(part, Kind.FALSE);
                Question other = Logic.either(Texts.oneOf(List.of("false")), no, text);
                yield Logic.either(Texts.oneOf(List.of("true")), yes, other);
            }
            case LIST -> list(column, compiler.question(part, Kind.LIST));
        };
    }

    private static Question list(Column column, Question list) {
        if (list == Known.YES || list == Known.NO) {
            return list;
        }
        boolean ofLetters = column.separator().filter(String::isEmpty).isPresent();
        byte[] separator = column.separator().orElse("").getBytes(StandardCharsets.UTF_8);
        return ofLetters ? Known.UNSURE : new Listed(separator, list);
    }

    @Override
    public int ask(Sight sight) {
        RawColumn column = sight.rows.column(position);
        int number = column.number(sight.row);
        return number >= 0 ? known(sight, sight.answers(judge.number(), column), number) : found(sight);
    }

    @Override
    public void open(Sight sight, Marks open) {
        RawColumn column = sight.rows.column(position);
        byte[] answers = sight.answers(judge.number(), column);
        byte yes = Sight.known(YES);
        int size = sight.rows.size();
        for (int i = 0; i < size; i++) {
            int number = column.number(i);
            if (number < 0 || answers[number] != yes) {
                sight.row = i;
                if ((number < 0 ? found(sight) : known(sight, answers, number)) != YES) {
                    open.mark(i);
                }
            }
        }
    }

    private int known(Sight sight, byte[] answers, int number) {
        if (answers[number] == 0) {
            answers[number] = Sight.known(found(sight));
        }
        return Sight.answer(answers[number]);
    }

    private int found(Sight sight) {
        sight.look(position);
        int answer = quick.ask(sight);
        return answer != UNSURE ? answer : judge.ask(sight, position);
    }

    private record Figure(Question integer, Question decimal, Question text) implements Question {
        @Override
        public int ask(Sight sight) {
            return switch (sight.number.read(sight.bytes, sight.from, sight.to)) {
                case INTEGER -> integer.ask(sight);
                case DECIMAL -> decimal.ask(sight);
                case TEXT -> text.ask(sight);
            };
        }
    }

    private static final class Listed implements Question {
        private final byte[] separator;
        private final Question list;

        Listed(byte[] separator, Question list) {
            this.separator = separator;
            this.list = list;
        }

        @Override
        public int ask(Sight sight) {
            return sight.parts.split(sight, separator) ? list.ask(sight) : UNSURE;
        }
    }
}
