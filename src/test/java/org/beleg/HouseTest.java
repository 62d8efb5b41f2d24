package org.beleg;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beleg.dataset.Column;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Table;
import org.beleg.read.Folder;
import org.junit.jupiter.api.Test;

/** The house stands: floors, doors, no cycles, and no word of the shipped dataset in the code. */
@AnalyzeClasses(packages = "org.beleg", importOptions = ImportOption.DoNotIncludeTests.class)
final class HouseTest {
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("org.beleg.json", 0),
            Map.entry("org.beleg.print", 0),
            Map.entry("org.beleg.language", 1),
            Map.entry("org.beleg.time", 1),
            Map.entry("org.beleg.place", 1),
            Map.entry("org.beleg.dataset", 1),
            Map.entry("org.beleg.draw", 1),
            Map.entry("org.beleg.manual", 2),
            Map.entry("org.beleg.read", 2),
            Map.entry("org.beleg.glance", 2),
            Map.entry("org.beleg.check", 3),
            Map.entry("org.beleg.rule", 4),
            Map.entry("org.beleg.profile", 4),
            Map.entry("org.beleg.report", 4),
            Map.entry("org.beleg.cite", 4),
            Map.entry("org.beleg.evidence", 5),
            Map.entry("org.beleg.figure", 5),
            Map.entry("org.beleg.describe", 6),
            Map.entry("org.beleg.pack", 7),
            Map.entry("org.beleg", 8),
            Map.entry("org.beleg.cli", 9));

    private static final Map<String, List<String>> DOORS = Map.ofEntries(
            Map.entry("com.fasterxml.jackson..", List.of("org.beleg.json")),
            Map.entry("org.everit..", List.of("org.beleg.json")),
            Map.entry("org.json..", List.of("org.beleg.json")),
            Map.entry("com.openhtmltopdf..", List.of("org.beleg.print")),
            Map.entry("org.apache.pdfbox..", List.of("org.beleg.print")),
            Map.entry("org.apache.commons.csv..", List.of("org.beleg.read")),
            Map.entry("de.undercouch..", List.of("org.beleg.cite")),
            Map.entry("com.samskivert..", List.of("org.beleg.describe")),
            Map.entry("org.commonmark..", List.of("org.beleg.manual")),
            Map.entry("org.apache.commons.compress..", List.of("org.beleg.pack")),
            Map.entry("com.dynatrace..", List.of("org.beleg.glance", "org.beleg.profile")),
            Map.entry("com.datadoghq..", List.of("org.beleg.profile")));

    @ArchTest
    static final ArchRule roomsAreFreeOfCycles =
            slices().matching("org.beleg.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule picocliIsKnownToTheCommandLineOnly = noClasses()
            .that()
            .resideOutsideOfPackage("org.beleg.cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule aClassIsFinalOrAnInterface = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotAnonymousClasses()
            .and(DescribedPredicate.describe("are not enums with bodies", (JavaClass c) -> !c.isEnum()))
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static void aRoomKnowsLowerFloorsOnly(JavaClasses all) {
        List<String> wrong = new ArrayList<>();
        for (JavaClass from : all) {
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                String here = from.getPackageName();
                String there = dependency.getTargetClass().getPackageName();
                if (FLOORS.containsKey(there) && !here.equals(there) && floor(there) >= floor(here)) {
                    wrong.add(dependency.getDescription());
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    private static int floor(String room) {
        return Objects.requireNonNull(FLOORS.get(room), () -> "no floor is known for the room " + room);
    }

    @ArchTest
    static void aLibraryHasOneDoor(JavaClasses all) {
        DOORS.forEach((library, rooms) -> noClasses()
                .that()
                .resideOutsideOfPackages(rooms.toArray(new String[0]))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(all));
    }

    /** Rules ask for roles: a name of the shipped dataset in quotes would be a special case for it. */
    @Test
    void noNameOfTheShippedDatasetStandsInTheCode() throws IOException {
        Dataset dataset = Folder.read(Path.of("dataset"));
        List<String> names = new ArrayList<>();
        for (Table table : dataset.tables()) {
            names.add(table.path());
            table.columns().stream()
                    .map(Column::name)
                    .filter(name -> name.contains("_"))
                    .forEach(names::add);
        }
        Pattern quoted = Pattern.compile("\"([a-z0-9_.]+)\"");
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            Matcher words = quoted.matcher(Files.readString(file, StandardCharsets.UTF_8));
            while (words.find()) {
                if (names.contains(words.group(1))) {
                    wrong.add(file + ": " + words.group(1));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aClassHasAtMostThreeHundredLines() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            long lines = Files.readAllLines(file, StandardCharsets.UTF_8).size();
            if (lines > 300) {
                wrong.add(file + ": " + lines + " lines");
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }
}
