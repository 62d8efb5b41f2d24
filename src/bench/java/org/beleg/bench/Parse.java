package org.beleg.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Commons CSV alone: parses each row and asks each cell for its length. */
public final class Parse {
    private Parse() {}

    /** Parses a CSV file. */
    public static void main(String... args) throws IOException {
        long rows = -1;
        long characters = 0;
        try (Reader file = Files.newBufferedReader(Path.of(args[0]), StandardCharsets.UTF_8);
                CSVParser parser = CSVFormat.RFC4180.parse(file)) {
            for (CSVRecord record : parser) {
                rows++;
                for (int i = 0; i < record.size(); i++) {
                    characters += record.get(i).length();
                }
            }
        }
        System.out.println("rows=" + rows + " characters=" + characters);
    }
}
