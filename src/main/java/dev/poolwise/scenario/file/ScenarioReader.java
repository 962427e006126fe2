package dev.poolwise.scenario.file;

import dev.poolwise.capacity.Account;
import dev.poolwise.scenario.Accounting.Division;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Expectation;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.prices.PriceCatalogue;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.Workload;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the whole question from the located tree. */
final class ScenarioReader {
    /** The keys at the top. */
    static final Section SECTION = new Section("scenario", "");

    private static final Pattern CURRENCY_CODE = Pattern.compile("[A-Z]{3}");
    private static final Currency DOLLAR = Currency.getInstance("USD");

    /** A currency by its code. */
    static final Type<Currency> MONEY_UNIT = new ScalarType<>(
            "currency",
            "a currency of ISO 4217, such as EUR",
            s -> currency(s.text()),
            text -> Optional.empty(),
            DOLLAR,
            List.of());

    private static final Key<Integer> VERSION =
            SECTION.required("poolwise", Types.choice("version", Map.of("1", 1), 1), "the version of the language");
    private static final Key<String> NAME =
            SECTION.optional("name", Types.NAME, "for people; the file name if not given");
    private static final Key<String> DESCRIPTION = SECTION.optional("description", Types.TEXT, "for people");
    private static final Key<Currency> CURRENCY = SECTION.defaulting("currency", MONEY_UNIT, "USD", "of all money");
    private static final Key<List<Found.Named>> WORKLOAD =
            SECTION.required("workload", new NamedType("job class"), "the jobs");
    private static final Key<List<Found.Named>> ALTERNATIVES = SECTION.required(
            "alternatives", new NamedType("alternative"), "ways to process them; the first is the baseline");
    private static final Key<List<Found.Named>> VM_SIZES = SECTION.optional(
            "vmSizes",
            new NamedType("VM size"),
            "what the nodes of pools may be; they go before those of the catalogue");
    private static final Key<String> CATALOG = SECTION.optional(
            "catalog", Types.FILE, "a price catalogue, relative to the scenario, with further VM sizes");
    private static final Key<Account> ACCOUNT = SECTION.optional(
            "account", AccountReader.ACCOUNT, "what the provider lets you have at a time, in each alternative");
    private static final Key<List<Found.Named>> PLANS =
            SECTION.optional("plans", new NamedType("plan"), "billing plans by name, for places to refer to");
    private static final Key<Division> SHOWBACK = SECTION.optional(
            "showback", AccountingReader.DIVISION, "divides the bill of each alternative among classes or tenants");
    private static final Key<Found> OBJECTIVES = SECTION.optional(
            "objectives", new AnyType("list of objective", "a list of objectives"), "what good enough means");
    private static final Key<Found> EXPERIMENT = SECTION.required(
            "experiment", new AnyType("experiment", "a mapping: experiment"), "how the alternatives are tried");
    private static final Key<List<Found.Named>> EXPECT = SECTION.optional(
            "expect", new NamedType("expectation"), "for regression checks: metrics and their values, by alternative");

    private ScenarioReader() {}

    /** Returns the scenario; empty, with the problems reported, if it is not as it should be. */
    static Optional<Scenario> read(Node root, Scenario.Source source, Reading reading) {
        Found top = new Found(root, "", reading);
        if (!(root instanceof Node.Mapping)) {
            return top.expected("a mapping with the keys " + Wording.oneOf(SECTION.names()));
        }
        Fields f = Fields.of(top, SECTION);
        f.get(VERSION);
        List<Found.Named> workload = f.get(WORKLOAD);
        List<JobClass> classes = classes(workload);
        Names names = Names.of(workload, classes, PlanReader.read(f.get(PLANS)));
        List<Found.Named> ways = f.get(ALTERNATIVES);
        List<Alternative> alternatives = new ArrayList<>();
        Currency currency = f.get(CURRENCY);
        VmSizes sizes = vmSizes(f, currency);
        Account account = f.get(ACCOUNT);
        AccountReader.checkFamilies(f.at(ACCOUNT), sizes);
        ways.forEach(way -> AlternativeReader.read(way, names, sizes).ifPresent(alternatives::add));
        List<Objective> objectives = f.find(OBJECTIVES)
                .flatMap(new ListType<>(new ObjectiveReader(names))::read)
                .orElse(List.of());
        ExperimentDesign design = ExperimentReader.read(f.get(EXPERIMENT), names);
        if (design.resampling().isPresent()) {
            ResamplingReader.check(f.get(EXPERIMENT), ExperimentReader.INPUT_UNCERTAINTY, classes);
        }
        List<String> wayNames = ways.stream().map(Found.Named::name).toList();
        List<Expectation> expectations = new ExpectationReader(names).read(f.get(EXPECT), wayNames);
        Scenario scenario = new Scenario(
                f.find(NAME).orElse(source.file()),
                f.find(DESCRIPTION).orElse(""),
                source,
                currency,
                new Workload(classes),
                account,
                alternatives,
                objectives,
                design,
                expectations,
                AccountingReader.read(workload, f.find(SHOWBACK)));
        return f.sound() ? Optional.of(scenario) : Optional.empty();
    }

    private static VmSizes vmSizes(Fields f, Currency currency) {
        Optional<PriceCatalogue> catalogue = catalogue(f, currency);
        boolean complete = catalogue.isPresent() || !f.has(CATALOG);
        return VmSizesReader.read(f.get(VM_SIZES), catalogue, complete);
    }

    private static Optional<PriceCatalogue> catalogue(Fields f, Currency currency) {
        Optional<PriceCatalogue> catalogue = f.find(CATALOG).flatMap(name -> CatalogueReader.find(f.at(CATALOG), name));
        catalogue.ifPresent(prices -> {
            if (!prices.currency().equals(currency)) {
                f.at(CATALOG)
                        .expected(
                                "a catalogue in " + currency + ", the currency of the scenario",
                                "one in " + prices.currency(),
                                Optional.empty());
            }
        });
        return catalogue;
    }

    private static List<JobClass> classes(List<Found.Named> workload) {
        List<JobClass> classes = new ArrayList<>();
        List<String> names = workload.stream().map(Found.Named::name).toList();
        for (Found.Named named : workload) {
            JobClassReader.read(named).ifPresent(classes::add);
            JobClassReader.after(named).ifPresent(after -> checkAfter(after, names));
        }
        return classes;
    }

    private static void checkAfter(Found after, List<String> names) {
        Optional<String> name = after.scalar().map(Node.Scalar::text);
        if (name.isPresent() && !names.contains(name.get())) {
            after.expected("another job class" + Names.list(names), Wording.didYouMean(name.get(), names));
        }
    }

    private static Optional<Currency> currency(String code) {
        if (!CURRENCY_CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst();
    }
}
