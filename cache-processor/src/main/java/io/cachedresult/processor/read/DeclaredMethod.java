package io.cachedresult.processor.read;

import io.cachedresult.CacheDefaults;
import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import io.cachedresult.Weigher;
import io.cachedresult.processor.types.DeclaredAnnotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A method and its {@link CachedResult}, as the user wrote them.
 *
 * @param defaults the {@link CacheDefaults} of the type that declares it
 */
public record DeclaredMethod(
    ExecutableElement element,
    DeclaredAnnotation annotation,
    Optional<DeclaredAnnotation> defaults) {

  public static Optional<DeclaredMethod> of(ExecutableElement method) {
    return DeclaredAnnotation.on(method, CachedResult.class)
        .map(annotation -> new DeclaredMethod(
            method,
            annotation,
            DeclaredAnnotation.on(DeclaredHost.typeAround(method), CacheDefaults.class)));
  }

  public boolean is(Modifier modifier) {
    return element.getModifiers().contains(modifier);
  }

  /** Whether the method has a type variable of the same name. */
  public boolean hides(TypeParameterElement variable) {
    return element.getTypeParameters().stream()
        .anyMatch(own -> own.getSimpleName().equals(variable.getSimpleName()));
  }

  public String name() {
    return element.getSimpleName().toString();
  }

  /**
   * The parameters that are marked as the key; all if none is, or if only the one is whose elements
   * are keys of their own.
   */
  public List<VariableElement> keys() {
    List<VariableElement> all = List.copyOf(element.getParameters());
    List<VariableElement> marked =
        all.stream().filter(parameter -> keyOf(parameter).isPresent()).toList();
    return marked.stream().allMatch(BatchParameter::isMarked) ? all : marked;
  }

  public static Optional<DeclaredAnnotation> keyOf(VariableElement parameter) {
    return DeclaredAnnotation.on(parameter, CacheKey.class);
  }

  /** Whether the annotation on the method says something of an attribute, not the type's. */
  public boolean says(String attribute) {
    return annotation.value(attribute).isPresent();
  }

  /** A value that the user gave for the method or for all of the type; empty where neither is. */
  public Optional<AnnotationValue> value(String attribute) {
    return annotation
        .value(attribute)
        .or(() -> isIdle(attribute) ? Optional.empty() : byDefault(attribute));
  }

  /** What was said for all methods of the age of failures is not said to those that keep none. */
  private boolean isIdle(String attribute) {
    return attribute.equals(DurationAttribute.FAILURES_EXPIRE_AFTER.attribute)
        && types("cacheFailures").isEmpty();
  }

  private Optional<AnnotationValue> byDefault(String attribute) {
    return defaults.flatMap(ofType -> ofType.value(attribute));
  }

  public Optional<String> text(String attribute) {
    return value(attribute).map(AnnotationValue::getValue).map(Object::toString);
  }

  public Optional<Integer> number(String attribute) {
    return value(attribute).map(AnnotationValue::getValue).map(Integer.class::cast);
  }

  public Optional<Double> share(String attribute) {
    return value(attribute).map(AnnotationValue::getValue).map(Double.class::cast);
  }

  /** The name of a constant of an enum. */
  public Optional<String> constant(String attribute) {
    return value(attribute)
        .map(AnnotationValue::getValue)
        .filter(VariableElement.class::isInstance)
        .map(constant -> ((VariableElement) constant).getSimpleName().toString());
  }

  /** Whether a class of an attribute that lists some is not there: the rest of them are mirrors. */
  public boolean namesUnresolved(String attribute) {
    return DeclaredAnnotation.namesUnresolved(value(attribute));
  }

  public boolean flag(String attribute, boolean unlessGiven) {
    return value(attribute)
        .map(AnnotationValue::getValue)
        .map(Boolean.class::cast)
        .orElse(unlessGiven);
  }

  /** The classes of an attribute that lists some, without those that do not exist. */
  public List<TypeMirror> types(String attribute) {
    return DeclaredAnnotation.types(value(attribute));
  }

  /** What weighs the results, if the user has given something. */
  public Optional<DeclaredType> weigher() {
    return types("weigher").stream()
        .filter(DeclaredType.class::isInstance)
        .map(DeclaredType.class::cast)
        .filter(weigher -> !((TypeElement) weigher.asElement())
            .getQualifiedName()
            .contentEquals(Weigher.None.class.getCanonicalName()))
        .findFirst();
  }
}
