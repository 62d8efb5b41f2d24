package org.beleg.cli;

import java.util.EnumSet;
import java.util.Set;
import org.beleg.describe.Flavour;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What an archive is asked to be or to hold beyond the usual. */
final class Extras {
    @Option(
            names = "--ro-crate",
            paramLabel = "VERSION",
            defaultValue = "1.2",
            description = "1.2, or 1.1 for readers that know no later crate, such as InvenioRDM.")
    private String crate = "1.2";

    @Option(
            names = "--ddi",
            paramLabel = "FLAVOUR",
            defaultValue = "dataverse",
            description = "dataverse: plain, as Dataverse reads it. cessda: with what the CESSDA catalogue recommends.")
    private String ddi = "dataverse";

    @Option(names = "--croissant", description = "Add croissant.json, for machine learning (Croissant 1.0).")
    private boolean croissant;

    @Option(names = "--csvw", description = "Add tables/csv-metadata.json, for the Web of data (CSVW).")
    private boolean csvw;

    @Mixin
    private Speech speech = new Speech();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    Set<Flavour> flavours() {
        Set<Flavour> flavours = EnumSet.noneOf(Flavour.class);
        choose(flavours, Flavour.RO_CRATE_1_1, one("--ro-crate", crate, "1.2", "1.1"));
        choose(flavours, Flavour.DDI_CESSDA, one("--ddi", ddi, "dataverse", "cessda"));
        choose(flavours, Flavour.CROISSANT, croissant);
        choose(flavours, Flavour.CSVW, csvw);
        flavours.addAll(speech.flavours());
        return flavours;
    }

    private static void choose(Set<Flavour> flavours, Flavour flavour, boolean wanted) {
        if (wanted) {
            flavours.add(flavour);
        }
    }

    /** Whether the other of the two was asked for. */
    private boolean one(String option, String asked, String usual, String other) {
        if (!asked.equals(usual) && !asked.equals(other)) {
            throw new ParameterException(
                    spec.commandLine(), option + " " + asked + ": there are " + usual + " and " + other);
        }
        return asked.equals(other);
    }
}
