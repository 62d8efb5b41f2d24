package org.beleg.glance;

import java.util.List;
import java.util.function.Function;
import org.beleg.json.Json;

/** Questions about a cell that is a list of texts. */
final class Lists {
    private Lists() {}

    /**
     * What the keywords of a schema ask of a list; {@code uniqueItems} is met by any.
     *
     * @param text compiles a schema of one part
     */
    static List<Question> of(Json schema, Function<Json, Question> text) {
        Question contained = schema.get("contains")
                .<Question>map(c -> new Contains(text.apply(c)))
                .orElse(Known.YES);
        return List.of(count(schema), items(schema, text), contained);
    }

    private static Question count(Json schema) {
        int least = Numbers.count(schema, "minItems", 0);
        int most = Numbers.count(schema, "maxItems", Integer.MAX_VALUE);
        return least <= 0 && most == Integer.MAX_VALUE ? Known.YES : new Count(least, most);
    }

    /** Everit passes over a list of no schemas, and over {@code additionalItems} where no list of schemas is. */
    private static Question items(Json schema, Function<Json, Question> text) {
        List<Question> first = schema.list("items").stream().map(text).toList();
        boolean isList = schema.get("items").filter(i -> i instanceof Json.Arr).isPresent();
        String rest = isList ? "additionalItems" : "items";
        Question others = isList && first.isEmpty()
                ? Known.YES
                : schema.get(rest).map(text).orElse(Known.YES);
        return others == Known.YES && first.isEmpty() ? Known.YES : new Items(first.toArray(new Question[0]), others);
    }

    private record Count(int least, int most) implements Question {
        @Override
        public int ask(Sight sight) {
            return Question.certain(sight.parts.count >= least && sight.parts.count <= most);
        }
    }

    private static final class Items implements Question {
        private final Question[] first;
        private final Question others;

        Items(Question[] first, Question others) {
            this.first = first;
            this.others = others;
        }

        @Override
        public int ask(Sight sight) {
            int answer = YES;
            for (int i = 0; i < sight.parts.count && answer != NO; i++) {
                sight.lookAtPart(i);
                int one = (i < first.length ? first[i] : others).ask(sight);
                answer = one == NO ? NO : answer & one;
            }
            return answer;
        }
    }

    private record Contains(Question wanted) implements Question {
        @Override
        public int ask(Sight sight) {
            int answer = NO;
            for (int i = 0; i < sight.parts.count && answer != YES; i++) {
                sight.lookAtPart(i);
                answer = Math.max(answer, wanted.ask(sight));
            }
            return answer;
        }
    }
}
