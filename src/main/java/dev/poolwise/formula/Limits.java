package dev.poolwise.formula;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** How large a formula may be. */
final class Limits {
    private static final int MOST_BYTES = 8192;
    private static final int MOST_STATEMENTS = 100;

    /** Of this program, so that no formula exhausts its stack; a formula within 8 KB has no use for more. */
    private static final int MOST_OPERATIONS = 500;

    private Limits() {}

    static void checkText(String text) throws InvalidFormula {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new InvalidFormula(List.of(new FormulaProblem(
                    new Position(1, 1), "expected at most " + MOST_BYTES + " bytes, but found " + bytes)));
        }
    }

    static void checkTokens(List<Token> tokens) throws InvalidFormula {
        int statements = 1;
        int operations = 0;
        for (Token token : tokens) {
            if (token.getText().equals(";")) {
                statements++;
                operations = 0;
            } else if (!isOperand(token)) {
                operations++;
            }
            if (operations > MOST_OPERATIONS) {
                throw tooMany(token, MOST_OPERATIONS + " operators, brackets and commas in a statement");
            }
            if (statements > MOST_STATEMENTS
                    && token.getType() != Token.EOF
                    && !token.getText().equals(";")) {
                throw tooMany(token, MOST_STATEMENTS + " statements");
            }
        }
    }

    private static InvalidFormula tooMany(Token token, String most) {
        return new InvalidFormula(
                List.of(new FormulaProblem(SyntaxReader.position(token), "expected at most " + most)));
    }

    private static boolean isOperand(Token token) {
        int type = token.getType();
        return type == FormulaParser.NUMBER
                || type == FormulaParser.STRING
                || type == FormulaParser.IDENTIFIER
                || type == Token.EOF;
    }
}
