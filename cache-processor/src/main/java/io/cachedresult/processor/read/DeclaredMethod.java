package io.cachedresult.processor.read;

import io.cachedresult.CacheDefaults;
import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.processor.report.Place;
import io.cachedresult.processor.types.DeclaredAnnotation;
import io.cachedresult.processor.types.EnclosingTypes;
import io.cachedresult.processor.types.KotlinDeclarations;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method and its {@link CachedResult}, as the user wrote them.
 *
 * @param defaults the {@link CacheDefaults} of the type that declares the method
 */
public record DeclaredMethod(
    ExecutableElement element,
    DeclaredAnnotation annotation,
    Optional<DeclaredAnnotation> defaults) {

  /** The attribute for {@link #isShared}. */
  public static final String SHARED = "shared";

  /** The attribute for {@link #codecs}. */
  public static final String CODECS = "codecs";

  /** Returns the method with its annotation, if it has one. */
  public static Optional<DeclaredMethod> of(ExecutableElement method) {
    return DeclaredAnnotation.on(method, CachedResult.class)
        .filter(annotation -> !KotlinDeclarations.isForwarder(method))
        .map(annotation -> new DeclaredMethod(
            method,
            annotation,
            DeclaredAnnotation.on(EnclosingTypes.around(method), CacheDefaults.class)));
  }

  /** Returns whether the method has the modifier. */
  public boolean is(Modifier modifier) {
    return element.getModifiers().contains(modifier);
  }

  /** Returns whether a method has a type variable of the same name. */
  public static boolean hides(ExecutableElement method, TypeParameterElement variable) {
    return method.getTypeParameters().stream()
        .anyMatch(own -> own.getSimpleName().equals(variable.getSimpleName()));
  }

  /** Returns the method's name in the source. */
  public String name() {
    return KotlinDeclarations.nameOf(element);
  }

  /** Returns the {@code @CacheKey} annotation of a parameter, if it has one. */
  public static Optional<DeclaredAnnotation> keyOf(VariableElement parameter) {
    return DeclaredAnnotation.on(parameter, CacheKey.class);
  }

  /**
   * Returns the parameters that form the key: the marked ones, or all if none or only the parameter
   * of a batch is marked.
   */
  public List<VariableElement> keys() {
    List<VariableElement> all = List.copyOf(element.getParameters());
    List<VariableElement> marked =
        all.stream().filter(parameter -> keyOf(parameter).isPresent()).toList();
    return marked.stream().allMatch(BatchTypes::isMarked) ? all : marked;
  }

  /** Returns the string that the user set for the method or for its whole type, if any. */
  public Optional<String> text(String attribute) {
    return value(attribute).map(AnnotationValue::getValue).map(Object::toString);
  }

  /** Returns whether several processes share the results. */
  public boolean isShared() {
    return value(SHARED)
        .map(AnnotationValue::getValue)
        .filter(Boolean.TRUE::equals)
        .isPresent();
  }

  /** Returns the classes that encode types of shared keys and results. */
  public List<TypeMirror> codecs() {
    return value(CODECS).map(DeclaredAnnotation::types).orElse(List.of());
  }

  /** Reads the settings of the method or of its type. */
  public DeclaredSettings settings() {
    Map<CacheAttribute, Object> values = new EnumMap<>(CacheAttribute.class);
    for (CacheAttribute attribute : CacheAttribute.values()) {
      value(attribute.label())
          .flatMap(value -> AttributeReader.read(attribute, value))
          .filter(value -> !DeclaredSettings.isNoWeigher(value))
          .ifPresent(value -> values.put(attribute, value));
    }
    // A type's default failuresExpireAfter does not apply to methods that cache no failures.
    if (!values.containsKey(CacheAttribute.CACHE_FAILURES)
        && !says(CacheAttribute.FAILURES_EXPIRE_AFTER.label())) {
      values.remove(CacheAttribute.FAILURES_EXPIRE_AFTER);
    }
    return new DeclaredSettings(values);
  }

  /**
   * Returns the place of an attribute's value on the method, or of the method if it has no such
   * value.
   */
  public Place placeOf(String attribute) {
    return says(attribute) ? Place.of(element, annotation, attribute) : Place.of(element);
  }

  /** Returns the place of an attribute's value on the method or, failing that, on its type. */
  public Place placeOfValue(String attribute) {
    return defaults
        .filter(ofType -> !says(attribute))
        .map(ofType -> Place.of(EnclosingTypes.around(element), ofType, attribute))
        .orElseGet(() -> placeOf(attribute));
  }

  private boolean says(String attribute) {
    return annotation.value(attribute).isPresent();
  }

  private Optional<AnnotationValue> value(String attribute) {
    return annotation
        .value(attribute)
        .or(() -> defaults.flatMap(ofType -> ofType.value(attribute)));
  }
}
