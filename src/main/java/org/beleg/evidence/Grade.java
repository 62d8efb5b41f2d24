package org.beleg.evidence;

/** How a passage in a text stands to the one that was coded. Only {@link #EXACT} is ever called verified. */
public enum Grade {
    /** The same code points at the place that is recorded. */
    EXACT("exact"),
    /** The same code points at another place. */
    ELSEWHERE("elsewhere"),
    /** Only white space differs. */
    WHITE_SPACE("white space"),
    /** Quote marks, dashes, soft hyphens or the composition of letters differ too, or it cannot be told. */
    TYPOGRAPHY("typography"),
    /** It may be one of several passages. */
    AMBIGUOUS("ambiguous"),
    /** It was not found. */
    MISSING("missing");

    private final String word;

    Grade(String word) {
        this.word = word;
    }

    /** The word for it. */
    public String word() {
        return word;
    }

    /** Whether the passage is the one that was coded, code point for code point, where it was coded. */
    public boolean isVerified() {
        return this == EXACT;
    }

    /** Whether it is proved which passage is meant. */
    public boolean isProved() {
        return this != AMBIGUOUS && this != MISSING;
    }
}
