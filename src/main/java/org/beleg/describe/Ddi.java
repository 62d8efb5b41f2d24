package org.beleg.describe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.beleg.cite.Name;
import org.beleg.dataset.About;
import org.beleg.dataset.Party;
import org.beleg.dataset.Source;
import org.w3c.dom.Element;

/**
 * {@code codebook.ddi.xml}: the codebook as DDI Codebook 2.5. Plain, so that Dataverse can read it, or with the elements
 * that the CESSDA catalogue recommends, on which Dataverse stumbles.
 */
final class Ddi implements Piece {
    @Override
    public Label label() {
        return new Label(
                        "data/codebook.ddi.xml",
                        "Codebook in DDI",
                        "The codebook for the archives of the social sciences: files, variables, categories and"
                                + " statistics, as DDI Codebook 2.5.",
                        "application/xml")
                .keepsTo("https://ddialliance.org/Specification/DDI-Codebook/2.5/");
    }

    @Override
    public byte[] made(Gathering so) {
        Xml xml = new Xml();
        xml.in(
                "codeBook",
                in -> {
                    about(so, in);
                    study(so, in);
                    new DdiVariables(so).write(in);
                },
                "xmlns",
                "ddi:codebook:2_5",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "ddi:codebook:2_5 https://ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd",
                "version",
                "2.5",
                "xml:lang",
                so.about().language());
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Of this very document. */
    private static void about(Gathering so, Xml xml) {
        About about = so.about();
        xml.in(
                "docDscr",
                d -> d.in("citation", c -> {
                    c.in("titlStmt", t -> t.leaf("titl", "Codebook: " + about.title(), "xml:lang", about.language()));
                    c.in("prodStmt", p -> {
                        p.leaf("prodDate", about.date(), "date", about.date());
                        p.leaf("software", "Beleg", "version", so.version());
                    });
                    c.in("verStmt", v -> v.leaf("version", about.version(), "date", about.date()));
                }));
    }

    private static void study(Gathering so, Xml xml) {
        xml.in("stdyDscr", s -> {
            s.in("citation", c -> citation(so, c));
            s.in("stdyInfo", i -> subject(so, i));
            s.in("method", m -> m.in("dataColl", c -> collection(so, c)));
            s.in(
                    "dataAccs",
                    a -> a.in("useStmt", u -> {
                        u.leaf("restrctn", so.about().rightsNote());
                        u.leaf("citReq", so.citation());
                        u.leaf("conditions", so.about().license());
                    }));
            s.in(
                    "othrStdyMat",
                    o -> so.about()
                            .related()
                            .forEach(r -> o.leaf(
                                    "othRefs",
                                    r.relation() + ": "
                                            + r.title().map(t -> t + ", ").orElse("") + r.identifier())));
        });
    }

    private static void citation(Gathering so, Xml xml) {
        About about = so.about();
        boolean cessda = so.wants(Flavour.DDI_CESSDA);
        xml.in("titlStmt", t -> {
            t.leaf("titl", about.title(), "xml:lang", about.language());
            t.leaf("IDNo", about.doi().map(d -> cessda ? d : "doi:" + d), "agency", "DOI");
        });
        xml.in("rspStmt", r -> {
            about.creators().forEach(c -> author(c, cessda, r));
            about.contributors().forEach(c -> r.leaf("othId", c.fullName()));
        });
        xml.in("prodStmt", p -> {
            p.leaf("prodDate", about.date(), "date", about.date());
            about.funding().forEach(f -> p.leaf("fundAg", f.funder()));
            about.funding().forEach(f -> p.leaf("grantNo", f.award(), "agency", f.funder()));
        });
        xml.in("distStmt", d -> {
            d.leaf("distrbtr", about.publisher());
            about.contact().ifPresent(c -> d.leaf("contact", about.publisher(), c.contains("@") ? "email" : "URI", c));
            d.leaf("distDate", about.date(), "date", about.date());
        });
        xml.in("verStmt", v -> v.leaf("version", about.version(), "date", about.date()));
        xml.leaf("biblCit", so.citation());
        xml.leaf("holdings", about.publisher(), "URI", about.doiUrl().orElse(""));
    }

    private static void author(Party party, boolean cessda, Xml xml) {
        String name = Name.inverted(party);
        Maker maker = Maker.of(party);
        String affiliation = maker.affiliation().orElse("");
        Optional<String> id = maker.id().filter(i -> cessda);
        if (id.isPresent()) {
            String scheme = party instanceof Party.Person ? "ORCID" : "ROR";
            String link = Xml.empty("ExtLink", "URI", id.get(), "role", "pid", "title", scheme);
            xml.mixed("AuthEnty", name, link, "affiliation", affiliation);
        } else {
            xml.leaf("AuthEnty", name, "affiliation", affiliation);
        }
    }

    private static void subject(Gathering so, Xml xml) {
        About about = so.about();
        String language = about.language();
        xml.in("subject", s -> about.keywords().forEach(k -> s.leaf("keyword", k, "xml:lang", language)));
        xml.leaf("abstract", about.description(), "xml:lang", language);
        xml.in("sumDscr", s -> {
            about.temporal().ifPresent(t -> period(t, s));
            s.leaf("geogCover", about.spatial(), "xml:lang", language);
            so.work()
                    .extent()
                    .ifPresent(box -> s.in("geoBndBox", b -> {
                        b.leaf("westBL", box.west().toPlainString());
                        b.leaf("eastBL", box.east().toPlainString());
                        b.leaf("southBL", box.south().toPlainString());
                        b.leaf("northBL", box.north().toPlainString());
                    }));
            so.checked().dataset().tables().forEach(t -> s.leaf("anlyUnit", t.title()));
            if (coded(so)) {
                s.leaf("dataKind", "Records coded from texts");
            }
        });
    }

    /** Whether records rest on passages. */
    private static boolean coded(Gathering so) {
        return !Annotations.tables(so.checked().dataset()).isEmpty();
    }

    private static void period(String period, Xml xml) {
        String[] ends = period.split("/", -1);
        String[] events = ends.length == 2 ? new String[] {"start", "end"} : new String[] {"single"};
        for (int i = 0; i < events.length; i++) {
            if (!ends[i].equals("..")) {
                xml.leaf("timePrd", ends[i], "event", events[i], "date", ends[i]);
            }
        }
    }

    private static void collection(Gathering so, Xml xml) {
        if (coded(so)) {
            xml.leaf("collMode", "Content coding");
        }
        List<Source> sources = so.checked().dataset().sources();
        xml.in(
                "sources",
                s -> sources.forEach(source -> s.leaf(
                        "dataSrc",
                        (source.title().isBlank() ? source.id() : source.title())
                                + source.url().map(u -> ", " + u).orElse("")
                                + source.published().map(p -> ", " + p).orElse(""))));
    }

    @Override
    public Said said(byte[] bytes) throws IOException {
        Element xml = XmlText.read(bytes);
        Element study =
                XmlText.all(xml, "stdyDscr/citation").stream().findFirst().orElse(xml);
        return DdiVariables.said(xml)
                .and(Said.TITLE, XmlText.text(study, "titlStmt/titl"))
                .by(XmlText.all(study, "rspStmt/AuthEnty").stream()
                        .map(Element::getTextContent)
                        .toList())
                .and(Said.VERSION, XmlText.text(study, "verStmt/version"))
                .and(Said.DATE, XmlText.text(study, "distStmt/distDate"))
                .and(Said.DOI, Said.bareDoi(XmlText.text(study, "titlStmt/IDNo")))
                .and(Said.LICENSE, XmlText.text(xml, "stdyDscr/dataAccs/useStmt/conditions"));
    }
}
