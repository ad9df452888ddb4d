package io.cachedresult.processor.check;

import io.cachedresult.processor.read.BatchParameter;
import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.types.SimpleNames;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Holds the parameters that form a key against the rules: a call must be able to equal another. */
public final class KeyValidator {

  /** What is passed along rather than asked for. */
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

  /** Classes that inherit {@code Object.equals}, and of which equal ones are the same object. */
  private static final List<String> UNIQUE = List.of(
      "java.lang.Object",
      "java.lang.Class",
      "java.lang.Module",
      "java.lang.Void",
      "java.util.Currency");

  private final Elements elements;
  private final Types types;

  public KeyValidator(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  public Stream<Problem> check(DeclaredHost host, DeclaredMethod method) {
    return method.keys().stream().flatMap(key -> check(host, method, key).stream());
  }

  private Optional<Problem> check(DeclaredHost host, DeclaredMethod method, VariableElement key) {
    TypeMirror type = host.seen(method.element(), key, types);
    Element place = host.inherits(method) ? host.type() : key;
    if (BatchParameter.isMarked(key) && !isRightEach(host, method, type)) {
      return Optional.of(Problem.at(place, Rule.EACH_SHAPE, method.name(), key.getSimpleName()));
    }
    String name = key.getSimpleName().toString();
    if (OneShotTypes.is(type, elements, types)) {
      return Optional.of(
          Problem.at(place, Rule.ONE_SHOT_PARAMETER, method.name(), name, SimpleNames.of(type)));
    }
    if (DeclaredMethod.keyOf(key).filter(given -> given.flag("identity")).isPresent()) {
      return Optional.empty();
    }
    if (isUnlikely(type) && DeclaredMethod.keyOf(key).isEmpty()) {
      return Optional.of(
          Problem.at(place, Rule.UNLIKELY_KEY, method.name(), name, SimpleNames.of(type)));
    }
    return withoutEquals(type)
        .map(bare ->
            Problem.at(place, Rule.KEY_WITHOUT_EQUALS, method.name(), name, bare.getSimpleName()));
  }

  /** One collection, and a map from its elements to their results. */
  private boolean isRightEach(DeclaredHost host, DeclaredMethod method, TypeMirror collection) {
    Optional<TypeMirror> element = BatchParameter.elementOf(collection);
    TypeMirror result = host.seen(method.element(), types).getReturnType();
    return BatchParameter.markedBy(method).size() == 1
        && element.isPresent()
        && BatchParameter.valueOf(result, element.get(), types).isPresent();
  }

  private boolean isUnlikely(TypeMirror type) {
    return !type.getKind().isPrimitive()
        && UNLIKELY.stream()
            .map(elements::getTypeElement)
            .filter(Objects::nonNull) // a library that the class does not use
            .anyMatch(unlikely -> types.isSubtype(types.erasure(type), unlikely.asType()));
  }

  /** The class of a value, or of what an array or a collection of the JDK holds, without an equals. */
  private Optional<Element> withoutEquals(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return withoutEquals(array.getComponentType());
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
            .flatMap(argument -> withoutEquals(argument).stream())
            .findFirst()
        : Optional.empty();
  }

  /** Whether its instances equal only themselves: lambdas, and what inherits {@code Object.equals}. */
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

  /** Asked first, since what is inherited takes longer to find. */
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
    return isObject(DeclaredHost.typeAround(method));
  }

  private static boolean isObject(Element element) {
    return element instanceof TypeElement type
        && type.getQualifiedName().contentEquals(Object.class.getName());
  }
}
