package org.beleg.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a column is for. Rules find the columns they need by role, never by name; a schema gives a column its role under
 * the keyword {@code beleg}.
 */
public enum Role {
    /** Title of a source. */
    SOURCE_TITLE,
    /** Where a source can be seen. */
    SOURCE_URL,
    /** Language of a source, BCP 47. */
    SOURCE_LANGUAGE,
    /** Name of the file that holds the text of a source. */
    SOURCE_FILE,
    /** SHA-256 of the text of a source. */
    SOURCE_SHA256,
    /** Length of the text of a source in Unicode code points. */
    SOURCE_LENGTH,
    /** When a source was published, EDTF. */
    SOURCE_PUBLISHED,
    /** Whether the text of a source may be passed on. */
    SOURCE_REDISTRIBUTABLE,
    /** The record an anchor belongs to. */
    ANCHOR_RECORD,
    /** What an anchor is to its record: primary, supports, contradicts, context, alias, attribution. */
    ANCHOR_ROLE,
    /** The source an anchor points into. */
    ANCHOR_SOURCE,
    /** First code point of a passage, from 0. */
    ANCHOR_START,
    /** The code point after the last of a passage. */
    ANCHOR_END,
    /** SHA-256 of the passage's UTF-8 bytes. */
    ANCHOR_SHA256,
    /** SHA-256 of the passage after normalisation. */
    ANCHOR_SHA256_NORM,
    /** SHA-256 of the passage with what stands around it. */
    ANCHOR_SHA256_CONTEXT,
    /** The passage itself, for sources that may be passed on. */
    ANCHOR_QUOTE,
    /** A short neutral name of a record. */
    LABEL,
    /** The name of a thing as the source writes it. */
    NAME_IN_SOURCE,
    /** The usual name of a thing. */
    NAME,
    /** The next larger thing of the same table. */
    PARENT,
    /** Whether an actor speaks as a claimant. */
    SPEAKS,
    /** Whether an event is a happening, a process, a state, or an act of speech. */
    EVENT_CLASS,
    /** Remarks on a record, in the coder's words. */
    NOTES,
    /** Kind of an event. */
    EVENT_TYPE,
    /** Finer kind of an event. */
    EVENT_SUBTYPE,
    /** How the source presents a proposition: asserted, reported, denied, and so on. */
    MODALITY,
    /** The source's own stance to a proposition. */
    FACTUALITY,
    /** Who claims. */
    CLAIMANT,
    /** Who does. */
    ACTOR,
    /** To whom it is done. */
    RECIPIENT,
    /** Where. */
    PLACE,
    /** Further places. */
    OTHER_PLACES,
    /** The event a figure belongs to. */
    EVENT,
    /** A date in EDTF. */
    DATE,
    /** Earliest possible day. */
    DATE_EARLIEST,
    /** Latest possible day. */
    DATE_LATEST,
    /** UCDP date precision, 1 to 5, 9 for none. */
    DATE_PRECISION,
    /** What a date rests on: explicit, year_inferred, relative, undated. */
    DATE_BASIS,
    /** What a relative date counts from. */
    DATE_ANCHOR,
    /** First day of a relative date, counted from its anchor. */
    DATE_ANCHOR_LOW,
    /** Last day of a relative date, counted from its anchor. */
    DATE_ANCHOR_HIGH,
    /** Whether something still goes on when the source is published. */
    ONGOING,
    /** What is counted or measured. */
    MEASURE,
    /** Lowest reliable value. */
    ESTIMATE_LOW,
    /** Most likely value. */
    ESTIMATE_BEST,
    /** Highest reliable value. */
    ESTIMATE_HIGH,
    /** Unit of an estimate. */
    ESTIMATE_UNIT,
    /** How an estimate is hedged. */
    ESTIMATE_QUALIFIER,
    /** The numeral as the source writes it. */
    NUMERAL,
    /** Estimates of the same thing. */
    CLAIM_GROUP,
    /** Degrees north, WGS 84. */
    LATITUDE,
    /** Degrees east, WGS 84. */
    LONGITUDE,
    /** Radius in metres of the smallest circle that holds the whole place. */
    COORDINATE_UNCERTAINTY,
    /** Where a point was taken from. */
    COORDINATE_SOURCE,
    /** How sure a point is. */
    COORDINATE_STATUS,
    /** UCDP where_prec, 1 to 7, 9 for none. */
    PLACE_PRECISION,
    /** Kind of a place. */
    PLACE_TYPE,
    /** ISO 3166-1 alpha-2. */
    COUNTRY,
    /** P-code of the first administrative level. */
    ADMIN1,
    /** P-code of the second administrative level. */
    ADMIN2,
    /** P-code of the third administrative level. */
    ADMIN3,
    /** P-code or gazetteer code of a place. */
    PLACE_CODE,
    /** An identifier in somebody else's register. */
    EXTERNAL_ID,
    /** How sure the external identifiers are. */
    EXTERNAL_ID_STATUS,
    /** Whether a record stands: active, retracted, merged. */
    STATUS,
    /** The record that took its place. */
    SUCCESSOR,
    /** The record a change was made to. */
    CHANGE_RECORD,
    /** The rule a waiver is for. */
    WAIVER_RULE,
    /** The record a waiver is for; of a warning about no record, the file as the report names it. */
    WAIVER_RECORD,
    /** The column a waiver is for. */
    WAIVER_COLUMN,
    /** Why a warning stands. */
    WAIVER_REASON;

    /** The role as a schema writes it, such as {@code anchor-start}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every role's word. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Role::word).toList();
    }

    /** The role a schema means by the word. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(r -> r.word().equals(word)).findFirst();
    }
}
