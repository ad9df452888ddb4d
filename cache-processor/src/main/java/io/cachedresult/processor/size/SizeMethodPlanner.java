package io.cachedresult.processor.size;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.plan.SignatureWarnings;
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
public final class SizeMethodPlanner {

  private static final int MOST = 100;

  private final ClassName generated;
  private final TypeBounds reads;
  private final ClassInspector insides;
  private final SignatureWarnings warnings;
  private final NameAllocator names = new NameAllocator();
  private final Map<TypeName, ValueSize.Parts> byType = new HashMap<>();
  private final Map<ValueSize.Parts, DeclaredType> unplanned = new HashMap<>();
  private final Queue<ValueSize.Parts> needed = new ArrayDeque<>();
  private final List<SizeMethod> planned = new ArrayList<>();

  /**
   * For a class that has none yet.
   *
   * @param taken the names of its other methods
   * @param warnings is told what the methods earn
   */
  public SizeMethodPlanner(
      ClassName generated,
      Set<String> taken,
      TypeBounds reads,
      ClassInspector insides,
      SignatureWarnings warnings) {
    this.generated = generated;
    this.reads = reads;
    this.insides = insides;
    this.warnings = warnings;
    taken.forEach(names::newName);
  }

  /** A call of the method for a type; empty if there are too many. */
  public Optional<ValueSize.Parts> of(DeclaredType type) {
    TypeName name = reads.name(type);
    if (byType.size() >= MOST && !byType.containsKey(name)) {
      return Optional.empty();
    }
    return Optional.of(byType.computeIfAbsent(name, added -> {
      String simpleName = type.asElement().getSimpleName().toString();
      ValueSize.Parts parts = new ValueSize.Parts(generated, names.newName("weigh" + simpleName));
      unplanned.put(parts, type);
      return parts;
    }));
  }

  /** Sees to it that what a weight calls is planned. */
  public Optional<ValueSize> need(Optional<ValueSize> weight) {
    weight.stream().flatMap(ValueSize::parts).forEach(needed::add);
    return weight;
  }

  /** Plans what is needed and not planned yet, and what that needs. */
  public void plan(ValueSizer weights) {
    while (!needed.isEmpty()) {
      ValueSize.Parts next = needed.remove();
      DeclaredType type = unplanned.remove(next);
      if (type != null) {
        insides
            .of(type)
            .map(inside -> method(next.method(), type, inside, weights))
            .ifPresent(planned::add);
      }
    }
  }

  public List<SizeMethod> planned() {
    return planned;
  }

  private SizeMethod method(
      String name, DeclaredType type, ClassInspector.Inside inside, ValueSizer weights) {
    warnings.addUse(type);
    NameAllocator variables = new NameAllocator();
    variables.newName(SizeMethod.WEIGHING);
    String value = variables.newName(variable(type));
    List<SizeMethod.Case> cases = weights.cases(inside).stream()
        .flatMap(subtype -> one(subtype, weights, variables))
        .toList();
    return new SizeMethod(
        name,
        reads.name(type),
        value,
        cases,
        inside.fields().map(fields -> fields(type, fields, weights)),
        inside.fields().isEmpty() && cases.size() < inside.subtypes().size());
  }

  private Stream<SizeMethod.Case> one(
      SubtypeFinder.Subtype subtype, ValueSizer weights, NameAllocator variables) {
    warnings.addUse(subtype.type());
    return subtype.name().stream()
        .flatMap(name -> need(weights.of(subtype.type())).stream()
            .map(weight ->
                new SizeMethod.Case(name, variables.newName(variable(subtype.type())), weight)));
  }

  private SizeMethod.Fields fields(
      DeclaredType type, List<FieldFinder.Field> fields, ValueSizer weights) {
    List<SizeMethod.Part> parts = new ArrayList<>();
    for (FieldFinder.Field field : fields) {
      field
          .reads()
          .ifPresent(reading -> need(weights.of(field.type())).ifPresent(weight -> {
            warnings.addDeprecation(reading);
            parts.add(new SizeMethod.Part(field.access(), weight));
          }));
    }
    FieldLayout layout =
        FieldLayout.of(fields.stream().map(FieldFinder.Field::storedType).toList());
    boolean isInner = ClassInspector.isInner((TypeElement) type.asElement());
    return new SizeMethod.Fields(layout.plus(isInner ? 1 : 0), parts);
  }

  private static String variable(DeclaredType type) {
    String name = type.asElement().getSimpleName().toString();
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toLowerCase(Locale.ROOT) + name.substring(first);
  }
}
