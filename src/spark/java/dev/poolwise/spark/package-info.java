/** Evaluating the points of a study on an Apache Spark cluster; the only home of Spark. */
@NullMarked
package dev.poolwise.spark;

import org.jspecify.annotations.NullMarked;
