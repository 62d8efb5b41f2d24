package org.beleg.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.beleg.json.Json;
import org.beleg.json.JsonText;

/** A language that texts can be read in: what the toolkit knows of it, and what a dataset adds. */
public final class Language {
    /** Codes of the languages the toolkit knows; a new one is a file and its code here. */
    public static final List<String> KNOWN = List.of("de", "en");

    private static final Map<String, Json> FILES = new ConcurrentHashMap<>();
    private static final Map<List<Json>, Language> MADE = new ConcurrentHashMap<>();

    private final String code;
    private final Lexicon lexicon;

    private Language(String code, List<Json> files) {
        this.code = code;
        this.lexicon = new Lexicon(files);
    }

    /**
     * The language of a BCP 47 tag; empty if nothing is known of it.
     *
     * @param tag such as {@code de} or {@code de-AT}; what follows the first hyphen does not count
     * @param own files of the same form by which a dataset adds to it, of any language
     */
    public static Optional<Language> of(String tag, List<Json> own) {
        String code = tag.toLowerCase(Locale.ROOT).replaceFirst("-.*", "");
        List<Json> files = new ArrayList<>();
        if (KNOWN.contains(code)) {
            files.add(file(code));
        }
        own.stream().filter(f -> f.text("language").equals(code)).forEach(files::add);
        return files.isEmpty() ? Optional.empty() : Optional.of(made(code, files));
    }

    /** Each rule asks for the same few languages; they are made once. */
    private static Language made(String code, List<Json> files) {
        if (MADE.size() > 32) {
            MADE.clear();
        }
        return MADE.computeIfAbsent(files, f -> new Language(code, f));
    }

    private static Json file(String code) {
        return FILES.computeIfAbsent(code, Language::load);
    }

    private static Json load(String code) {
        try (InputStream in = Language.class.getResourceAsStream(code + ".json")) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: the language " + code);
            }
            return JsonText.read(in.readAllBytes()).value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its code, such as {@code de}. */
    public String code() {
        return code;
    }

    /** The sentences of a text, with positions in it. */
    public List<Sentence> read(String text) {
        return new Sentences(Tokens.of(text), lexicon)
                .cut().stream().map(tokens -> new Sentence(tokens, lexicon)).toList();
    }

    /** What words stand for that are known to say how many; an article is a one there. Empty if they do not. */
    public Optional<Quantity> quantity(String words) {
        List<Token> tokens = Tokens.of(words);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        Stretch all = tokens.get(0).at().to(tokens.get(tokens.size() - 1).at());
        if (tokens.size() == 1 && lexicon.isArticle(tokens.get(0))) {
            return Optional.of(Quantity.of(Quantity.Kind.NUMBER, all, List.of(BigDecimal.ONE)));
        }
        return new Quantities(tokens, lexicon, List.of()).find().stream().findFirst();
    }

    /** Whether it is the name of a unit whose words are known. */
    public boolean isUnit(String unit) {
        return lexicon.unitNames.contains(unit);
    }

    /** Where a text has loaded words. */
    public List<Stretch> loaded(String text) {
        return find(lexicon.list("loaded"), text);
    }

    /** Where a text names places of people at risk. */
    public List<Stretch> sensitivePlaces(String text) {
        return find(lexicon.list("sensitivePlaces"), text);
    }

    /** Where a text has marks of that kind. */
    public List<Stretch> marked(Marker marker, String text) {
        Phrases<Marker> phrases = lexicon.markers.getOrDefault(marker, new Phrases<>());
        return phrases.mayBeIn(text)
                ? read(text).stream().flatMap(s -> s.markers(marker).stream()).toList()
                : List.of();
    }

    /** Where a text seems to name private persons. */
    public List<Stretch> persons(String text) {
        boolean none = !lexicon.list("personTitles").mayBeIn(text)
                && !lexicon.list("givenNames").mayBeIn(text);
        return none ? List.of() : new Persons(Tokens.of(text), lexicon).find();
    }

    /** The words of a text by which a thing may be known again, in small letters; without those that stand anywhere. */
    public Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        for (Token token : Tokens.of(text)) {
            for (String word : token.folded()
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("'s$", "")
                    .split("-", -1)) {
                if (token.isWord() && word.length() > 1 && !lexicon.smallWords.contains(word)) {
                    names.add(word);
                }
            }
        }
        return names;
    }

    private static <T> List<Stretch> find(Phrases<T> phrases, String text) {
        if (!phrases.mayBeIn(text)) {
            return List.of();
        }
        List<Token> tokens = Tokens.of(text);
        return phrases.in(tokens).stream()
                .map(f ->
                        tokens.get(f.first()).at().to(tokens.get(f.after() - 1).at()))
                .toList();
    }
}
