package dev.poolwise.sizing;

import java.util.List;

/**
 * The answer in words.
 *
 * @param verdict {@code chosen}, {@code nothing-meets} or {@code undecided}
 * @param headline one sentence
 * @param reasons most important first
 */
public record SizingAnswer(String verdict, String headline, List<String> reasons) {
    public SizingAnswer {
        reasons = List.copyOf(reasons);
    }

    /** Returns the answer that a sizing supports. */
    public static SizingAnswer of(Sizing sizing) {
        SizingWords words = new SizingWords(sizing);
        return switch (sizing.result()) {
            case CHOSEN -> new ChosenWords(sizing, words).answer();
            case NOTHING_MEETS -> new FailedWords(sizing, words).nothingMeets();
            case UNDECIDED -> new FailedWords(sizing, words).undecided();
        };
    }
}
