package org.beleg.language;

/**
 * What somebody is said to say.
 *
 * @param by the words that say so: said that, according to
 * @param what the clause that is put down to somebody
 */
public record Said(Stretch by, Stretch what) {}
