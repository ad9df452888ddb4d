package io.cachedresult.processor.check;

import io.cachedresult.processor.read.BatchTypes;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.ResolvedMethod;
import io.cachedresult.processor.resolve.ResolvedParameter;
import io.cachedresult.processor.types.DeclaredAnnotation;
import io.cachedresult.processor.types.EnclosingTypes;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeSystem;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Checks that one call's key can equal the key of another call. */
final class KeyValidator {

  /** Types that are usually only passed on and rarely determine the result. */
  private static final List<String> UNLIKELY = List.of(
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

  KeyValidator(TypeSystem system) {
    this.system = system;
    this.elements = system.elements();
    this.types = system.types();
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
    if (OneShotTypes.include(type, system)) {
      return Optional.of(Problem.at(
          place, Rule.ONE_SHOT_PARAMETER, method.name(), key.name(), SourceNames.simple(type)));
    }
    Optional<DeclaredAnnotation> mark = DeclaredMethod.keyOf(key.element());
    if (mark.filter(given -> given.flag("identity")).isPresent()) {
      return Optional.empty();
    }
    if (isUnlikely(type) && mark.isEmpty()) {
      return Optional.of(Problem.at(
          place, Rule.UNLIKELY_KEY, method.name(), key.name(), SourceNames.simple(type)));
    }
    return withoutEquals(type, new HashSet<>())
        .map(bare -> Problem.at(
            place, Rule.KEY_WITHOUT_EQUALS, method.name(), key.name(), bare.getSimpleName()));
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
    return !type.getKind().isPrimitive()
        && UNLIKELY.stream()
            .map(elements::getTypeElement)
            .filter(Objects::nonNull) // a library that the class does not use
            .anyMatch(unlikely -> types.isSubtype(types.erasure(type), unlikely.asType()));
  }

  /**
   * Returns the class, of a value or of the elements of an array or a JDK collection, that does not
   * override {@code equals}; empty if there is none.
   *
   * @param seen the type variables around the type, whose bounds may mention them again
   */
  private Optional<Element> withoutEquals(@Nullable TypeMirror type, Set<Element> seen) {
    if (type instanceof ArrayType array) {
      return withoutEquals(array.getComponentType(), seen);
    }
    if (type instanceof WildcardType wildcard) {
      return withoutEquals(wildcard.getExtendsBound(), seen);
    }
    if (type instanceof TypeVariable variable) {
      return seen.add(variable.asElement())
          ? withoutEquals(variable.getUpperBound(), seen)
          : Optional.empty();
    }
    if (type instanceof IntersectionType intersection) {
      return intersection.getBounds().stream()
          .flatMap(bound -> withoutEquals(bound, seen).stream())
          .findFirst();
    }
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    TypeElement element = (TypeElement) declared.asElement();
    if (isBare(element)) {
      return Optional.of(element);
    }
    return element.getQualifiedName().toString().startsWith("java.util.")
        ? declared.getTypeArguments().stream()
            .flatMap(argument -> withoutEquals(argument, seen).stream())
            .findFirst()
        : Optional.empty();
  }

  /**
   * Returns whether instances are equal only to themselves: lambdas, or objects of classes with
   * {@code Object.equals}.
   */
  private boolean isBare(TypeElement element) {
    if (element.getKind() == ElementKind.INTERFACE) {
      return element.getAnnotation(FunctionalInterface.class) != null;
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
