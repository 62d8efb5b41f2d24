package org.beleg.check;

import org.beleg.dataset.Dataset;
import org.beleg.read.Texts;

/**
 * What is examined.
 *
 * @param dataset the dataset
 * @param texts the texts of its sources, as far as they are held
 */
public record Subject(Dataset dataset, Texts texts) {}
