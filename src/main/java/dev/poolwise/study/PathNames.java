package dev.poolwise.study;

import dev.poolwise.scenario.file.Variation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Short names of the varied paths: as many of their last keys as it takes to tell them apart. */
public final class PathNames {
    /** A key that says nothing without the one before it. */
    private static final String MEAN = "mean";

    private final Map<String, String> names = new LinkedHashMap<>();

    /** Names the paths of variations. */
    public PathNames(List<Variation> variations) {
        List<String> paths = variations.stream().map(Variation::path).toList();
        paths.forEach(path -> names.put(path, shortest(path, paths)));
    }

    private static String shortest(String path, List<String> paths) {
        for (int start = path.lastIndexOf('.'); start > 0; start = path.lastIndexOf('.', start - 1)) {
            String end = path.substring(start);
            String name = end.substring(1);
            boolean speaks = !Character.isDigit(name.charAt(0)) && !name.equals(MEAN);
            if (speaks && paths.stream().filter(other -> other.endsWith(end)).count() == 1) {
                return name;
            }
        }
        return path;
    }

    /** Returns the name of a varied path. */
    public String of(String path) {
        return names.getOrDefault(path, path);
    }

    /** Returns settings on one line. */
    public String described(List<Setting> settings) {
        return settings.stream()
                .map(setting -> of(setting.path()) + "=" + setting.value().text())
                .collect(Collectors.joining(", "));
    }
}
