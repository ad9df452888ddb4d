package io.cachedresult.processor.types;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The annotations that the user does not want in generated classes, from a compiler option: names
 * of annotation types, or of packages with {@code .*}, separated by commas.
 */
public record OmittedAnnotations(Set<String> names) {

  /** The name of the option. */
  public static final String OPTION = "cachedresult.omitAnnotations";

  public OmittedAnnotations {
    names = Set.copyOf(names);
  }

  /** Returns the annotations that the options of a compilation name. */
  public static OmittedAnnotations of(Map<String, String> options) {
    String value = options.get(OPTION);
    return new OmittedAnnotations(Stream.of(value == null ? new String[0] : value.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet()));
  }

  /** Returns whether an annotation type of that name, or its package or outer class, is named. */
  public boolean include(String name) {
    return names.contains(name)
        || names.stream()
            .anyMatch(pattern -> pattern.endsWith(".*")
                && name.startsWith(pattern.substring(0, pattern.length() - 1)));
  }
}
