package io.cachedresult.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Generates annotations {@code acme.Note}, as frameworks have them. */
final class NoteGenerator {

  private static final List<String> STRINGS = List.of(
      "\"\"",
      "\"plain\"",
      "\"quoted \\\"text\\\"\\n\\t\\\\ \\r\"",
      "\"$L$S$$ %s @Note ${x} //\"",
      "\"\\u1234\\uD83D\\uDE00\\0\\177*/\"",
      "\"one\" + \"two\" + 3");

  private static final List<String> TYPES = List.of(
      "int.class",
      "void.class",
      "long[][].class",
      "String[].class",
      "java.util.Map.Entry.class",
      "List[].class",
      "Note.class",
      "Color.class");

  /** The attributes, with possible values; null for those that are generated. */
  private static final Map<String, List<String>> VALUES = new TreeMap<>(Map.ofEntries(
      Map.entry("text", STRINGS),
      Map.entry("strings", STRINGS),
      Map.entry("character", List.of("'\\''", "'\"'", "'\\\\'", "'\\uffff'", "'\\0'", "'$'", "65")),
      Map.entry("small", List.of("-128", "0", "(byte) 200", "'a'")),
      Map.entry("large", List.of("Long.MIN_VALUE", "5_000_000_000L", "0x7fL", "'a'")),
      Map.entry("single", List.of("Float.NaN", "-1 / 0f", "1e-40f", "-0f", "1.5f", "3")),
      Map.entry("reals", List.of("Double.NaN", "1 / 0d", "-1 / 0d", "4.9e-324", "-0d", "0.1f")),
      Map.entry("isOn", List.of("true", "1 > 2")),
      Map.entry("level", List.of("Note.Level.LOW", "Note.Level.HIGH")),
      Map.entry("levels", List.of("Note.Level.LOW", "Note.Level.HIGH")),
      Map.entry("type", TYPES),
      Map.entry("types", TYPES),
      Map.entry("inner", List.of()),
      Map.entry("inners", List.of())));

  private final Random random;

  NoteGenerator(Random random) {
    this.random = random;
  }

  /** Returns no annotation in most cases, or some, each followed by a space. */
  String some() {
    int dice = random.nextInt(6);
    return dice == 0 ? note() + note() : dice < 3 ? note() : "";
  }

  private String note() {
    List<String> attributes = new ArrayList<>();
    VALUES.forEach((name, values) -> {
      if (random.nextInt(6) == 0) {
        boolean isArray = name.endsWith("s");
        attributes.add(name + " = " + (isArray ? array(values) : value(values)));
      }
    });
    return "@Note(" + String.join(", ", attributes) + ") ";
  }

  private String array(List<String> values) {
    int count = random.nextInt(4);
    return count == 1
        ? value(values)
        : IntStream.range(0, count)
            .mapToObj(i -> value(values))
            .collect(Collectors.joining(", ", "{", "}"));
  }

  private String value(List<String> values) {
    return values.isEmpty()
        ? "@Note.Inner(strings = " + array(STRINGS) + ", type = " + value(TYPES) + ")"
        : values.get(random.nextInt(values.size()));
  }
}
