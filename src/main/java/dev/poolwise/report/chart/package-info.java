/** The charts of a report, all in one theme. */
@NullMarked
package dev.poolwise.report.chart;

import org.jspecify.annotations.NullMarked;
