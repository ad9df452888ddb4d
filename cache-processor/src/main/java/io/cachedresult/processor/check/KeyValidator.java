package io.cachedresult.processor.check;

import io.cachedresult.processor.read.BatchTypes;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.ResolvedMethod;
import io.cachedresult.processor.resolve.ResolvedParameter;
import io.cachedresult.processor.types.DeclaredAnnotation;
import io.cachedresult.processor.types.EnclosingTypes;
import io.cachedresult.processor.types.FutureTypes;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeSystem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Checks that one call's key can equal the key of another call. */
final class KeyValidator {

  /** Types that are usually only passed on and rarely determine the result. */
  private static final Set<String> UNLIKELY = Set.of(
      "java.lang.System.Logger",
      "java.util.logging.Logger",
      "org.slf4j.Logger",
      "org.apache.logging.log4j.Logger",
      "org.apache.commons.logging.Log",
      "java.time.Clock",
      "java.util.Random",
      "java.util.concurrent.Executor",
      "java.lang.Thread",
      "java.sql.Connection",
      "javax.sql.DataSource");

  /**
   * Classes that inherit {@code Object.equals} because equal objects are the same object, or whose
   * objects usually are constants.
   */
  private static final List<String> UNIQUE = List.of(
      "java.lang.Object",
      "java.lang.Class",
      "java.lang.Module",
      "java.lang.Void",
      "java.lang.ModuleLayer",
      "java.time.format.DateTimeFormatter",
      "java.util.Base64.Decoder",
      "java.util.Base64.Encoder",
      "java.util.Currency",
      "java.util.regex.Pattern");

  private final TypeSystem system;
  private final Elements elements;
  private final Types types;
  private final ContainedTypes contained;
  private final NamedTypes oneShot;
  private final NamedTypes reactive;

  KeyValidator(TypeSystem system) {
    this.system = system;
    this.elements = system.elements();
    this.types = system.types();
    this.contained = new ContainedTypes(system);
    this.oneShot = NamedTypes.oneShot(system);
    this.reactive = NamedTypes.reactive(system);
  }

  Stream<Problem> check(ResolvedMethod method) {
    return method.keys().stream().flatMap(key -> check(method, key).stream());
  }

  private Optional<Problem> check(ResolvedMethod method, ResolvedParameter key) {
    TypeMirror type = key.type();
    Element place = method.isInherited() ? method.element() : key.element();
    if (key.isBatch() && !isBatch(method, type)) {
      return Optional.of(Problem.at(place, Rule.EACH_SHAPE, method.name(), key.name()));
    }
    if (isOneShot(type)) {
      return problem(place, Rule.ONE_SHOT_PARAMETER, method, key, type);
    }
    Optional<DeclaredAnnotation> mark = DeclaredMethod.keyOf(key.element());
    if (mark.filter(given -> given.flag("identity")).isPresent()) {
      return Optional.empty();
    }
    if (isUnlikely(type) && mark.isEmpty()) {
      return problem(place, Rule.UNLIKELY_KEY, method, key, type);
    }
    Optional<TypeMirror> inside = contained
        .of(type, KeyValidator::comparesComponents)
        .filter(this::isOneShot)
        .findFirst();
    if (inside.isPresent()) {
      return problem(place, Rule.ONE_SHOT_PARAMETER, method, key, inside.get());
    }
    return withoutEquals(type)
        .flatMap(bare -> bare instanceof DeclaredType declared
                && UnprocessedLombok.lacksEquals(declared.asElement())
            ? Optional.of(
                Problem.at(place, Rule.LOMBOK_LATER, method.name(), SourceNames.simple(bare)))
            : problem(place, Rule.KEY_WITHOUT_EQUALS, method, key, bare));
  }

  private static Optional<Problem> problem(
      Element place, Rule rule, ResolvedMethod method, ResolvedParameter key, TypeMirror type) {
    return Optional.of(
        Problem.at(place, rule, method.name(), key.name(), SourceNames.simple(type)));
  }

  private boolean isOneShot(TypeMirror type) {
    return oneShot.include(type) || reactive.include(type);
  }

  /**
   * Returns whether the method takes a single collection and returns a map from its elements to
   * results.
   */
  private boolean isBatch(ResolvedMethod method, TypeMirror collection) {
    Optional<TypeMirror> element = BatchTypes.elementOf(collection);
    return BatchTypes.markedBy(method.declared()).size() == 1
        && element.isPresent()
        && BatchTypes.valueOf(method.returnType(), element.get(), types).isPresent();
  }

  private boolean isUnlikely(TypeMirror type) {
    return !type.getKind().isPrimitive() && system.isAnyOf(type, UNLIKELY);
  }

  /**
   * Returns the type of a value, or of an object inside of it, that equals only itself; empty if
   * there is none. Arrays are compared by their contents, but not if they are inside a container,
   * which compares its contents by {@code equals}. Of the components of records, only arrays are
   * rejected: other objects may be the same in several keys, such as constants.
   */
  private Optional<TypeMirror> withoutEquals(TypeMirror type) {
    TypeMirror compared = type;
    while (compared instanceof ArrayType array) {
      compared = array.getComponentType();
    }
    return Stream.concat(
            contained.of(compared).filter(this::isBare),
            contained
                .of(compared, KeyValidator::comparesComponents)
                .filter(ArrayType.class::isInstance))
        .findFirst();
  }

  /**
   * Returns whether a record has the {@code equals} of all records, which compares components by
   * {@code equals}. Compilers list it as if the source declared it, but as final, and without
   * {@code @Override}.
   */
  private static boolean comparesComponents(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(KeyValidator::isEquals)
        .allMatch(method -> method.getModifiers().contains(Modifier.FINAL)
            && method.getAnnotationMirrors().isEmpty());
  }

  private boolean isBare(TypeMirror type) {
    return type instanceof ArrayType
        || (type instanceof DeclaredType declared
            && type.getKind() != TypeKind.ERROR
            && (FutureTypes.isAny(type, system) || isBare((TypeElement) declared.asElement())));
  }

  /**
   * Returns whether instances are equal only to themselves: lambdas, or objects of classes with
   * {@code Object.equals}.
   */
  private boolean isBare(TypeElement element) {
    if (element.getKind() == ElementKind.INTERFACE) {
      return ContainedTypes.isFunctional(element.asType());
    }
    return element.getKind() == ElementKind.CLASS
        && !element.getModifiers().contains(Modifier.ABSTRACT)
        && !UNIQUE.contains(element.getQualifiedName().toString())
        && !declaresEquals(element)
        && ElementFilter.methodsIn(elements.getAllMembers(element)).stream()
            .filter(KeyValidator::isEquals)
            .allMatch(KeyValidator::isOfObject);
  }

  /**
   * Returns whether the class itself declares {@code equals}. Called first, since it is slower to
   * find inherited members.
   */
  private static boolean declaresEquals(TypeElement element) {
    return ElementFilter.methodsIn(element.getEnclosedElements()).stream()
        .anyMatch(KeyValidator::isEquals);
  }

  private static boolean isEquals(ExecutableElement method) {
    return method.getSimpleName().contentEquals("equals")
        && method.getParameters().size() == 1
        && method.getParameters().get(0).asType() instanceof DeclaredType parameter
        && isObject(parameter.asElement());
  }

  private static boolean isOfObject(ExecutableElement method) {
    return isObject(EnclosingTypes.around(method));
  }

  private static boolean isObject(Element element) {
    return element instanceof TypeElement type
        && type.getQualifiedName().contentEquals(Object.class.getName());
  }
}
