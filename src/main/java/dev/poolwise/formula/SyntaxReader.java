package dev.poolwise.formula;

import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Reads a text by the grammar, and says in words where it departs from it. */
final class SyntaxReader {
    private SyntaxReader() {}

    /**
     * Returns the statements.
     *
     * @param problems takes names and arguments that are wrong
     * @throws InvalidFormula at the first place that breaks the grammar
     */
    static List<Statement> read(String text, Dialect.Comparisons comparisons, List<FormulaProblem> problems)
            throws InvalidFormula {
        FormulaLexer lexer = new FormulaLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        Limits.checkTokens(tokens.getTokens());
        FormulaParser parser = new FormulaParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return new TreeBuilder(comparisons, problems).statements(parser.formula());
        } catch (ParseCancellationException e) {
            throw new InvalidFormula(List.of(problem(e, parser)));
        }
    }

    static Position position(Token token) {
        return new Position(token.getLine(), token.getCharPositionInLine() + 1);
    }

    private static FormulaProblem problem(ParseCancellationException cancelled, FormulaParser parser) {
        if (cancelled.getCause() instanceof RecognitionException cause) {
            Token found = cause.getOffendingToken();
            return new FormulaProblem(
                    position(found), "expected " + expected(tokens(cause)) + ", but found " + described(found));
        }
        throw new IllegalStateException("the parser gave up at " + parser.getCurrentToken(), cancelled);
    }

    /** Returns the tokens that could stand in place of the one that cannot. */
    private static IntervalSet tokens(RecognitionException cause) {
        if (!(cause instanceof NoViableAltException undecided)) {
            return cause.getExpectedTokens();
        }
        IntervalSet tokens = new IntervalSet();
        undecided
                .getDeadEndConfigs()
                .forEach(config -> tokens.addAll(cause.getRecognizer().getATN().nextTokens(config.state)));
        return tokens;
    }

    private static String expected(IntervalSet tokens) {
        if (tokens.contains(FormulaParser.NUMBER)) {
            return "a value";
        }
        String listed = tokens.toString(FormulaParser.VOCABULARY);
        for (String next : List.of("')'", "':'", "';'")) {
            if (listed.contains(next)) {
                return "an operator or " + next;
            }
        }
        return tokens.contains(FormulaParser.IDENTIFIER) ? "a name" : "an operator";
    }

    private static String described(Token token) {
        if (token.getType() == Token.EOF) {
            return "the end";
        }
        return "\"".equals(token.getText())
                ? "a string without an end"
                : "'" + token.getText().replaceAll("\\p{Cntrl}", "\uFFFD") + "'";
    }
}
