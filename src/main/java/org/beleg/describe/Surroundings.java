package org.beleg.describe;

import java.util.List;
import java.util.Optional;
import org.beleg.cite.Extent;
import org.beleg.cite.Work;
import org.beleg.dataset.About;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;

/** Where and when the records play, who paid, and what other works there are; as a crate says it. */
final class Surroundings {
    private final Work work;
    private final boolean early;
    private final Graph graph;
    private final People people;

    Surroundings(Gathering so, Graph graph, People people) {
        this.work = so.work();
        this.early = so.wants(Flavour.RO_CRATE_1_1);
        this.graph = graph;
        this.people = people;
    }

    void put(JsonObject root) {
        About about = work.about();
        root.put("temporalCoverage", about.temporal());
        if (about.spatial().isPresent() || work.extent().isPresent()) {
            root.put("spatialCoverage", place(about.spatial().orElse("Area covered"), work.extent()));
        }
        root.put(
                "funder",
                about.funding().stream()
                        .map(f -> people.organisation(f.funder()))
                        .distinct()
                        .toList());
        List<Json> works = about.related().stream().map(this::work).distinct().toList();
        root.put("citation", works);
        about.conceptDoi().ifPresent(doi -> root.put("exampleOfWork", version(doi, "All versions of the dataset")));
    }

    /** The version before this one, if it has a DOI. */
    Optional<Json> previous() {
        return work.about()
                .previous()
                .flatMap(p -> p.doi().map(doi -> version(doi, "Version " + p.version() + " of the dataset")));
    }

    private Json place(String name, Optional<Extent> extent) {
        JsonObject place = new JsonObject().put("name", name);
        extent.ifPresent(e -> place.put("geo", geometry(e)));
        return graph.entity("#area", "Place", place);
    }

    /** Well-known text since RO-Crate 1.2, before that as schema.org has it. */
    private Json geometry(Extent e) {
        JsonObject geometry = new JsonObject().put("name", "The smallest box that holds its points");
        if (!early) {
            Json types = new Json.Arr(List.of(Json.of("Geometry"), Json.of("GeoShape")));
            return graph.entity(
                    "#geometry", "Geometry", geometry.put("@type", types).put("asWKT", wkt(e)));
        }
        return e.isPoint()
                ? graph.entity(
                        "#geometry",
                        "GeoCoordinates",
                        geometry.put("latitude", e.south().toPlainString())
                                .put("longitude", e.west().toPlainString()))
                : graph.entity("#geometry", "GeoShape", geometry.put("box", box(e)));
    }

    private static String wkt(Extent e) {
        String w = e.west().toPlainString() + " ";
        String s = e.south().toPlainString();
        String east = e.east().toPlainString() + " ";
        String n = e.north().toPlainString();
        return e.isPoint()
                ? "POINT (" + w + s + ")"
                : "POLYGON ((" + String.join(", ", w + s, east + s, east + n, w + n, w + s) + "))";
    }

    /** South-west and north-east corner, latitude first, as schema.org has it. */
    static String box(Extent e) {
        return e.south().toPlainString() + " " + e.west().toPlainString() + " "
                + e.north().toPlainString() + " " + e.east().toPlainString();
    }

    private Json work(About.Related related) {
        String relation = related.relation().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return graph.entity(
                Front.Other.href(related),
                "CreativeWork",
                new JsonObject()
                        .put("name", related.title().orElse(related.identifier()))
                        .put("description", "Relation to the dataset: " + relation));
    }

    private Json version(String doi, String name) {
        return graph.entity("https://doi.org/" + doi, "CreativeWork", new JsonObject().put("name", name));
    }
}
