package io.cachedresult.processor.fuzz;

import io.cachedresult.processor.fuzz.ShapeAncestor.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Generates the supertypes of a random type. Their type variables become the types, or parts of the
 * types, of inherited methods.
 */
final class AncestryGenerator {

  /** A type with type arguments, the last of which may be replaced. */
  private static final Pattern GENERIC =
      Pattern.compile("(Complet\\w+<|\\w+<(?:\\w+, )?)(\\? extends |\\? super )?([^?].*)>");

  private static final Pattern NAME = Pattern.compile("\\w+");

  /** The bounds that a type variable may have if it becomes one of these types. */
  private static final Map<String, List<Bound>> BOUNDS = Map.ofEntries(
      Map.entry(
          "String",
          List.of(
              new Bound("Comparable<%s>", Comparable.class),
              new Bound("Object & Comparable<%s>", Object.class),
              new Bound("CharSequence & Comparable<? super %s>", CharSequence.class))),
      Map.entry(
          "Integer",
          List.of(
              new Bound("Number", Number.class),
              new Bound("Number & Comparable<%s>", Number.class),
              new Bound("Object & Comparable<? super %s> & Serializable", Object.class))),
      Map.entry("Long", List.of(new Bound("Comparable<? super %s>", Comparable.class))),
      Map.entry("Boolean", List.of(new Bound("Comparable<%s>", Comparable.class))),
      Map.entry("Color", List.of(new Bound("Enum<%s>", Enum.class))),
      Map.entry("Point", List.of(new Bound("Record", Record.class))),
      Map.entry("Number", List.of(new Bound("Number", Number.class))),
      Map.entry(
          "List<String>",
          List.of(
              new Bound("Collection<String>", Collection.class),
              new Bound("List<? extends CharSequence>", List.class),
              new Bound("Iterable<String>", Iterable.class))),
      Map.entry("Set<Integer>", List.of(new Bound("Set<? extends Number>", Set.class))),
      Map.entry(
          "Map<String, Integer>",
          List.of(new Bound("Map<? super String, ? extends Number>", Map.class))),
      Map.entry("N", List.of(new Bound("Number", Number.class))),
      Map.entry("C", List.of(new Bound("Comparable<%s>", Comparable.class))),
      Map.entry("L", List.of(new Bound("Collection<? extends CharSequence>", Collection.class))));

  private static final List<String> PREFIXES = List.of("A", "Z");

  private final Random random;

  /** The variables of the supertypes, from the nearest to the farthest. */
  private final List<List<Variable>> variables;

  /** The names of the type variables of the random type. */
  private final Set<String> ofType;

  /** Creates a generator for up to two supertypes. */
  AncestryGenerator(Random random, int levels, Set<String> ofType) {
    this.random = random;
    this.ofType = ofType;
    variables = new ArrayList<>();
    for (int i = 0; i < levels; i++) {
      variables.add(new ArrayList<>());
    }
  }

  private record Bound(String source, Class<?> erasure) {}

  /** A type in one of the supertypes. */
  private record Written(String source, Class<?> erasure) {}

  /** Chooses the type that declares a method: 0 for the random type itself. */
  int level() {
    return random.nextInt(variables.size() + 1);
  }

  /**
   * Returns a type as an inherited method mentions it; empty if that method cannot.
   *
   * @param own the type variables that the method itself declares
   * @param isWhole whether a type variable may stand for the whole type
   */
  Optional<ShapeView> view(
      String source, Class<?> erasure, int level, Set<String> own, boolean isWhole) {
    List<String> sources = new ArrayList<>(List.of(source));
    List<Class<?>> erasures = new ArrayList<>(List.of(erasure));
    boolean isOwn = mentions(source, own);
    for (int i = 0; i < level; i++) {
      Written below = new Written(sources.get(i), erasures.get(i));
      List<Written> ways = isOwn ? List.of(below) : ways(below, i, isWhole);
      if (ways.isEmpty()) {
        return Optional.empty();
      }
      Written chosen = ways.get(random.nextInt(ways.size()));
      sources.add(chosen.source());
      erasures.add(chosen.erasure());
    }
    return Optional.of(new ShapeView(sources, erasures));
  }

  /** Returns a few ways to write a type of the level below; the last of equal ones is declared. */
  private List<Written> ways(Written below, int level, boolean isWhole) {
    List<Written> ways = new ArrayList<>();
    boolean isForeign = mentions(below.source(), namesBelow(level));
    Matcher generic = GENERIC.matcher(below.source());
    boolean isArray = below.source().endsWith("[]");
    Class<?> component = isArray ? below.erasure().getComponentType() : below.erasure();
    if (!isForeign && random.nextInt(3) == 0) {
      ways.add(below);
    } else if (isArray && !component.isPrimitive() && random.nextBoolean()) {
      String element = below.source().substring(0, below.source().length() - 2);
      Variable variable = variable(level, element, bounds(level, element, component));
      ways.add(new Written(variable.name() + "[]", variable.erasure().arrayType()));
    } else if (generic.matches() && random.nextBoolean()) {
      String wild = generic.group(2) == null ? "" : generic.group(2);
      String inner = generic.group(3);
      Variable variable = variable(level, inner, bounds(level, inner, Object.class));
      ways.add(new Written(generic.group(1) + wild + variable.name() + ">", below.erasure()));
    } else if (isWhole && !below.erasure().isPrimitive()) {
      Variable variable =
          variable(level, below.source(), bounds(level, below.source(), below.erasure()));
      ways.add(new Written(variable.name(), variable.erasure()));
    } else if (!isForeign) {
      ways.add(below);
    }
    return ways;
  }

  private Set<String> namesBelow(int level) {
    return level == 0
        ? ofType
        : variables.get(level - 1).stream().map(Variable::name).collect(Collectors.toSet());
  }

  private static boolean mentions(String source, Set<String> names) {
    return NAME.matcher(source).results().anyMatch(found -> names.contains(found.group()));
  }

  /** Returns possible bounds: a type variable of the level below requires that one's bound. */
  private List<Bound> bounds(int level, String argument, Class<?> erasure) {
    if (level > 0) {
      for (Variable below : variables.get(level - 1)) {
        if (below.name().equals(argument)) {
          String bound = below.bound().replaceAll("^ extends |\\b" + argument + "\\b", "%s");
          return bound.isEmpty() || mentions(bound, namesBelow(level))
              ? List.of()
              : List.of(new Bound(bound.substring(2), below.erasure()));
        }
      }
    }
    Matcher generic = GENERIC.matcher(argument);
    if (generic.matches() && !argument.startsWith("Complet") && random.nextInt(3) == 0) {
      Variable inner = variable(level, generic.group(3), List.of());
      String wild = generic.group(2) == null ? "" : generic.group(2);
      return List.of(new Bound(generic.group(1) + wild + inner.name() + ">", erasure));
    }
    return BOUNDS.getOrDefault(argument, List.of());
  }

  private Variable variable(int level, String argument, List<Bound> bounds) {
    List<Variable> known = variables.get(level);
    if (bounds.isEmpty() && random.nextBoolean()) {
      Optional<Variable> same = known.stream()
          .filter(variable ->
              variable.argument().equals(argument) && variable.bound().isEmpty())
          .findFirst();
      if (same.isPresent()) {
        return same.get();
      }
    }
    String name = PREFIXES.get(level) + known.size();
    boolean isBounded = !bounds.isEmpty() && random.nextInt(3) > 0;
    Bound bound =
        isBounded ? bounds.get(random.nextInt(bounds.size())) : new Bound("", Object.class);
    Variable added = new Variable(
        name,
        isBounded ? " extends " + bound.source().formatted(name) : "",
        bound.erasure(),
        argument);
    known.add(added);
    return added;
  }

  /** Returns the supertypes, from the nearest to the farthest. */
  List<ShapeAncestor> ancestors(String type, boolean isInterface) {
    List<ShapeAncestor> ancestors = new ArrayList<>();
    boolean isAbove = isInterface;
    for (int i = 0; i < variables.size(); i++) {
      isAbove |= random.nextInt(3) == 0;
      ancestors.add(new ShapeAncestor(
          type + (i == 0 ? "Base" : "Root"), isAbove, random.nextBoolean(), variables.get(i)));
    }
    return ancestors;
  }
}
