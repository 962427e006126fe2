/** What the HTML report shows, ready to be set: texts, tables and charts without any decision left. */
@NullMarked
package dev.poolwise.report.page;

import org.jspecify.annotations.NullMarked;
