package org.beleg.bench;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.Validator;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;

/** The plain way: Commons CSV parses each row, each row becomes a JSON object, everit judges it and names every violation. */
public final class Plain {
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private final Schema schema;
    private final List<String> names;
    private final List<String> types;
    private long rows;
    private long wrong;
    private long violations;

    private Plain(JSONObject json, List<String> names) {
        this.schema = SchemaLoader.builder()
                .schemaJson(json)
                .draftV7Support()
                .build()
                .load()
                .build();
        this.names = names;
        this.types = names.stream()
                .map(name ->
                        json.getJSONObject("properties").getJSONObject(name).getString("type"))
                .toList();
    }

    /** Validates a table: CSV file, schema. */
    public static void main(String... args) throws IOException {
        JSONObject json = new JSONObject(Files.readString(Path.of(args[1]), StandardCharsets.UTF_8));
        try (Reader file = Files.newBufferedReader(Path.of(args[0]), StandardCharsets.UTF_8);
                CSVParser parser = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(file)) {
            Plain plain = new Plain(json, parser.getHeaderNames());
            parser.forEach(plain::judge);
            System.out.println("rows=" + plain.rows + " wrong=" + plain.wrong + " violations=" + plain.violations);
        }
    }

    private void judge(CSVRecord record) {
        rows++;
        JSONObject row = new JSONObject();
        for (int i = 0; i < names.size(); i++) {
            String cell = record.get(i);
            if (!cell.isEmpty()) {
                row.put(names.get(i), value(cell, types.get(i)));
            }
        }
        try {
            Validator.builder().build().performValidation(schema, row);
        } catch (ValidationException e) {
            wrong++;
            violations += e.getAllMessages().size();
        }
    }

    private static Object value(String cell, String type) {
        return switch (type) {
            case "integer" -> INTEGER.matcher(cell).matches() ? whole(cell) : cell;
            case "number" -> NUMBER.matcher(cell).matches() ? new BigDecimal(cell) : cell;
            case "boolean" -> cell.equals("true") || cell.equals("false") ? (Object) Boolean.valueOf(cell) : cell;
            default -> cell;
        };
    }

    /** Everit compares with numbers of JSON, which are as small as they can be. */
    private static Object whole(String cell) {
        return cell.length() < 10 ? (Object) Integer.valueOf(cell) : new BigInteger(cell);
    }
}
