/** The command line: one short class for each command. The only door to picocli. */
@NullMarked
package org.beleg.cli;

import org.jspecify.annotations.NullMarked;
