package io.cachedresult.processor.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.types.EnclosingTypes;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeBounds;
import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.processor.types.Visibility;
import io.cachedresult.processor.types.WarningCollector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds the shapes of the values of one cached method, and the types that have none. */
final class ShapeFinder {

  private final TypeSystem system;
  private final Visibility visibility;
  private final UserCodecs codecs;
  private final TypeBounds bounds;
  private final SealedCases subtypes;
  private final WarningCollector warnings;

  /** The types with their own methods so far; a null value while their parts are searched. */
  private final Map<TypeName, @Nullable CompositeType> composites = new LinkedHashMap<>();

  private final List<Obstacle> obstacles = new ArrayList<>();
  private final Set<String> rejected = new HashSet<>();

  ShapeFinder(TypeSystem system, Visibility visibility, UserCodecs codecs) {
    this.system = system;
    this.visibility = visibility;
    this.codecs = codecs;
    this.bounds = new TypeBounds(system);
    this.subtypes = new SealedCases(system);
    this.warnings = new WarningCollector(system);
  }

  List<Obstacle> obstacles() {
    return obstacles;
  }

  Set<String> warnings() {
    return warnings.warnings();
  }

  List<CompositeType> composites() {
    return composites.values().stream().flatMap(Stream::ofNullable).toList();
  }

  /**
   * Returns the shape of the values of a type; an arbitrary shape if there is an obstacle.
   *
   * @param path the place of the values, for messages
   */
  Shape of(TypeMirror type, String path) {
    TypeMirror bound = type instanceof TypeVariable ? type : bounds.upperBound(type);
    Optional<Shape> shape = KnownShapes.ofPrimitive(bound.getKind());
    if (shape.isEmpty() && bound instanceof ArrayType array) {
      shape = Optional.of(array(array, path));
    }
    if (shape.isEmpty() && bound instanceof DeclaredType declared) {
      shape = declared(declared, path);
    }
    return shape.orElseGet(() -> reject(bound, path));
  }

  /** Adds an obstacle, and returns an arbitrary shape. */
  Shape reject(TypeMirror type, String path) {
    if (rejected.add(SourceNames.simple(type))) {
      obstacles.add(new Obstacle(type, path));
    }
    return new Shape.Composite(ClassName.OBJECT);
  }

  private Shape array(ArrayType array, String path) {
    TypeMirror component = array.getComponentType();
    return KnownShapes.ofArray(component.getKind()).orElseGet(() -> {
      Shape held = of(component, path + "[]");
      return new Shape.Array(
          bounds.name(array), TypeName.get(system.types().erasure(component)), held);
    });
  }

  private Optional<Shape> declared(DeclaredType type, String path) {
    TypeElement element = (TypeElement) type.asElement();
    Optional<DeclaredType> codec = codecs.forType(type);
    if (codec.isPresent()) {
      return composite(type, exact -> custom(exact, codec.get()));
    }
    Optional<Shape> known = KnownShapes.named(SourceNames.qualified(type));
    if (known.isPresent()) {
      return known;
    }
    if (bounds.isRaw(type) || TypeBounds.isTooDeep(type) || TypeBounds.mentionsVariable(type)) {
      return Optional.empty();
    }
    Optional<Shape> container = container(type, path);
    if (container.isPresent() || !visibility.sees(element)) {
      return container;
    }
    if (element.getKind() == ElementKind.ENUM) {
      warnings.addUse(type);
      return Optional.of(new Shape.Constant(ClassName.get(element), constants(element)));
    }
    if (element.getKind() == ElementKind.RECORD) {
      return composite(type, exact -> components(exact, path));
    }
    boolean isAbstract = element.getKind() == ElementKind.INTERFACE
        || element.getModifiers().contains(Modifier.ABSTRACT);
    return isAbstract && element.getModifiers().contains(Modifier.SEALED)
        ? composite(type, exact -> choice(exact, path))
        : Optional.empty();
  }

  private Optional<Shape> container(DeclaredType type, String path) {
    return Stream.of(Shape.Container.Kind.values())
        .filter(kind -> SourceNames.qualified(type).equals("java.util." + kind.operation()))
        .findFirst()
        .map(kind -> new Shape.Container(
            kind,
            bounds.name(type),
            type.getTypeArguments().stream()
                .map(argument -> of(argument, path + "[]"))
                .toList()));
  }

  private static List<String> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(member -> member.getSimpleName().toString())
        .sorted()
        .toList();
  }

  /** Describes a type, given with bounds in place of wildcards. */
  private interface Describer {
    CompositeType describe(DeclaredType exact);
  }

  private Optional<Shape> composite(DeclaredType type, Describer describer) {
    DeclaredType exact = bounds.with(type, bounds.arguments(type));
    TypeName name = TypeName.get(exact);
    if (!composites.containsKey(name)) {
      warnings.addUse(exact);
      composites.put(name, null); // before the search, since a type may contain itself
      composites.put(name, describer.describe(exact));
    }
    return Optional.of(new Shape.Composite(name));
  }

  private CompositeType custom(DeclaredType exact, DeclaredType codec) {
    warnings.addUse(codec);
    return new CompositeType.Custom(
        TypeName.get(exact), bounds.name(exact), ClassName.get((TypeElement) codec.asElement()));
  }

  private CompositeType components(DeclaredType exact, String path) {
    List<CompositeType.Component> components = new ArrayList<>();
    TypeElement element = (TypeElement) exact.asElement();
    for (Element component : element.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      TypeMirror type = system.types().asMemberOf(exact, field(element, name));
      warnings.addUse(type);
      warnings.addDeprecation(accessor(element, name));
      components.add(
          new CompositeType.Component(name, TypeName.get(type), of(type, path + "." + name)));
    }
    return new CompositeType.Components(TypeName.get(exact), bounds.name(exact), components);
  }

  private static VariableElement field(TypeElement type, String name) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().contentEquals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Element accessor(TypeElement type, String name) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method ->
            method.getSimpleName().contentEquals(name) && method.getParameters().isEmpty())
        .<Element>map(method -> method)
        .findFirst()
        .orElse(EnclosingTypes.around(type));
  }

  private CompositeType choice(DeclaredType exact, String path) {
    List<CompositeType.Case> cases = subtypes.of(exact).stream()
        .map(subtype -> new CompositeType.Case(bounds.name(subtype), of(subtype, path)))
        .toList();
    if (cases.isEmpty()) {
      reject(exact, path);
    }
    return new CompositeType.Choice(TypeName.get(exact), bounds.name(exact), cases);
  }
}
