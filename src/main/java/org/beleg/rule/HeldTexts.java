package org.beleg.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.beleg.check.Subject;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.Source;
import org.beleg.dataset.SourceText;
import org.beleg.json.Json;
import org.beleg.language.Language;

/** The texts of sources that are held, that are those which were coded, and whose language is known. */
final class HeldTexts {
    private static final int REMEMBERED = 100_000;

    private final Map<String, HeldText> held = new HashMap<>();
    private final Map<String, String> whyNot = new HashMap<>();
    private final Map<Anchor, Boolean> there = new ConcurrentHashMap<>();

    private HeldTexts(Subject subject) {
        for (Source source : subject.dataset().sources()) {
            Optional<SourceText> text = subject.texts().of(source.id());
            String tag = source.language().orElse(subject.dataset().about().language());
            if (text.isEmpty()) {
                whyNot.put(source.id(), SourceNotHeld.why(source.id()));
            } else if (!Proof.isDescribed(source, text.get())) {
                whyNot.put(source.id(), SourceTextChanged.why(source.id()));
            } else {
                language(tag, subject)
                        .ifPresentOrElse(
                                language -> held.put(source.id(), new HeldText(source, text.get(), language)),
                                () -> whyNot.put(source.id(), "no language file for " + tag));
            }
        }
    }

    static HeldTexts of(Subject subject) {
        return subject.shared().get(HeldTexts.class, () -> new HeldTexts(subject));
    }

    /** The languages asked for so far. */
    private static final class Languages {
        private final Map<String, Optional<Language>> byTag = new ConcurrentHashMap<>();
    }

    /** A language with what the dataset adds to it. */
    static Optional<Language> language(String tag, Subject subject) {
        Languages known = subject.shared().get(Languages.class, Languages::new);
        return known.byTag.computeIfAbsent(tag, t -> language(t, subject.dataset()));
    }

    private static Optional<Language> language(String tag, Dataset dataset) {
        List<Json> own = new ArrayList<>();
        dataset.terms().forEach(terms -> own.add(terms.json().value()));
        return Language.of(tag, own);
    }

    boolean isEmpty() {
        return held.isEmpty();
    }

    Optional<HeldText> of(String source) {
        return Optional.ofNullable(held.get(source));
    }

    /** Why a source cannot be read; empty where it can. */
    Optional<String> whyNot(String source) {
        return Optional.ofNullable(whyNot.get(source));
    }

    List<HeldText> all() {
        return List.copyOf(held.values());
    }

    /** The text an anchor leads into, if its passage is there. */
    Optional<HeldText> of(Anchor anchor) {
        return of(anchor.source()).filter(text -> isThere(anchor, text.text()));
    }

    /** Many rules ask of the same anchor. */
    private boolean isThere(Anchor anchor, SourceText text) {
        if (there.size() > REMEMBERED) {
            there.clear();
        }
        return there.computeIfAbsent(anchor, a -> isCoded(a, text));
    }

    /** Whether the passage is the one that was coded; whatever is wrong with it, other rules say. */
    private static boolean isCoded(Anchor anchor, SourceText text) {
        return text.contains(anchor.span())
                && anchor.sha256()
                        .map(Fingerprint.sha256(text.passage(anchor.span()))::equals)
                        .orElse(true);
    }
}
