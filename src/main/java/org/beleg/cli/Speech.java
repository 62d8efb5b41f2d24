package org.beleg.cli;

import java.util.Set;
import org.beleg.describe.Flavour;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The language that a codebook is asked to be in. */
final class Speech {
    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of the codebook's frame: en, de (default: ${DEFAULT-VALUE}). What the dataset says"
                    + " itself stays in its own.")
    private String language = "en";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    Set<Flavour> flavours() {
        if (!Flavour.languages().contains(language)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--lang " + language + ": there are " + String.join(" and ", Flavour.languages()));
        }
        return Flavour.speaking(language);
    }
}
