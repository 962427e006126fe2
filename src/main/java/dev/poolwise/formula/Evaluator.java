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
import dev.poolwise.formula.Value.Num;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One evaluation of a formula. */
final class Evaluator {
    private final Circumstances circumstances;
    private final Dialect dialect;
    private final Operators operators;
    private final Map<String, Value> assigned = new HashMap<>();

    Evaluator(Circumstances circumstances, Dialect dialect) {
        this.circumstances = circumstances;
        this.dialect = dialect;
        this.operators = new Operators(dialect.division());
    }

    Evaluation run(List<Statement> statements) {
        try {
            assignAll(statements);
            return Evaluation.of(assigned, circumstances.current(), dialect);
        } catch (Fault fault) {
            return Evaluation.failed(circumstances.current(), fault.failure(), dialect);
        }
    }

    private void assignAll(List<Statement> statements) {
        for (Statement statement : statements) {
            try {
                assign(statement);
            } catch (Function.Stop stop) {
                return;
            }
        }
    }

    private void assign(Statement statement) {
        Value value = value(statement.expression());
        Optional<String> variable = statement.variable();
        if (variable.isPresent()) {
            try {
                assigned.put(variable.get(), TargetRules.checked(variable.get(), value, circumstances, dialect));
            } catch (Fault fault) {
                throw fault.at(statement.position());
            }
        }
    }

    private Value value(Expression expression) {
        try {
            return valueOf(expression);
        } catch (Fault fault) {
            throw fault.at(expression.position());
        }
    }

    private Value valueOf(Expression expression) {
        if (expression instanceof Numeral number) {
            return new Num(number.value());
        } else if (expression instanceof Variable variable) {
            return read(variable.name());
        } else if (expression instanceof Binary binary) {
            return binary(binary);
        } else if (expression instanceof Call call) {
            return call.function().apply(values(call.arguments()), circumstances, dialect);
        } else if (expression instanceof MethodCall call) {
            return sampled(call.variable()).call(call.method(), values(call.arguments()));
        } else if (expression instanceof Unary unary) {
            return Operators.apply(unary.operator(), value(unary.operand()));
        } else if (expression instanceof Conditional conditional) {
            return value(isTrue(conditional.condition(), "'?'") ? conditional.then() : conditional.otherwise());
        } else if (expression instanceof Member member) {
            return member.member().of(value(member.target()));
        } else if (expression instanceof Text text) {
            return new Value.Text(text.value());
        }
        return new Value.Deallocation(((Keyword) expression).value());
    }

    private Value[] values(List<Expression> expressions) {
        Value[] values = new Value[expressions.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(expressions.get(i));
        }
        return values;
    }

    private Value binary(Binary binary) {
        return switch (binary.operator()) {
            case AND -> Num.of(isTrue(binary.left(), "'&&'") && isTrue(binary.right(), "'&&'"));
            case OR -> Num.of(isTrue(binary.left(), "'||'") || isTrue(binary.right(), "'||'"));
            default -> operators.apply(binary.operator(), value(binary.left()), value(binary.right()));
        };
    }

    private boolean isTrue(Expression condition, String where) {
        return Operators.number(value(condition), where) != 0;
    }

    private Value read(String name) {
        Value own = assigned.get(name);
        if (own != null) {
            return own;
        }
        if (ServiceVariables.isSampled(name)) {
            return sampled(name).latest();
        }
        return Constants.of(name)
                .<Value>map(interval -> interval)
                .orElseGet(() -> TargetRules.current(name, circumstances.current()));
    }

    private SampledVariable sampled(String name) {
        return new SampledVariable(
                name,
                circumstances.metrics().samples(ServiceVariables.presentName(name)),
                circumstances.now(),
                dialect.defaultSamplePercent());
    }
}
