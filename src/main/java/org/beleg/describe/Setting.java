package org.beleg.describe;

import org.beleg.check.Checked;
import org.beleg.figure.Figures;
import org.beleg.profile.Profile;

/**
 * What a codebook is made of and with.
 *
 * @param checked the dataset
 * @param profile what was counted when it was checked
 * @param words the language of its frame
 * @param outline its chapters so far
 * @param figures its figures
 */
record Setting(Checked checked, Profile profile, Words words, Outline outline, Figures figures) {}
