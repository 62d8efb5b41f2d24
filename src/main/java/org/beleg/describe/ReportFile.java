package org.beleg.describe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.beleg.json.Json;
import org.beleg.report.JsonReport;
import org.beleg.report.Style;

/** {@code validation-report.json}: what was checked, and what was not. */
final class ReportFile implements Piece {
    @Override
    public Label label() {
        return new Label(
                "data/validation-report.json",
                "Report of the checks",
                "Every check on every table, what was found, and what could not be evaluated.",
                Label.JSON);
    }

    @Override
    public byte[] made(Gathering so) {
        return new JsonReport()
                .print(so.checked().report(), new Style(so.version(), false, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Said said(byte[] bytes) throws IOException {
        Json json = Said.json(bytes);
        Said said = Said.NOTHING.and(Said.VERSION, json.get("dataset").map(d -> d.text("version")));
        for (Json file : json.list("files")) {
            String path = file.text("path");
            said = said.and(Said.hash(path), file.text("sha256"))
                    .and(Said.size(path), DataPackage.number(file, "bytes"));
            if (path.startsWith("tables/")) {
                said = said.and(Said.rows(path), DataPackage.number(file, "rows"));
            }
        }
        return said;
    }
}
