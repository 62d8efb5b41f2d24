package org.beleg.check;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.FileMark;

/**
 * What came of checking a dataset.
 *
 * @param dataset the dataset
 * @param steps every check on every table
 * @param findings the findings that were kept, by file, line and rule
 * @param counts exact numbers
 * @param files what every file was when it was checked, by its path in an archive's payload
 */
public record Report(
        Dataset dataset, List<Step> steps, List<Finding> findings, Counts counts, Map<String, FileMark> files) {

    public Report {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /**
     * Exact numbers of findings, also where the list is cut.
     *
     * @param errors findings that must be mended
     * @param warnings findings to look at, without the waived ones
     * @param infos findings good to know
     * @param waived warnings that stand with a reason
     * @param byCode all findings by code of their rule, waived ones too
     */
    public record Counts(long errors, long warnings, long infos, long waived, Map<String, Long> byCode) {
        public Counts {
            byCode = Collections.unmodifiableMap(new TreeMap<>(byCode));
        }

        /** All findings, waived ones too. */
        public long all() {
            return errors + warnings + infos + waived;
        }
    }

    /** The dataset as what may be described and packed; empty if a finding is an error. */
    public Optional<Checked> passed() {
        return counts.errors() == 0 ? Optional.of(new Checked(this)) : Optional.empty();
    }

    /** How many checks could not be evaluated; they are not passed. */
    public long notEvaluated() {
        return steps.stream()
                .filter(s -> s.outcome() == Step.Outcome.NOT_EVALUATED)
                .count();
    }

    /** Rows of all tables. */
    public long rows() {
        return files.values().stream().mapToLong(FileMark::rows).sum();
    }
}
