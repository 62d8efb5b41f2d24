package org.beleg.bench;

/** Made-up notes of about 120 characters: commas, doubled quote marks, line feeds; English, German, Arabic. */
final class Notes {
    private static final Notes ENGLISH = new Notes(
            "The team|Two groups|A convoy|One village|The bridge|Several houses|A local office|The market",
            "road|river|north|reported|crossed|before|after|morning|evening|small|large|field|stone|water|left|held|near|"
                    + "moved|under|people|waited|return|open|closed|letter|witness|harvest|station|between|without");
    private static final Notes GERMAN = new Notes(
            "Die Gruppe|Zwei Dörfer|Ein Fahrzeug|Das Lager|Mehrere Häuser|Der Übergang|Die Straße|Ein Büro",
            "Brücke|Fluss|meldete|überquerte|später|früh|abends|groß|klein|Felder|Wasser|blieb|hielt|nahe|zog|unter|"
                    + "Menschen|warteten|zurück|geöffnet|Brief|Zeuge|Ernte|zwischen|ohne|Höhe|Straße|gegen|während|Süden");
    private static final Notes ARABIC = new Notes(
            "في الصباح|وصل فريق|قرب الجسر|قال شاهد|عند النهر|بعد يوم|في القرية|على الطريق",
            "الماء|الشمال|الجنوب|كبير|صغير|سوق|بيت|رسالة|محطة|حقل|قبل|بعد|بين|دون|عاد|ناس|باب|شارع|مدينة|جبل|مساء|ليل|كتاب|مكتب");
    private static final byte[] QUOTE = Bytes.of("\"\"");

    private final byte[][] starts;
    private final byte[][] words;

    private Notes(String starts, String words) {
        this.starts = Bytes.of(starts.split("\\|"));
        this.words = Bytes.of(words.split("\\|"));
    }

    /** Writes one note, in quote marks. */
    static void write(Chance chance, Bytes out) {
        int language = chance.below(10);
        Notes notes = language < 7 ? ENGLISH : language < 9 ? GERMAN : ARABIC;
        notes.sentence(chance, out);
    }

    private void sentence(Chance chance, Bytes out) {
        int count = 12 + chance.below(11);
        int quoted = chance.percent(25) ? chance.below(count) : -1;
        int broken = chance.percent(11) ? chance.below(count) : -1;
        out.put('"').put(chance.one(starts));
        for (int i = 0; i < count; i++) {
            if (i != broken && chance.percent(12)) {
                out.put(',');
            }
            out.put(i == broken ? '\n' : ' ');
            if (i == quoted) {
                out.put(QUOTE).put(chance.one(words)).put(QUOTE);
            } else {
                out.put(chance.one(words));
            }
        }
        out.put('.').put('"');
    }
}
