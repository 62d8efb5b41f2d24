package org.beleg.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes single cells of a CSV file and keeps every other byte. */
public final class CsvCells {
    private final byte[] bytes;
    private final Map<Long, Map<Integer, Change>> changes = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int done;

    /**
     * A cell to change.
     *
     * @param row which row of data, from 1
     * @param position which cell, from 0
     * @param before what it holds
     * @param after what it is to hold
     */
    public record Change(long row, int position, String before, String after) {}

    private CsvCells(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The file with the cells changed; empty if one of them does not hold what it should, as in a file that is no RFC 4180. */
    public static Optional<byte[]> changed(byte[] bytes, List<Change> changes) {
        CsvCells cells = new CsvCells(bytes);
        changes.forEach(c ->
                cells.changes.computeIfAbsent(c.row(), r -> new HashMap<>()).put(c.position(), c));
        return cells.run() ? Optional.of(cells.out.toByteArray()) : Optional.empty();
    }

    private boolean run() {
        int at = 0;
        for (long row = 0; at < bytes.length; ) {
            if (bytes[at] == '\n' || bytes[at] == '\r') {
                at++;
                continue;
            }
            Map<Integer, Change> wanted = changes.getOrDefault(row++, Map.of());
            int found = 0;
            for (int cell = 0; ; cell++) {
                int end = end(at);
                Optional<Change> change = Optional.ofNullable(wanted.get(cell));
                if (change.isPresent() && !change(change.get(), at, end)) {
                    return false;
                }
                found += change.isPresent() ? 1 : 0;
                at = end + 1;
                if (end >= bytes.length || bytes[end] != ',') {
                    break;
                }
            }
            if (found < wanted.size()) {
                return false;
            }
            changes.remove(row - 1);
        }
        out.write(bytes, done, bytes.length - done);
        return changes.isEmpty();
    }

    private boolean change(Change change, int from, int to) {
        String there = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        boolean quoted = there.length() > 1 && there.startsWith("\"") && there.endsWith("\"");
        String value = quoted ? there.substring(1, there.length() - 1).replace("\"\"", "\"") : there;
        if (!value.equals(change.before())) {
            return false;
        }
        out.write(bytes, done, from - done);
        boolean quotes = quoted || change.after().chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        String written = quotes ? "\"" + change.after().replace("\"", "\"\"") + "\"" : change.after();
        byte[] cell = written.getBytes(StandardCharsets.UTF_8);
        out.write(cell, 0, cell.length);
        done = to;
        return true;
    }

    /** Where a cell ends that begins there. */
    private int end(int from) {
        int at = from;
        if (at < bytes.length && bytes[at] == '"') {
            for (at++; at < bytes.length; at++) {
                if (bytes[at] == '"' && (at + 1 >= bytes.length || bytes[at + 1] != '"')) {
                    break;
                }
                at += bytes[at] == '"' ? 1 : 0;
            }
        }
        while (at < bytes.length && bytes[at] != ',' && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }
}
