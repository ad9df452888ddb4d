package io.cachedresult.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Plans the methods of a generated class that name the parts of objects: one for each type, whatever
 * caches need it. The types that are met first come first; where there are too many, the rest have
 * none.
 */
final class WeighMethods {

  private static final int MOST = 100;

  private final ClassName generated;
  private final ReadTypes reads;
  private final Insides insides;
  private final SignatureWarnings warnings;
  private final NameAllocator names = new NameAllocator();
  private final Map<TypeName, Weight.Parts> byType = new HashMap<>();
  private final Map<Weight.Parts, DeclaredType> unplanned = new HashMap<>();
  private final Queue<Weight.Parts> needed = new ArrayDeque<>();
  private final List<WeighMethod> planned = new ArrayList<>();

  /**
   * For a class that has none yet.
   *
   * @param taken the names of its other methods
   * @param warnings is told what the methods earn
   */
  WeighMethods(
      ClassName generated,
      Set<String> taken,
      ReadTypes reads,
      Insides insides,
      SignatureWarnings warnings) {
    this.generated = generated;
    this.reads = reads;
    this.insides = insides;
    this.warnings = warnings;
    taken.forEach(names::newName);
  }

  /** A call of the method for a type; empty if there are too many. */
  Optional<Weight.Parts> of(DeclaredType type) {
    TypeName name = reads.name(type);
    if (byType.size() >= MOST && !byType.containsKey(name)) {
      return Optional.empty();
    }
    return Optional.of(byType.computeIfAbsent(name, added -> {
      String simpleName = type.asElement().getSimpleName().toString();
      Weight.Parts parts = new Weight.Parts(generated, names.newName("weigh" + simpleName));
      unplanned.put(parts, type);
      return parts;
    }));
  }

  /** Sees to it that what a weight calls is planned. */
  Optional<Weight> need(Optional<Weight> weight) {
    weight.stream().flatMap(Weight::parts).forEach(needed::add);
    return weight;
  }

  /** Plans what is needed and not planned yet, and what that needs. */
  void plan(Weights weights) {
    while (!needed.isEmpty()) {
      Weight.Parts next = needed.remove();
      DeclaredType type = unplanned.remove(next);
      if (type != null) {
        insides
            .of(type)
            .map(inside -> method(next.method(), type, inside, weights))
            .ifPresent(planned::add);
      }
    }
  }

  List<WeighMethod> planned() {
    return planned;
  }

  private WeighMethod method(
      String name, DeclaredType type, Insides.Inside inside, Weights weights) {
    warnings.addUse(type);
    NameAllocator variables = new NameAllocator();
    variables.newName(WeighMethod.WEIGHING);
    String value = variables.newName(variable(type));
    List<WeighMethod.Case> cases = weights.cases(inside).stream()
        .flatMap(subtype -> one(subtype, weights, variables))
        .toList();
    return new WeighMethod(
        name,
        reads.name(type),
        value,
        cases,
        inside.fields().map(fields -> fields(type, fields, weights)),
        inside.fields().isEmpty() && cases.size() < inside.subtypes().size());
  }

  private Stream<WeighMethod.Case> one(
      Subtypes.Subtype subtype, Weights weights, NameAllocator variables) {
    warnings.addUse(subtype.type());
    return subtype.name().stream()
        .flatMap(name -> need(weights.of(subtype.type())).stream()
            .map(weight ->
                new WeighMethod.Case(name, variables.newName(variable(subtype.type())), weight)));
  }

  private WeighMethod.Fields fields(
      DeclaredType type, List<ReadableFields.Field> fields, Weights weights) {
    List<WeighMethod.Part> parts = new ArrayList<>();
    for (ReadableFields.Field field : fields) {
      field
          .reads()
          .ifPresent(reading -> need(weights.of(field.type())).ifPresent(weight -> {
            warnings.addDeprecation(reading);
            parts.add(new WeighMethod.Part(field.access(), weight));
          }));
    }
    Layout layout =
        Layout.of(fields.stream().map(ReadableFields.Field::storedType).toList());
    boolean isInner = Insides.isInner((TypeElement) type.asElement());
    return new WeighMethod.Fields(layout.plus(isInner ? 1 : 0), parts);
  }

  private static String variable(DeclaredType type) {
    String name = type.asElement().getSimpleName().toString();
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toLowerCase(Locale.ROOT) + name.substring(first);
  }
}
