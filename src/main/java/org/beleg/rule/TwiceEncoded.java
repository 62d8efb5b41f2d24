package org.beleg.rule;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds UTF-8 that was read as windows-1252 and saved as UTF-8 again, letter by letter, and undoes it. Signs that stand
 * for a letter count only where no text could have them so: a capital before a closing quote mark happens in real words.
 */
final class TwiceEncoded {
    private static final Map<Character, Integer> BYTES = bytes();

    private final String text;
    private final StringBuilder right = new StringBuilder();
    private boolean found;

    private TwiceEncoded(String text) {
        this.text = text;
    }

    /** The text with the right letters; empty where nothing was encoded twice. */
    static Optional<String> repair(String text) {
        return text.chars().anyMatch(c -> c >= 0xC2 && c <= 0xF4)
                ? new TwiceEncoded(text).repaired()
                : Optional.empty();
    }

    private static Map<Character, Integer> bytes() {
        Map<Character, Integer> bytes = new HashMap<>();
        for (int b = 0x80; b <= 0xFF; b++) {
            bytes.put((char) b, b);
        }
        for (int b = 0x80; b <= 0x9F; b++) {
            String sign = new String(new byte[] {(byte) b}, Charset.forName("windows-1252"));
            bytes.putIfAbsent(sign.charAt(0), b);
        }
        return bytes;
    }

    private Optional<String> repaired() {
        int at = 0;
        while (at < text.length()) {
            int width = width(at);
            Optional<String> letter = letter(at);
            if (letter.isPresent() && isMeant(letter.get().codePointAt(0), at)) {
                found = true;
                right.append(letter.get());
                at += width;
            } else {
                right.append(text.charAt(at));
                at++;
            }
        }
        return found ? Optional.of(right.toString()) : Optional.empty();
    }

    private int at(int index) {
        return index < text.length() ? BYTES.getOrDefault(text.charAt(index), 0) : 0;
    }

    /** How many signs stand for one letter here, by the first of them. */
    private int width(int index) {
        int lead = at(index);
        if (lead < 0xC2 || lead > 0xF4) {
            return 1;
        }
        return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    /** The letter that the signs from here on stand for, if they do. */
    private Optional<String> letter(int index) {
        int width = width(index);
        if (width == 1 || index + width > text.length()) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(width);
        for (int i = 0; i < width; i++) {
            bytes.put((byte) at(index + i));
        }
        try {
            String letter =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            return Optional.of(letter).filter(l -> !Character.isISOControl(l.codePointAt(0)));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private boolean isMeant(int letter, int index) {
        int width = width(index);
        int end = index + width;
        boolean afterSmall = index > 0 && Character.isLowerCase(text.charAt(index - 1));
        boolean beforeLetter = end < text.length() && Character.isLetter(text.charAt(end));
        if (width == 4 || isSign(letter)) {
            return true;
        }
        if (letter == 'à') {
            // The second sign is a no-break space, which most texts do not have after a capital.
            return index == 0 || !Character.isUpperCase(text.charAt(index - 1));
        }
        if (letter == '\u00a0') {
            return afterSmall || beforeLetter || (index > 0 && Character.isDigit(text.charAt(index - 1)));
        }
        if (letter <= 0xFF) {
            return !endsWord(text.charAt(index + 1)) || afterSmall || beforeLetter;
        }
        return letter <= 0x17F ? afterSmall || beforeLetter : hasNeighbour(index, end);
    }

    /** Punctuation, currency and letters with two marks: three signs that never meet in a text. */
    private static boolean isSign(int letter) {
        return (letter >= 0x2010 && letter <= 0x22FF) || (letter >= 0x1E00 && letter <= 0x1EFF) || letter == 0xFEFF;
    }

    /** Other scripts have words of more than one letter. */
    private boolean hasNeighbour(int index, int end) {
        return letter(end).isPresent()
                || (index >= 2 && letter(index - width(index)).isPresent());
    }

    private static boolean endsWord(char c) {
        return switch (Character.getType(c)) {
            case Character.FINAL_QUOTE_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.SPACE_SEPARATOR -> true;
            default -> c == '…';
        };
    }
}
