package org.beleg.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.beleg.json.Json;
import org.beleg.json.JsonText;

/** The sentences of the figures in one language, from {@code figures.<language>.json}. */
final class Words {
    private final Json sentences;

    private Words(Json sentences) {
        this.sentences = sentences;
    }

    /** The sentences in that language, or in English where there are none. */
    static Words in(String language) {
        try (InputStream its = Words.class.getResourceAsStream("figures." + language + ".json");
                InputStream english = Objects.requireNonNull(Words.class.getResourceAsStream("figures.en.json"))) {
            byte[] bytes = (its == null ? english : its).readAllBytes();
            return new Words(JsonText.read(bytes).value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence of that name, with what is given in the places {@code {0}}, {@code {1}} and so on. */
    String say(String name, Object... given) {
        String sentence = sentences.string(name).orElseThrow(() -> new IllegalArgumentException("no sentence " + name));
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = sentence.indexOf('{'); at >= 0; at = sentence.indexOf('{', from)) {
            parts.add(sentence.substring(from, at));
            Object value = given[sentence.charAt(at + 1) - '0'];
            parts.add(value instanceof Number number ? number(number.longValue()) : String.valueOf(value));
            from = at + 3;
        }
        parts.add(sentence.substring(from));
        return String.join("", parts);
    }

    /** A number of things: the sentence {@code <name>.one} of one, else {@code <name>}. */
    String count(String name, long number) {
        return say(number == 1 ? name + ".one" : name, number);
    }

    /** A number of things, or nothing to say where there are none. */
    Optional<String> some(String name, long number) {
        return number == 0 ? Optional.empty() : Optional.of(count(name, number));
    }

    /** A whole number with its thousands parted. */
    String number(long number) {
        return String.valueOf(number)
                .replace('-', '−')
                .replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", sentences.text("thousands"));
    }

    /** A number with decimals, if it has some. */
    String decimal(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('-', '−').replace(".", sentences.text("decimal"));
    }

    /** The parts in one list, with commas. */
    String list(List<String> parts) {
        return String.join(", ", parts);
    }
}
