package dev.poolwise.formula;

import dev.poolwise.formula.Expression.Binary;
import dev.poolwise.formula.Expression.Call;
import dev.poolwise.formula.Expression.Conditional;
import dev.poolwise.formula.Expression.Keyword;
import dev.poolwise.formula.Expression.Member;
import dev.poolwise.formula.Expression.MethodCall;
import dev.poolwise.formula.Expression.Numeral;
import dev.poolwise.formula.Expression.Text;
import dev.poolwise.formula.Expression.Unary;
import dev.poolwise.formula.Expression.Variable;
import dev.poolwise.formula.FormulaParser.ArgumentsContext;
import dev.poolwise.formula.FormulaParser.AssignmentContext;
import dev.poolwise.formula.FormulaParser.BareContext;
import dev.poolwise.formula.FormulaParser.BinaryContext;
import dev.poolwise.formula.FormulaParser.CallContext;
import dev.poolwise.formula.FormulaParser.ComparisonContext;
import dev.poolwise.formula.FormulaParser.ConditionalContext;
import dev.poolwise.formula.FormulaParser.ExpressionContext;
import dev.poolwise.formula.FormulaParser.FormulaContext;
import dev.poolwise.formula.FormulaParser.KeywordContext;
import dev.poolwise.formula.FormulaParser.MemberContext;
import dev.poolwise.formula.FormulaParser.MethodCallContext;
import dev.poolwise.formula.FormulaParser.NumberContext;
import dev.poolwise.formula.FormulaParser.ParenthesisedContext;
import dev.poolwise.formula.FormulaParser.TextContext;
import dev.poolwise.formula.FormulaParser.UnaryContext;
import dev.poolwise.formula.FormulaParser.VariableContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Turns the parser's tree into expressions, and finds the functions, methods and members that they name. */
final class TreeBuilder {
    private final Dialect.Comparisons comparisons;
    private final List<FormulaProblem> problems;

    TreeBuilder(Dialect.Comparisons comparisons, List<FormulaProblem> problems) {
        this.comparisons = comparisons;
        this.problems = problems;
    }

    List<Statement> statements(FormulaContext formula) {
        return formula.statement().stream().map(this::statement).toList();
    }

    private Statement statement(FormulaParser.StatementContext statement) {
        Position position = SyntaxReader.position(statement.getStart());
        if (statement instanceof AssignmentContext assignment) {
            String name = assignment.IDENTIFIER().getText();
            return new Statement(Optional.of(name), expression(assignment.expression()), position);
        }
        return new Statement(Optional.empty(), expression(((BareContext) statement).expression()), position);
    }

    private Expression expression(ExpressionContext context) {
        Position start = SyntaxReader.position(context.getStart());
        if (context instanceof ParenthesisedContext inner) {
            return expression(inner.expression());
        } else if (context instanceof NumberContext number) {
            return number(number.getText(), start);
        } else if (context instanceof VariableContext variable) {
            return new Variable(variable.getText(), start);
        } else if (context instanceof TextContext text) {
            return new Text(text.getText().substring(1, text.getText().length() - 1), start);
        } else if (context instanceof KeywordContext keyword) {
            return new Keyword(NodeDeallocation.of(keyword.getText()).orElseThrow(), start);
        } else if (context instanceof CallContext call) {
            return call(call, start);
        } else if (context instanceof MethodCallContext call) {
            return methodCall(call);
        } else if (context instanceof MemberContext member) {
            return member(member);
        }
        return operation(context);
    }

    private Expression operation(ExpressionContext context) {
        if (context instanceof UnaryContext unary) {
            UnaryOperator operator = unary.operator.getText().equals("!") ? UnaryOperator.NOT : UnaryOperator.NEGATE;
            return new Unary(operator, expression(unary.expression()), SyntaxReader.position(unary.operator));
        } else if (context instanceof BinaryContext binary) {
            return binary(binary.operator, expression(binary.expression(0)), expression(binary.expression(1)));
        } else if (context instanceof ComparisonContext comparison) {
            return comparison(comparison);
        }
        ConditionalContext conditional = (ConditionalContext) context;
        return new Conditional(
                expression(conditional.expression(0)),
                expression(conditional.expression(1)),
                expression(conditional.expression(2)),
                SyntaxReader.position(conditional.getStart()));
    }

    private static Binary binary(Token operator, Expression left, Expression right) {
        return new Binary(BinaryOperator.of(operator.getText()), left, right, SyntaxReader.position(operator));
    }

    /** Groups comparisons in a row, which the parser groups from the left. */
    private Expression comparison(ComparisonContext last) {
        List<Expression> operands = new ArrayList<>(List.of(expression(last.expression(1))));
        List<Token> operators = new ArrayList<>(List.of(last.operator));
        ExpressionContext left = last.expression(0);
        while (left instanceof ComparisonContext inner) {
            operands.add(0, expression(inner.expression(1)));
            operators.add(0, inner.operator);
            left = inner.expression(0);
        }
        operands.add(0, expression(left));
        if (comparisons == Dialect.Comparisons.EQUALITY_LAST) {
            join(operands, operators, false);
        }
        join(operands, operators, true);
        return operands.get(0);
    }

    private static void join(List<Expression> operands, List<Token> operators, boolean equalityToo) {
        int next = 0;
        while (next < operators.size()) {
            Token operator = operators.get(next);
            if (BinaryOperator.of(operator.getText()).testsEquality() && !equalityToo) {
                next++;
            } else {
                operands.set(next, binary(operator, operands.get(next), operands.remove(next + 1)));
                operators.remove(next);
            }
        }
    }

    private Expression number(String digits, Position position) {
        double value = Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            problems.add(new FormulaProblem(position, "expected a number below 1.8e308, but found " + digits));
        }
        return new Numeral(value, position);
    }

    private Expression call(CallContext call, Position position) {
        String name = call.IDENTIFIER().getText();
        List<Expression> arguments = arguments(call.arguments());
        Function function = Function.of(name).orElse(Function.STOP);
        if (Function.of(name).isEmpty()) {
            problems.add(new FormulaProblem(position, "there is no function '" + name + "'"));
        } else {
            checkArity(name, function.arity(), arguments.size(), position);
        }
        return new Call(function, arguments, position);
    }

    private Expression methodCall(MethodCallContext call) {
        Token token = call.IDENTIFIER().getSymbol();
        Position position = SyntaxReader.position(token);
        String name = token.getText();
        String variable = call.expression().getText();
        List<Expression> arguments = arguments(call.arguments());
        SampleMethod method = SampleMethod.of(name).orElse(SampleMethod.COUNT);
        if (SampleMethod.of(name).isEmpty()) {
            problems.add(new FormulaProblem(position, "there is no method '" + name + "'"));
        } else if (!(call.expression() instanceof VariableContext) || !ServiceVariables.isSampled(variable)) {
            problems.add(new FormulaProblem(
                    position,
                    "expected '" + name + "' after a sampled variable such as $ActiveTasks, but found it after '"
                            + variable + "'"));
        } else {
            checkArity(name, method.arity(), arguments.size(), position);
        }
        return new MethodCall(variable, method, arguments, position);
    }

    private Expression member(MemberContext context) {
        Token token = context.IDENTIFIER().getSymbol();
        Optional<TimestampMember> member = TimestampMember.of(token.getText());
        if (member.isEmpty()) {
            problems.add(new FormulaProblem(
                    SyntaxReader.position(token),
                    "expected year, month, day, weekday, hour, minute or second, but found '" + token.getText() + "'"));
        }
        return new Member(
                expression(context.expression()), member.orElse(TimestampMember.YEAR), SyntaxReader.position(token));
    }

    private List<Expression> arguments(ArgumentsContext arguments) {
        return arguments.expression().stream().map(this::expression).toList();
    }

    private void checkArity(String name, Arity arity, int found, Position position) {
        if (!arity.allows(found)) {
            problems.add(new FormulaProblem(position, "expected " + arity + " of '" + name + "', but found " + found));
        }
    }
}
