package org.beleg.check;

import org.beleg.dataset.Dataset;
import org.beleg.read.Texts;

/**
 * What is examined.
 *
 * @param dataset the dataset
 * @param texts the texts of its sources, as far as they are held
 * @param shared what rules found out of both together
 */
public record Subject(Dataset dataset, Texts texts, Shared shared) {
    /** A dataset and its texts, of which nothing is known yet. */
    public Subject(Dataset dataset, Texts texts) {
        this(dataset, texts, new Shared());
    }
}
