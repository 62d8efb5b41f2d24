package org.beleg.dataset;

import java.util.Locale;
import java.util.Optional;

/** Characters that cannot be seen, and how a message shows them. */
public final class Characters {
    private Characters() {}

    /**
     * Whether a character has no business in a cell: controls but for the line feed, and characters without a shape
     * that hide in copied text. The joiners U+200C and U+200D are letters' business (Persian, Kurdish, Indic scripts,
     * emoji) and stay.
     */
    public static boolean isInvisible(int c) {
        return (Character.isISOControl(c) && c != '\n')
                || c == 0x00AD
                || c == 0x061C
                || c == 0x180E
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF
                || (c >= 0xFFF9 && c <= 0xFFFB);
    }

    /** White space of any kind, no-break spaces and the line feed too; not tabs and other controls. */
    public static boolean isSpace(int c) {
        return c == '\n' || (Character.isSpaceChar(c) && !isInvisible(c));
    }

    /** The text without white space of any kind at its ends. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Number and name of a character, {@code U+200B zero width space}. */
    public static String name(int c) {
        String name =
                Optional.ofNullable(Character.getName(c)).orElse("unnamed").toLowerCase(Locale.ROOT);
        return String.format(Locale.ROOT, "U+%04X ", c) + name;
    }

    /** The text on one line, its letters and spaces as they are; what would steer a terminal can be seen. */
    public static String onOneLine(String text) {
        if (text.codePoints().noneMatch(c -> c == '\n' || isInvisible(c))) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == ' ' || (c != '\n' && !isInvisible(c))) {
                shown.appendCodePoint(c);
            } else {
                shown.append(shown(Character.toString(c)));
            }
        });
        return shown.toString();
    }

    /** The text with what cannot be seen made visible. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == ' ') {
                shown.append('␠');
            } else if (c == '\n') {
                shown.append('␊');
            } else if (isInvisible(c) || isSpace(c)) {
                shown.append(String.format(Locale.ROOT, "<U+%04X>", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
