package org.beleg.describe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.dataset.About;
import org.beleg.dataset.Party;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;

/** The people and organisations of a dataset as entities; an organisation of one name is one. */
final class People {
    private final Graph graph;
    private final About about;
    private final Map<String, String> rors = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    People(Graph graph, About about) {
        this.graph = graph;
        this.about = about;
        Stream.concat(about.creators().stream(), about.contributors().stream()).forEach(party -> {
            if (party instanceof Party.Organisation organisation) {
                organisation.ror().ifPresent(ror -> rors.putIfAbsent(organisation.name(), ror));
            }
        });
    }

    Json of(Party party) {
        return party instanceof Party.Person person ? person(person) : organisation(party.fullName());
    }

    List<Json> all(List<Party> parties) {
        return parties.stream().map(this::of).toList();
    }

    private Json person(Party.Person person) {
        String id = person.orcid()
                .map(o -> "https://orcid.org/" + o)
                .orElseGet(() -> numbered("person", person.fullName()));
        JsonObject entity = new JsonObject()
                .put("name", person.fullName())
                .put("givenName", person.givenName())
                .put("familyName", person.familyName());
        person.affiliation().ifPresent(a -> entity.put("affiliation", organisation(a)));
        return graph.entity(id, "Person", entity);
    }

    /** An organisation by its name; the publisher is the one to whom questions go. */
    Json organisation(String name) {
        Optional<String> ror = Optional.ofNullable(rors.get(name));
        JsonObject entity = new JsonObject().put("name", name).put("url", ror);
        if (name.equals(about.publisher())) {
            about.contact().ifPresent(contact -> entity.put("contactPoint", contactPoint(contact)));
        }
        return graph.entity(ror.orElseGet(() -> numbered("organisation", name)), "Organization", entity);
    }

    Json publisher() {
        return organisation(about.publisher());
    }

    private Json contactPoint(String contact) {
        boolean mail = contact.contains("@") && !contact.startsWith("http");
        return graph.entity(
                mail ? "mailto:" + contact : contact,
                "ContactPoint",
                new JsonObject()
                        .put("name", "Questions and corrections")
                        .put("contactType", "questions and corrections")
                        .put(mail ? "email" : "url", contact));
    }

    private String numbered(String kind, String name) {
        return ids.computeIfAbsent(kind + name, none -> "#" + kind + "-" + (ids.size() + 1));
    }

    /** The name of a person or organisation as bibliographies sort it. */
    static String said(Json entity) {
        return entity.string("familyName")
                .map(family -> Said.name(family, entity.text("givenName")))
                .orElse(entity.text("name"));
    }
}
