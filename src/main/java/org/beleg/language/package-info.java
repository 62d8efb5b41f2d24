/**
 * What is known of a language, and how a text is read with it: numbers, hedges, dates, marks of modality, names. What is
 * known is data, one file for a language; positions are Unicode code points.
 */
@NullMarked
package org.beleg.language;

import org.jspecify.annotations.NullMarked;
