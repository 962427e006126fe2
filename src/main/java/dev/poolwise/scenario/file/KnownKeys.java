package dev.poolwise.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every key of the scenario language, from the declarations that the reader itself uses. */
public final class KnownKeys {
    private KnownKeys() {}

    /** Returns all keys, section by section, in the order of the reference page. */
    public static List<KnownKey> all() {
        List<KnownKey> all = new ArrayList<>();
        for (Section section : sections()) {
            section.keys().forEach(key -> all.add(known(section, key)));
        }
        return all;
    }

    private static KnownKey known(Section section, Key<?> key) {
        return new KnownKey(
                section.title(),
                section.path(),
                key.name(),
                key.type().word(),
                key.type().expected(),
                key.requirement() == Key.Requirement.REQUIRED,
                key.fallback(),
                key.type().choices(),
                key.meaning());
    }

    /** Returns where a key belongs, if it is one of another section. */
    static Optional<String> sectionsWith(String name) {
        List<String> paths = sections().stream()
                .filter(section ->
                        section.names().contains(name) && !section.path().isEmpty())
                .map(Section::path)
                .distinct()
                .limit(3)
                .toList();
        boolean isTop = ScenarioReader.SECTION.names().contains(name);
        return isTop
                ? Optional.of("the top of the scenario")
                : paths.isEmpty()
                        ? Optional.empty()
                        : Optional.of(paths.stream().collect(Collectors.joining(" or ")));
    }

    static List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(ScenarioReader.SECTION);
        sections.add(JobClassReader.SECTION);
        sections.add(JobClassReader.CHECKPOINT);
        sections.add(JobClassReader.ENVIRONMENT);
        sections.addAll(ArrivalKinds.sections());
        sections.addAll(DistributionKinds.sections());
        sections.addAll(CountReader.sections());
        sections.add(AlternativeReader.SECTION);
        sections.add(ClassicReader.SECTION);
        sections.add(ClassicReader.OTHER_TENANTS);
        sections.add(PoolReader.SECTION);
        sections.add(PoolReader.RESIZE);
        sections.add(QueueingReader.HOURS);
        sections.add(QueueingReader.WINDOW);
        sections.add(PoolReader.PREEMPTION);
        sections.add(AutoscaleReader.SECTION);
        sections.add(AutoscaleReader.UPDATE);
        sections.add(FormulaScalingReader.SECTION);
        sections.add(DialectReader.SECTION);
        sections.add(BillingReader.SECTION);
        sections.add(CommitmentReader.SECTION);
        sections.add(PlanReader.SECTION);
        sections.add(PlanReader.INCLUDED);
        sections.add(PlanReader.OVERAGE);
        sections.add(RouteReader.SECTION);
        sections.addAll(VmSizesReader.SECTIONS);
        sections.addAll(CatalogueReader.SECTIONS);
        sections.addAll(AccountReader.SECTIONS);
        sections.add(AccountingReader.SHOWBACK);
        sections.add(ExperimentReader.SECTION);
        sections.add(PrecisionReader.SECTION);
        sections.add(ResamplingReader.SECTION);
        sections.add(ExpectationReader.SECTION);
        return sections;
    }
}
