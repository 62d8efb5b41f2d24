package org.beleg.glance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.beleg.json.Json;
import org.beleg.json.RowSchema;

/** Questions about a cell, or a part of a list, that is text. */
final class Texts {
    private Texts() {}

    /** What the keywords of a schema ask of a text. */
    static List<Question> of(Json schema) {
        return List.of(length(schema), pattern(schema), Formats.of(schema.text("format")));
    }

    private static Question length(Json schema) {
        int least = Numbers.count(schema, "minLength", 0);
        int most = Numbers.count(schema, "maxLength", Integer.MAX_VALUE);
        return least <= 1 && most == Integer.MAX_VALUE ? Known.YES : new Length(least, most);
    }

    private static Question pattern(Json schema) {
        return schema.string("pattern").<Question>map(Match::of).orElse(Known.YES);
    }

    private record Length(int least, int most) implements Question {
        @Override
        public int ask(Sight sight) {
            int bytes = sight.to - sight.from;
            boolean surely = bytes <= most && bytes / 4 >= least;
            return Question.certain(surely || fits(sight.ascii ? bytes : points(sight)));
        }

        private boolean fits(int length) {
            return length >= least && length <= most;
        }

        private static int points(Sight sight) {
            int points = 0;
            for (int i = sight.from; i < sight.to; i++) {
                points += (sight.bytes[i] & 0xC0) == 0x80 ? 0 : 1;
            }
            return points;
        }
    }

    /** A pattern of the schema; where the table does not know, the very code that everit runs is asked. */
    private record Match(Dfa table, Predicate<String> pattern) implements Question {
        static Match of(String ecma) {
            return new Match(Dfa.of(ecma), RowSchema.pattern(ecma));
        }

        @Override
        public int ask(Sight sight) {
            int answer = table.answer(sight.bytes, sight.from, sight.to);
            return answer != UNSURE ? answer : Question.certain(pattern.test(sight.text()));
        }
    }

    /** Whether the text is one of these. */
    static Question oneOf(List<String> words) {
        List<byte[]> possible = words.stream()
                .filter(w -> !w.isEmpty())
                .distinct()
                .map(w -> w.getBytes(StandardCharsets.UTF_8))
                .toList();
        return possible.isEmpty() ? Known.NO : possible.size() == 1 ? new Word(possible.get(0)) : new Words(possible);
    }

    private static final class Word implements Question {
        private final byte[] word;

        Word(byte[] word) {
            this.word = word;
        }

        @Override
        public int ask(Sight sight) {
            return Question.certain(Arrays.equals(sight.bytes, sight.from, sight.to, word, 0, word.length));
        }
    }

    /** A hash table with open addressing, at most half full; no word is empty, an empty slot is. */
    private static final class Words implements Question {
        private static final byte[] NOTHING = {};

        private final byte[][] slots;
        private final int longest;

        Words(List<byte[]> words) {
            slots = new byte[Integer.highestOneBit(words.size()) * 4][];
            Arrays.fill(slots, NOTHING);
            longest = words.stream().mapToInt(w -> w.length).max().orElse(0);
            words.forEach(this::put);
        }

        private void put(byte[] word) {
            int slot = (int) Dictionary.hash(word, 0, word.length) & (slots.length - 1);
            while (slots[slot].length > 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = word;
        }

        @Override
        public int ask(Sight sight) {
            if (sight.to - sight.from > longest) {
                return NO;
            }
            int slot = (int) Dictionary.hash(sight.bytes, sight.from, sight.to) & (slots.length - 1);
            for (byte[] word = slots[slot]; word.length > 0; word = slots[slot]) {
                if (Arrays.equals(sight.bytes, sight.from, sight.to, word, 0, word.length)) {
                    return YES;
                }
                slot = (slot + 1) & (slots.length - 1);
            }
            return NO;
        }
    }
}
