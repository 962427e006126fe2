package dev.poolwise.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every key of the scenario language, as the reader declares them: for the reference page and the schema. */
public final class KnownKeys {
    private KnownKeys() {}

    /** Returns the sections in the order of the reference page. */
    static List<Section> sections() {
        List<Section> sections = new ArrayList<>(List.of(ScenarioReader.SECTION, JobClassReader.SECTION));
        sections.addAll(ArrivalKinds.sections());
        sections.addAll(DistributionKinds.sections());
        sections.addAll(CountReader.sections());
        sections.addAll(List.of(
                AlternativeReader.SECTION,
                ClassicReader.SECTION,
                ClassicReader.OTHERS,
                PoolReader.SECTION,
                PoolReader.RESIZE,
                AutoscaleReader.SECTION,
                PoolReader.PREEMPTION,
                RatesReader.SECTION,
                RouteReader.HYBRID,
                ExperimentReader.SECTION,
                ExpectationReader.TOLERANT));
        return sections;
    }

    /** Returns all keys, section by section. */
    public static List<KnownKey> all() {
        List<KnownKey> all = new ArrayList<>();
        for (Section section : sections()) {
            section.keys().forEach(key -> all.add(known(section, key)));
        }
        return List.copyOf(all);
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

    /** Returns where a key belongs, if it is known anywhere. */
    static Optional<String> sectionsWith(String name) {
        return sections().stream()
                .filter(section -> section.names().contains(name))
                .findFirst()
                .map(section -> section.path().isEmpty() ? "the top level" : section.path());
    }
}
