/** The same analysis as terminal text, Markdown, JSON, CSV, HTML and charts. */
@NullMarked
package dev.poolwise.report;

import org.jspecify.annotations.NullMarked;
