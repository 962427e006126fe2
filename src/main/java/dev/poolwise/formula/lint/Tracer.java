package dev.poolwise.formula.lint;

import dev.poolwise.formula.BinaryOperator;
import dev.poolwise.formula.Expression;
import dev.poolwise.formula.Expression.Binary;
import dev.poolwise.formula.Expression.Call;
import dev.poolwise.formula.Expression.Conditional;
import dev.poolwise.formula.Expression.Keyword;
import dev.poolwise.formula.Expression.Member;
import dev.poolwise.formula.Expression.MethodCall;
import dev.poolwise.formula.Expression.Numeral;
import dev.poolwise.formula.Expression.Unary;
import dev.poolwise.formula.Expression.Variable;
import dev.poolwise.formula.Function;
import dev.poolwise.formula.NodeDeallocation;
import dev.poolwise.formula.Position;
import dev.poolwise.formula.ServiceVariables;
import dev.poolwise.formula.Statement;
import dev.poolwise.formula.UnaryOperator;
import dev.poolwise.formula.lint.Ending.Assigned;
import dev.poolwise.formula.lint.Flow.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows the values of a formula through its statements, on every way at once. */
final class Tracer {
    private final Range present;
    private final Map<String, Assigned> assigned = new HashMap<>();
    private final IdentityHashMap<Expression, Range> ranges = new IdentityHashMap<>();
    private final Map<String, Position> unguarded = new LinkedHashMap<>();
    private final List<Ending> endings = new ArrayList<>();
    private Set<NodeDeallocation> options = EnumSet.noneOf(NodeDeallocation.class);
    private Narrowing narrowing = Narrowing.NONE;

    /** The conditions under which the present expression is evaluated. */
    private Flow conditions = Flow.CONSTANT;

    /** The conditions on which the formula may have stopped before. */
    private Flow passed = Flow.CONSTANT;

    private Tracer(Range present) {
        this.present = present;
    }

    /**
     * What became known of a formula.
     *
     * @param endings where it may end; the order is that of the text
     * @param unguarded metrics of which a span of samples is read without a look at how many there are, with the place
     */
    record Trace(List<Ending> endings, Map<String, Position> unguarded) {}

    /**
     * Follows a formula.
     *
     * @param present what the pool's present sizes are taken to be
     */
    static Trace trace(List<Statement> statements, Range present) {
        Tracer tracer = new Tracer(present);
        for (Statement statement : statements) {
            if (statement.variable().isEmpty()) {
                break;
            }
            tracer.assign(statement.variable().get(), statement);
        }
        tracer.end();
        return new Trace(tracer.endings, tracer.unguarded);
    }

    private void end() {
        endings.add(new Ending(assigned, options));
    }

    private void assign(String variable, Statement statement) {
        Flow flow = flow(statement.expression()).after(passed);
        if (variable.equals(ServiceVariables.DEALLOCATION)) {
            options = options(statement.expression());
        }
        Flow kept = ServiceVariables.isTarget(variable)
                ? flow.in(flow.range().greatest(Range.point(0))).asList(false)
                : flow;
        assigned.put(variable, new Assigned(variable, kept, statement.position()));
    }

    private Set<NodeDeallocation> options(Expression expression) {
        if (expression instanceof Conditional conditional) {
            Set<NodeDeallocation> either = EnumSet.noneOf(NodeDeallocation.class);
            either.addAll(options(conditional.then()));
            either.addAll(options(conditional.otherwise()));
            return either;
        }
        return expression instanceof Keyword keyword ? EnumSet.of(keyword.value()) : options;
    }

    private Flow flow(Expression expression) {
        Flow flow = flowOf(expression);
        Flow narrow = flow.in(narrowing.of(expression, flow.range()));
        ranges.put(expression, narrow.range());
        return narrow;
    }

    private Flow flowOf(Expression expression) {
        if (expression instanceof Numeral number) {
            return Flow.number(Range.point(number.value()));
        } else if (expression instanceof Variable variable) {
            return variable(variable);
        } else if (expression instanceof Binary binary) {
            return binary(binary);
        } else if (expression instanceof Call call) {
            return call(call);
        } else if (expression instanceof MethodCall call) {
            return method(call);
        } else if (expression instanceof Unary unary) {
            return unary(unary.operator(), flow(unary.operand()));
        } else if (expression instanceof Conditional conditional) {
            return conditional(conditional);
        } else if (expression instanceof Member member) {
            return flow(member.target()).of(Kind.NUMBER).in(Known.of(member.member()));
        }
        return Flow.CONSTANT.of(Kind.WORD);
    }

    private Flow variable(Variable variable) {
        String name = ServiceVariables.presentName(variable.name());
        Assigned own = assigned.get(variable.name());
        if (own != null) {
            return own.flow();
        } else if (ServiceVariables.isSampled(name)) {
            return metric(name, variable.position());
        } else if (ServiceVariables.isTarget(name)) {
            return Flow.read(name, present, variable.position(), false);
        }
        return name.equals(ServiceVariables.DEALLOCATION) ? Flow.CONSTANT.of(Kind.WORD) : Flow.time();
    }

    private Flow metric(String name, Position position) {
        return Flow.read(name, Known.of(name, present), position, Known.countsTasks(name));
    }

    private Flow method(MethodCall call) {
        List<Flow> arguments = call.arguments().stream().map(this::flow).toList();
        String name = ServiceVariables.presentName(call.variable());
        return switch (call.method()) {
            case GET_SAMPLE -> {
                if (isUnguarded(arguments)) {
                    unguarded.putIfAbsent(name, call.position());
                }
                yield metric(name, call.position()).asList(true);
            }
            case GET_SAMPLE_PERCENT -> Flow.number(new Range(0, 100)).knowingSamples();
            case COUNT -> Flow.number(Range.NOT_NEGATIVE).knowingSamples();
            case HISTORY_BEGIN_TIME -> Flow.time().knowingSamples();
            case GET_SAMPLE_PERIOD -> Flow.time();
        };
    }

    /** A percentage in the call is a decision of the author's, and so is a condition on how many samples there are. */
    private boolean isUnguarded(List<Flow> arguments) {
        boolean saysPercentage =
                arguments.size() > 1 && arguments.get(arguments.size() - 1).kind() == Kind.NUMBER;
        return arguments.get(0).kind() == Kind.TIME
                && !saysPercentage
                && !conditions.knowsSamples()
                && !passed.knowsSamples();
    }

    private Flow call(Call call) {
        List<Flow> arguments = call.arguments().stream().map(this::flow).toList();
        if (call.function() == Function.STOP) {
            end();
            passed = passed.after(conditions);
            return Flow.number(Range.NONE);
        }
        return call.function() == Function.TIME ? Flow.time() : FunctionFlow.of(call.function(), arguments);
    }

    private static Flow unary(UnaryOperator operator, Flow operand) {
        return operator == UnaryOperator.NEGATE
                ? operand.in(operand.range().negated())
                : operand.divided().in(Range.TRUTH);
    }

    private Flow conditional(Conditional conditional) {
        Flow condition = flow(conditional.condition());
        Flow then = under(conditional.condition(), true, condition, conditional.then());
        Flow otherwise = under(conditional.condition(), false, condition, conditional.otherwise());
        return then.or(otherwise).after(condition);
    }

    private Flow under(Expression condition, boolean holds, Flow decided, Expression branch) {
        Narrowing narrowingBefore = narrowing;
        Flow conditionsBefore = conditions;
        narrowing = narrowing.where(condition, holds, part -> ranges.getOrDefault(part, Range.ANY));
        conditions = conditions.after(decided);
        Flow flow = flow(branch);
        narrowing = narrowingBefore;
        conditions = conditionsBefore;
        return flow;
    }

    private Flow binary(Binary binary) {
        Flow left = flow(binary.left());
        return switch (binary.operator()) {
            case AND -> decided(left, under(binary.left(), true, left, binary.right()));
            case OR -> decided(left, under(binary.left(), false, left, binary.right()));
            default -> joined(binary.operator(), left, flow(binary.right()));
        };
    }

    private static Flow decided(Flow left, Flow right) {
        return left.with(right, Range.TRUTH).divided().asList(false).of(Kind.NUMBER);
    }

    private static Flow joined(BinaryOperator operator, Flow left, Flow right) {
        if (left.kind() != Kind.NUMBER || right.kind() != Kind.NUMBER) {
            return times(operator, left, right);
        }
        return switch (operator) {
            case PLUS -> left.with(right, left.range().plus(right.range()));
            case MINUS ->
                left.with(right.divided(), left.range().plus(right.range().negated()));
            case TIMES -> product(left, right);
            case DIVIDED_BY -> {
                Flow dividend = right.range().high() > 1 ? left.divided() : left;
                yield dividend.with(right.divided(), left.range().over(right.range()));
            }
            default -> decided(left, right);
        };
    }

    /** A product with a number between 0 and 1 is a division. */
    private static Flow product(Flow left, Flow right) {
        Flow product = left.with(right, left.range().times(right.range()));
        return isFraction(left.range()) || isFraction(right.range()) ? product.divided() : product;
    }

    private static boolean isFraction(Range range) {
        return range.low() > 0 && range.low() < 1;
    }

    private static Flow times(BinaryOperator operator, Flow left, Flow right) {
        return switch (operator) {
            case PLUS, MINUS, TIMES, DIVIDED_BY ->
                left.with(right, Range.ANY).divided().of(Kind.TIME);
            default -> decided(left, right);
        };
    }
}
