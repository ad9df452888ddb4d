package io.cachedresult.processor.size;

import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.types.EnclosingTypes;
import io.cachedresult.processor.types.NewName;
import io.cachedresult.processor.types.TypeBounds;
import io.cachedresult.processor.types.WarningCollector;
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
 * Plans the methods that add up the sizes of objects' parts: one for each type, shared by all
 * caches. If there are too many types, the last ones get no method.
 */
final class SizeMethodPlanner {

  private static final String PREFIX = "estimate";

  private static final int MOST = 100;

  private final TypeBounds bounds;
  private final ClassInspector inspector;
  private final WarningCollector warnings;
  private final NameAllocator names = new NameAllocator();
  private final Map<TypeName, ValueSize.Parts> byType = new HashMap<>();
  private final Map<ValueSize.Parts, DeclaredType> unplanned = new HashMap<>();
  private final Queue<ValueSize.Parts> required = new ArrayDeque<>();
  private final List<SizeMethod> planned = new ArrayList<>();

  /**
   * Creates a planner without methods.
   *
   * @param taken the names of the other methods of the class
   * @param warnings collects the warnings that the methods would cause
   */
  SizeMethodPlanner(
      Set<String> taken, TypeBounds bounds, ClassInspector inspector, WarningCollector warnings) {
    this.bounds = bounds;
    this.inspector = inspector;
    this.warnings = warnings;
    taken.forEach(name -> NewName.in(names, name));
  }

  /** Returns a call of the method for a type; empty if there are already too many methods. */
  Optional<ValueSize.Parts> of(DeclaredType type) {
    TypeName name = bounds.name(type);
    if (byType.size() >= MOST && !byType.containsKey(name)) {
      return Optional.empty();
    }
    return Optional.of(byType.computeIfAbsent(name, added -> {
      String simpleName = type.asElement().getSimpleName().toString();
      ValueSize.Parts parts = new ValueSize.Parts(NewName.in(names, PREFIX + simpleName));
      unplanned.put(parts, type);
      return parts;
    }));
  }

  /** Marks the methods that a size calls as required. */
  Optional<ValueSize> require(Optional<ValueSize> size) {
    size.stream().flatMap(ValueSize::parts).forEach(required::add);
    return size;
  }

  /** Plans the required methods, and those that they require. */
  void plan(ValueSizer sizer) {
    while (!required.isEmpty()) {
      ValueSize.Parts next = required.remove();
      DeclaredType type = unplanned.remove(next);
      if (type != null) {
        inspector
            .contentsOf(type)
            .map(contents -> method(next.method(), type, contents, sizer))
            .ifPresent(planned::add);
      }
    }
  }

  List<SizeMethod> planned() {
    return CircleFinder.mark(planned);
  }

  private SizeMethod method(
      String name, DeclaredType type, ClassContents contents, ValueSizer sizer) {
    warnings.addUse(type);
    NameAllocator variables = new NameAllocator();
    NewName.in(variables, SizeMethod.ESTIMATOR);
    String value = NewName.in(variables, variable(type));
    List<SizeMethod.Case> cases = sizer.cases(contents).stream()
        .flatMap(subtype -> oneCase(subtype, sizer, variables))
        .toList();
    return new SizeMethod(
        name,
        bounds.name(type),
        value,
        cases,
        contents.fields().map(fields -> fields(type, fields, sizer)),
        contents.fields().isEmpty() && cases.size() < contents.subtypes().size(),
        false);
  }

  private Stream<SizeMethod.Case> oneCase(
      ClassContents.Subtype subtype, ValueSizer sizer, NameAllocator variables) {
    warnings.addUse(subtype.type());
    return subtype.name().stream()
        .flatMap(name -> require(sizer.of(subtype.type())).stream()
            .map(size ->
                new SizeMethod.Case(name, NewName.in(variables, variable(subtype.type())), size)));
  }

  private SizeMethod.Fields fields(
      DeclaredType type, List<ClassContents.Field> fields, ValueSizer sizer) {
    List<SizeMethod.Part> parts = new ArrayList<>();
    for (ClassContents.Field field : fields) {
      field
          .reader()
          .ifPresent(reader -> require(sizer.of(field.type())).ifPresent(size -> {
            warnings.addDeprecation(reader);
            parts.add(new SizeMethod.Part(field.access(), size, field.isOverridable()));
          }));
    }
    FieldLayout layout =
        FieldLayout.of(fields.stream().map(ClassContents.Field::storedType).toList());
    boolean isInner = EnclosingTypes.isInner((TypeElement) type.asElement());
    return new SizeMethod.Fields(layout.plus(isInner ? 1 : 0), parts);
  }

  private static String variable(DeclaredType type) {
    String name = type.asElement().getSimpleName().toString();
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toLowerCase(Locale.ROOT) + name.substring(first);
  }
}
