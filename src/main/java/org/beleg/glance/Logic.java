package org.beleg.glance;

import java.util.ArrayList;
import java.util.List;

/** Questions made of questions, in the logic of three values. What is known beforehand is left out. */
final class Logic {
    private static final Question[] NONE = {};

    private Logic() {}

    /** Whether all are met. */
    static Question all(List<Question> parts) {
        List<Question> open = new ArrayList<>();
        for (Question part : parts) {
            if (part == Known.NO) {
                return Known.NO;
            }
            if (part instanceof All all) {
                open.addAll(List.of(all.parts));
            } else if (part != Known.YES) {
                open.add(part);
            }
        }
        return open.isEmpty() ? Known.YES : open.size() == 1 ? open.get(0) : new All(open.toArray(NONE));
    }

    /** Whether at least one is met. */
    static Question any(List<Question> parts) {
        return not(all(parts.stream().map(Logic::not).toList()));
    }

    /** Whether exactly one is met. */
    static Question one(List<Question> parts) {
        return parts.isEmpty() ? Known.NO : new One(parts.toArray(NONE));
    }

    /** Whether it is not met. */
    static Question not(Question part) {
        if (part == Known.YES || part == Known.NO) {
            return Known.of(part == Known.NO);
        }
        return part instanceof Not not ? not.part : new Not(part);
    }

    /** Whether one of two is met, the first of them if the condition is, else the second. */
    static Question either(Question condition, Question yes, Question no) {
        if (condition == Known.YES || condition == Known.NO) {
            return condition == Known.YES ? yes : no;
        }
        return yes == no ? yes : new Either(condition, yes, no);
    }

    /** The parts of a conjunction; the question itself if it is none. */
    static Question[] parts(Question question) {
        return question instanceof All all ? all.parts.clone() : new Question[] {question};
    }

    private static final class All implements Question {
        private final Question[] parts;

        All(Question[] parts) {
            this.parts = parts;
        }

        @Override
        public int ask(Sight sight) {
            int answer = YES;
            for (Question part : parts) {
                int one = part.ask(sight);
                if (one == NO) {
                    return NO;
                }
                answer &= one;
            }
            return answer;
        }
    }

    private static final class One implements Question {
        private final Question[] parts;

        One(Question[] parts) {
            this.parts = parts;
        }

        @Override
        public int ask(Sight sight) {
            int met = 0;
            int unsure = 0;
            for (Question part : parts) {
                int one = part.ask(sight);
                met += one == YES ? 1 : 0;
                unsure += one == UNSURE ? 1 : 0;
            }
            return met > 1 ? NO : unsure > 0 ? UNSURE : Question.certain(met == 1);
        }
    }

    private record Not(Question part) implements Question {
        @Override
        public int ask(Sight sight) {
            return -part.ask(sight);
        }
    }

    private record Either(Question condition, Question yes, Question no) implements Question {
        @Override
        public int ask(Sight sight) {
            int met = condition.ask(sight);
            if (met != UNSURE) {
                return met == YES ? yes.ask(sight) : no.ask(sight);
            }
            int answer = yes.ask(sight);
            return answer == no.ask(sight) ? answer : UNSURE;
        }
    }
}
