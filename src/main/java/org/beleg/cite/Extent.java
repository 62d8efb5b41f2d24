package org.beleg.cite;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Optional;
import org.beleg.dataset.Column;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.read.Folder;

/**
 * The smallest box that holds all points of a dataset, in degrees of WGS 84. It does not know the date line: of places on
 * both sides of it the box goes round the other way.
 *
 * @param west least longitude
 * @param south least latitude
 * @param east greatest longitude
 * @param north greatest latitude
 */
public record Extent(BigDecimal west, BigDecimal south, BigDecimal east, BigDecimal north) {
    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    /**
     * The box of a dataset; empty where it has no points.
     *
     * @throws IOException if the disk fails
     */
    public static Optional<Extent> of(Dataset dataset) throws IOException {
        Extent[] sum = new Extent[1];
        for (Table table : dataset.tables(Role.LATITUDE, Role.LONGITUDE).toList()) {
            if (Files.isRegularFile(table.file())) {
                Folder.rows(table, row -> point(row).ifPresent(p -> sum[0] = sum[0] == null ? p : p.and(sum[0])));
            }
        }
        return Optional.ofNullable(sum[0]);
    }

    /** The point of a row, as a box without size; empty where it has none, or one that is not told. */
    public static Optional<Extent> point(Row row) {
        Optional<BigDecimal> latitude = degrees(row, Role.LATITUDE, POLE);
        return degrees(row, Role.LONGITUDE, DATE_LINE)
                .flatMap(lon -> latitude.map(lat -> new Extent(lon, lat, lon, lat)));
    }

    private static Optional<BigDecimal> degrees(Row row, Role role, BigDecimal most) {
        Optional<Column> column = row.table().column(role).filter(c -> !c.sensitive());
        return column.flatMap(row::get)
                .flatMap(cell -> column.map(c -> c.read(cell)))
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .filter(d -> d.abs().compareTo(most) <= 0);
    }

    private Extent and(Extent other) {
        return new Extent(west.min(other.west), south.min(other.south), east.max(other.east), north.max(other.north));
    }

    /** Whether it is one point. */
    public boolean isPoint() {
        return west.compareTo(east) == 0 && south.compareTo(north) == 0;
    }
}
