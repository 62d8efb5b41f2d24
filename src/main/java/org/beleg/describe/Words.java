package org.beleg.describe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beleg.json.Json;
import org.beleg.json.JsonText;

/**
 * Every word that the frame of a codebook says, in one language, out of {@code codebook.<language>.json}. A text is found
 * by its key, such as {@code citing.always}; <code>{name}</code> in it is filled, what stands between backticks is code,
 * and between two asterisks each it is strong. Of a number of things there are two forms, {@code one} and {@code other}.
 */
final class Words {
    private static final Pattern MARK = Pattern.compile("\\{([a-zA-Z]+)\\}|`([^`]+)`|\\*\\*([^*]+)\\*\\*");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int GROUP = 3;
    /** Shorter numbers are not divided into groups. */
    private static final int GROUPED = 5;

    private final String language;
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, Object> tree;

    private Words(String language, Json json) {
        this.language = language;
        this.tree = tree("", json);
    }

    /** The words of a language that {@link Flavour} knows. */
    static Words in(String language) {
        String file = "codebook." + language + ".json";
        JsonText json = JsonText.read(Template.resource(file).getBytes(StandardCharsets.UTF_8));
        json.fault().ifPresent(fault -> {
            throw new IllegalArgumentException(file + " is no JSON: " + fault.why());
        });
        return new Words(language, json.value());
    }

    private Map<String, Object> tree(String prefix, Json json) {
        Map<String, Object> branch = new LinkedHashMap<>();
        json.members().forEach((name, value) -> {
            Optional<String> text = value.asString();
            text.ifPresent(t -> texts.put(prefix + name, t));
            branch.put(name, text.<Object>map(this::parsed).orElseGet(() -> tree(prefix + name + ".", value)));
        });
        return branch;
    }

    private Sentence parsed(String text) {
        return filled(text);
    }

    /** The tag of the language, BCP 47. */
    String language() {
        return language;
    }

    /** What templates ask for: sentences, in maps by the parts of their keys. */
    Map<String, Object> tree() {
        return tree;
    }

    /** Every key. */
    List<String> keys() {
        return List.copyOf(texts.keySet());
    }

    /** A text without its marks; names and values take turns. */
    String say(String key, Object... named) {
        return sentence(key, named).toString();
    }

    /** A sentence; names and values take turns, and values that are sentences keep their code and links. */
    Sentence sentence(String key, Object... named) {
        return filled(text(key), named);
    }

    /** So many things, in words: the form for one or for others. */
    String count(long n, String key) {
        return some(n, key).toString();
    }

    /** A sentence on so many things. */
    Sentence some(long n, String key) {
        return sentence(key + (n == 1 ? ".one" : ".other"), "n", number(n));
    }

    /** The names with commas between them and the word of that key before the last, as code. */
    Sentence names(List<String> names, String last) {
        return joined(names.stream().map(n -> Sentence.NOTHING.code(n)).toList(), last);
    }

    /** The sentences with commas between them and the word of that key before the last. */
    Sentence joined(List<Sentence> parts, String last) {
        Sentence sentence = Sentence.NOTHING;
        for (int i = 0; i < parts.size(); i++) {
            String between = i == 0 ? "" : i == parts.size() - 1 ? " " + text(last) + " " : ", ";
            sentence = sentence.text(between).and(parts.get(i));
        }
        return sentence;
    }

    /** Whether there is a text of that key. */
    boolean has(String key) {
        return texts.containsKey(key);
    }

    private String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("codebook." + language + ".json has no " + key);
        }
        return text;
    }

    private Sentence filled(String text, Object... named) {
        Sentence sentence = Sentence.NOTHING;
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            sentence = sentence.text(text.substring(from, mark.start()));
            if (mark.group(1) != null) {
                sentence = sentence.and(value(mark.group(1), named));
            } else if (mark.group(2) != null) {
                sentence = sentence.code(mark.group(2));
            } else {
                sentence = sentence.strong(filled(mark.group(3), named).toString());
            }
            from = mark.end();
        }
        return sentence.text(text.substring(from));
    }

    /** What was not given stays as it is written, so that it is seen. */
    private static Sentence value(String name, Object... named) {
        for (int i = 0; i + 1 < named.length; i += 2) {
            if (named[i].equals(name)) {
                return named[i + 1] instanceof Sentence sentence ? sentence : Sentence.of(String.valueOf(named[i + 1]));
            }
        }
        return Sentence.of("{" + name + "}");
    }

    /** A count, its digits in groups where there are many. */
    String number(long n) {
        String digits = String.valueOf(n);
        if (digits.length() < GROUPED) {
            return digits;
        }
        List<String> groups = new ArrayList<>();
        for (int end = digits.length(); end > 0; end -= GROUP) {
            groups.add(0, digits.substring(Math.max(0, end - GROUP), end));
        }
        return String.join(text("number.group"), groups);
    }

    /** A part of a whole in per cent, to one decimal. */
    String share(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        BigDecimal share =
                BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return share.toPlainString().replace(".", text("number.decimal")) + "\u00a0%";
    }
}
