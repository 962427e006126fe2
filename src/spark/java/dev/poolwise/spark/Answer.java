package dev.poolwise.spark;

import java.io.Serializable;

/**
 * What a task hands back.
 *
 * @param index of the point among those that were asked about, from 0
 * @param text the result, or why there is none
 * @param failed whether there is none; the point would fail on any executor
 */
record Answer(int index, String text, boolean failed) implements Serializable {
    /** Returns the same answer to the question at an index. */
    Answer at(int asked) {
        return new Answer(asked, text, failed);
    }
}
