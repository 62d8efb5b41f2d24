package org.beleg.describe;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Checked;
import org.beleg.dataset.Column;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Table;
import org.beleg.json.Json;
import org.beleg.profile.ColumnStatistics;
import org.w3c.dom.Element;

/** The files of DDI Codebook, and their variables with categories and statistics. */
final class DdiVariables {
    private static final Words ENGLISH = Words.in("en");

    private final Gathering so;
    private final List<Table> tables;

    DdiVariables(Gathering so) {
        this.so = so;
        this.tables = so.checked().dataset().tables();
    }

    void write(Xml xml) {
        for (int i = 0; i < tables.size(); i++) {
            file(tables.get(i), "F" + (i + 1), xml);
        }
        xml.in("dataDscr", d -> {
            for (int i = 0; i < tables.size(); i++) {
                Table table = tables.get(i);
                for (int j = 0; j < table.columns().size(); j++) {
                    variable(table, table.columns().get(j), "V" + (i + 1) + "." + (j + 1), d);
                }
            }
        });
    }

    private void file(Table table, String id, Xml xml) {
        FileMark mark = so.checked().mark(table);
        xml.in(
                "fileDscr",
                f -> f.in("fileTxt", t -> {
                    t.leaf("fileName", Checked.path(table));
                    t.in(
                            "dataFingerprint",
                            p -> {
                                p.leaf("digitalFingerprintValue", mark.sha256());
                                p.leaf("algorithmSpecification", "SHA-256");
                            },
                            "type",
                            "dataFile");
                    t.leaf("fileCont", table.description().isBlank() ? table.title() : table.description());
                    t.in("dimensns", d -> {
                        d.leaf("caseQnty", String.valueOf(mark.rows()));
                        d.leaf("varQnty", String.valueOf(table.columns().size()));
                    });
                    t.leaf("fileType", "text/csv", "charset", "UTF-8");
                    t.leaf("dataMsng", "An empty cell is no value.");
                }),
                "ID",
                id,
                "URI",
                Checked.path(table));
    }

    private void variable(Table table, Column column, String id, Xml xml) {
        ColumnStatistics statistics = so.profile().of(table, column);
        xml.in(
                "var",
                v -> {
                    v.leaf("labl", column.title());
                    range(table, column, v);
                    statistics(column, statistics, v);
                    v.leaf("txt", column.description());
                    Variable.allowed(column).forEach(value -> category(value, statistics, v));
                    v.leaf("codInstr", so.codebook().book().instruction(table.name(), column.name()));
                    String type = numeric(column) ? "numeric" : "character";
                    boolean day = column.format().filter("date"::equals).isPresent();
                    v.leaf("varFormat", type(column), "type", type, "category", day ? "date" : "");
                    column.missing().ifPresent(m -> v.leaf("notes", "An empty cell means: " + m));
                    Provenance.of(table, column).in(ENGLISH).ifPresent(o -> v.leaf("notes", "Origin: " + o));
                    so.codebook()
                            .book()
                            .agreement(table.name(), column.name())
                            .ifPresent(a -> v.leaf("notes", "Agreement of coders: " + a));
                },
                "ID",
                id,
                "name",
                column.name(),
                "files",
                id.replaceFirst("V(\\d+)\\..*", "F$1"),
                "intrvl",
                column.type() == Column.Type.NUMBER ? "contin" : "discrete",
                "measUnit",
                column.unit().orElse(""),
                "nature",
                column.level().orElse(""));
    }

    private static boolean numeric(Column column) {
        return column.type() == Column.Type.INTEGER || column.type() == Column.Type.NUMBER;
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case INTEGER -> "whole number";
            case NUMBER -> "decimal number";
            case BOOLEAN -> "true or false";
            case LIST -> "list, separated by " + column.separator().orElse("");
            case STRING -> column.format().orElse("text");
        };
    }

    private static void range(Table table, Column column, Xml xml) {
        Json property = table.property(column.name());
        if (numeric(column)) {
            xml.in(
                    "valrng",
                    r -> r.in(
                            "range",
                            none -> {},
                            "min",
                            limit(property, "minimum"),
                            "minExclusive",
                            limit(property, "exclusiveMinimum"),
                            "max",
                            limit(property, "maximum"),
                            "maxExclusive",
                            limit(property, "exclusiveMaximum")));
        }
    }

    private static String limit(Json property, String word) {
        return property.get(word)
                .flatMap(Json::asNumber)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    private static void statistics(Column column, ColumnStatistics statistics, Xml xml) {
        ColumnStatistics.Instead instead = statistics.instead();
        sum(instead.present(), statistics.present(), "vald", xml);
        sum(instead.missing(), statistics.missing(), "invd", xml);
        Optional<ColumnStatistics.Numbers> measured = Counted.measured(column, statistics);
        measured.ifPresent(n -> {
            xml.leaf("sumStat", Counted.plain(n.min()), "type", "min");
            xml.leaf("sumStat", Counted.plain(n.max()), "type", "max");
            if (Counted.hasMean(column)) {
                xml.leaf("sumStat", Counted.plain(n.mean()), "type", "mean");
            }
            xml.leaf("sumStat", Counted.plain(n.median()), "type", "medn");
            xml.leaf("sumStat", Counted.plain(n.lowerQuartile()), "type", "other", "otherType", "lower-quartile");
            xml.leaf("sumStat", Counted.plain(n.upperQuartile()), "type", "other", "otherType", "upper-quartile");
        });
    }

    /** A count that is kept back is no number to a program. */
    private static void sum(Optional<String> instead, long count, String type, Xml xml) {
        instead.ifPresentOrElse(
                word -> xml.leaf("sumStat", word, "type", "other", "otherType", type + "-kept-back"),
                () -> xml.leaf("sumStat", String.valueOf(count), "type", type));
    }

    private static void category(Column.Value value, ColumnStatistics statistics, Xml xml) {
        long count = statistics.frequencies().getOrDefault(value.text(), 0L);
        xml.in("catgry", c -> {
            c.leaf("catValu", value.text());
            c.leaf("labl", value.title());
            c.leaf("txt", value.description());
            statistics
                    .instead()
                    .of(value.text())
                    .ifPresentOrElse(
                            word -> c.leaf("catStat", word, "type", "other", "otherType", "freq-kept-back"),
                            () -> c.leaf("catStat", statistics.isExact() ? String.valueOf(count) : "", "type", "freq"));
        });
    }

    /** What the files are said to be. */
    static Said said(Element xml) {
        List<Element> files = XmlText.all(xml, "fileDscr");
        Said said = Said.NOTHING.of(
                Said.TABLES,
                files.stream().map(f -> XmlText.text(f, "fileTxt/fileName")).toList());
        for (Element file : files) {
            String path = XmlText.text(file, "fileTxt/fileName");
            said = said.and(Said.hash(path), XmlText.text(file, "fileTxt/dataFingerprint/digitalFingerprintValue"))
                    .and(Said.rows(path), XmlText.text(file, "fileTxt/dimensns/caseQnty"));
        }
        return said;
    }
}
