package org.beleg.check;

import java.util.Optional;

/** One check: what it is called, and how it looks at a dataset. Implementations are named for the fault they find. */
public interface Rule {
    /** What the rule says of itself. */
    Card card();

    /** The rule at work on a dataset; empty where the dataset has nothing that it could look at. */
    Optional<Inspection<?>> on(Subject subject);
}
