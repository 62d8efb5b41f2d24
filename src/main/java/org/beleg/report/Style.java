package org.beleg.report;

/**
 * How a report is printed.
 *
 * @param version version of the toolkit
 * @param colour whether a terminal shows colours
 * @param root what to put before a file of the dataset so that a terminal can open it; empty, or ending in {@code /}
 */
public record Style(String version, boolean colour, String root) {}
