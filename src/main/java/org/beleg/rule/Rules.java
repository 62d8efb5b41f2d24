package org.beleg.rule;

import java.util.List;
import java.util.Optional;
import org.beleg.check.Rule;
import org.beleg.dataset.Fingerprint;

/** The list of all rules. A new rule is one file and one line here; {@link WaiverUnused} stays the last. */
public final class Rules {
    private static final List<Rule> ALL = List.of(
            new FileMissing(),
            new PathOutside(),
            new TableTwice(),
            new JsonBroken(),
            new SchemaDraftOther(),
            new SchemaBroken(),
            new AnnotationMisspelled(),
            new CodeMeaningless(),
            new KeywordMisspelled(),
            new KeywordUnknown(),
            new ReferenceAstray(),
            new MetadataInvalid(),
            new OrcidInvalid(),
            new RorInvalid(),
            new DoiInvalid(),
            new DoiIsTest(),
            new LicenseUnknown(),
            new LicenseUnknownToCff(),
            new LanguageUnknown(),
            new CountryUnknown(),
            new UrlInvalid(),
            new DayImpossible(),
            new ChangeUnlogged(),
            new ManualPartMissing(),
            new ManualMarkUnknown(),
            new FileEmpty(),
            new NotUtf8(),
            new ByteOrderMark(),
            new NulCharacter(),
            new CarriageReturn(),
            new SeparatorOther(),
            new HeaderMissing(),
            new ColumnMissing(),
            new ColumnUnknown(),
            new ColumnRepeated(),
            new ColumnMisplaced(),
            new QuoteOpen(),
            new QuoteStray(),
            new LineBlank(),
            new RowRagged(),
            new RowTooLong(),
            new CharacterLost(),
            new DoubleEncoded(),
            new NotNfc(),
            new InvisibleCharacter(),
            new GlyphMissing(),
            new SpaceAround(),
            new SpreadsheetFormula(),
            new ListUntidy(),
            new SchemaViolated(),
            new KeyRepeated(),
            new ReferenceDangling(),
            new SourceNotHeld(),
            new SourceTextChanged(),
            new AnchorUnfounded(),
            new PassageChanged(),
            new PassageMoved(),
            new PassageRetyped(),
            new OccurrenceWrong(),
            new SpanImpossible(),
            new SpanCutsWord(),
            new QuoteRespaced(),
            new QuoteRetyped(),
            new QuoteElsewhere(),
            new QuoteAmbiguous(),
            new QuoteMissing(),
            new SpanShared(),
            new EvidenceMissing(),
            new SourceReprinted(),
            new TermsInvalid(),
            new NumeralAbsent(),
            new NumeralMisread(),
            new VagueWordCounted(),
            new HedgeUnlike(),
            new UnitUnlike(),
            new NameAbsent(),
            new ModalityUnmarked(),
            new AssertionHedged(),
            new ClaimantUnlike(),
            new LabelNegative(),
            new DateUnprinted(),
            new DateUnlike(),
            new RelativeDaysUnlike(),
            new PassageRepeated(),
            new NumeralUncoded(),
            new DateUncoded(),
            new PlaceUncoded(),
            new SentenceUncoded(),
            new SourceUnused(),
            new PrivatePersonNamed(),
            new SensitivePlaceExact(),
            new LabelLoaded(),
            new ChainCyclic(),
            new RecordUnused(),
            new ValuesOutOfOrder(),
            new ValuesAlike(),
            new ClaimantUnfit(),
            new DenialUnproved(),
            new EventDuplicated(),
            new WithdrawnWithoutReason(),
            new DateUnreadable(),
            new DaysOutsideDate(),
            new DatePrecisionUnfit(),
            new RelativeDateOff(),
            new DatedAfterPublication(),
            new PredictedForThePast(),
            new OngoingButOver(),
            new AdminCodeNotNested(),
            new ExternalIdContradicted(),
            new PrecisionBeyondPlace(),
            new CoordinatesSwapped(),
            new CoordinateSignLost(),
            new PointAtZero(),
            new PointOutsideCountry(),
            new PointAcrossBorder(),
            new BorderUndecided(),
            new DecimalsUnfit(),
            new UncertaintyUnfit(),
            new CountryAsPoint(),
            new PointUnqualified(),
            new ExactEstimateSpread(),
            new ClaimGroupMixed(),
            new ClaimGroupDivided(),
            new WaiverUnfit(),
            new WaiverUnused());

    private Rules() {}

    /** All rules, in the order in which reports and docs show them. */
    public static List<Rule> all() {
        return ALL;
    }

    /** Gets ready what is the same for all datasets; to be called beside other work, or not at all. */
    public static void prepare() {
        MetadataInvalid.prepare();
        Fingerprint.sha256("");
    }

    /** The rule with that code. */
    public static Optional<Rule> of(String code) {
        return ALL.stream().filter(r -> r.card().code().equals(code)).findFirst();
    }
}
