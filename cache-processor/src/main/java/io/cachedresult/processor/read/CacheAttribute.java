package io.cachedresult.processor.read;

import io.cachedresult.CacheSpec;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.types.DeclaredAnnotation;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an annotation that become settings of a cache, in the order of the generated
 * code. Reading, checking, planning and writing iterate over them, so that a new attribute is a new
 * constant, together with a rule if it can be wrong. {@link CacheSpec} has a method of the same name
 * for each.
 */
public enum CacheAttribute {
  MAXIMUM_SIZE("maximumSize", Rule.BAD_SIZE, limit(Integer.class, CacheSpec::maximumSize)),
  MAXIMUM_MEMORY("maximumMemory", Rule.BAD_MEMORY, limit(String.class, CacheSpec::maximumMemory)),
  EVICTION("eviction", Notation.CONSTANT),
  WEIGHER("weigher", Notation.INSTANCE),
  EXPIRE_AFTER_WRITE("expireAfterWrite", CacheSpec::expireAfterWrite),
  EXPIRE_AFTER_ACCESS("expireAfterAccess", CacheSpec::expireAfterAccess),
  REFRESH_AFTER_WRITE("refreshAfterWrite", CacheSpec::refreshAfterWrite),
  FAILURES_EXPIRE_AFTER("failuresExpireAfter", CacheSpec::failuresExpireAfter),
  LOCK_TIMEOUT("lockTimeout", CacheSpec::lockTimeout),
  JITTER("jitter", Rule.BAD_JITTER, limit(Double.class, CacheSpec::jitter)),
  CACHE_FAILURES("cacheFailures", Notation.CLASSES),
  CACHE_NULL("cacheNull", Notation.OFF);

  /** How a value appears in source code. */
  public enum Notation {
    /** A number or a string. */
    LITERAL,
    /** A constant of an enum. */
    CONSTANT,
    /** A class of which the generated code creates an instance. */
    INSTANCE,
    /** A list of classes. */
    CLASSES,
    /** A flag that is on by default, so that only {@code false} is a value. */
    OFF
  }

  /** A limit that the runtime may refuse. */
  private record Limit(Rule rule, BiFunction<CacheSpec, Object, CacheSpec> setter) {}

  private final String attribute;
  private final Notation notation;

  @SuppressWarnings("ImmutableEnumChecker") // method references, which have no state
  private final @Nullable Limit limit;

  /** An attribute that the runtime never refuses. */
  CacheAttribute(String attribute, Notation notation) {
    this.attribute = attribute;
    this.notation = notation;
    this.limit = null;
  }

  /** A duration. */
  CacheAttribute(String attribute, BiFunction<CacheSpec, String, CacheSpec> setter) {
    this(attribute, Rule.BAD_AGE, limit(String.class, setter));
  }

  /** A limit, and the rule that a refused value breaks. */
  CacheAttribute(String attribute, Rule rule, BiFunction<CacheSpec, Object, CacheSpec> setter) {
    this.attribute = attribute;
    this.notation = Notation.LITERAL;
    this.limit = new Limit(rule, setter);
  }

  private static <T> BiFunction<CacheSpec, Object, CacheSpec> limit(
      Class<T> type, BiFunction<CacheSpec, T, CacheSpec> setter) {
    return (spec, value) -> type.isInstance(value) ? setter.apply(spec, type.cast(value)) : spec;
  }

  /** Returns the name in annotations and of the method of {@link CacheSpec}. */
  public String attribute() {
    return attribute;
  }

  /** Returns how values appear in source code. */
  public Notation notation() {
    return notation;
  }

  /** Returns the rule that a refused value breaks; empty if the runtime refuses none. */
  public Optional<Rule> rule() {
    return Optional.ofNullable(limit).map(Limit::rule);
  }

  /**
   * Returns a specification with a value of this attribute, as the generated code would set it.
   *
   * @throws IllegalArgumentException if the runtime refuses the value
   */
  public CacheSpec applyTo(CacheSpec spec, Object value) {
    return limit == null ? spec : limit.setter().apply(spec, value);
  }

  /** Reads a value: a number, a string, an enum constant, a list of types, or {@code false}. */
  Optional<Object> read(AnnotationValue value) {
    Object written = value.getValue();
    return switch (notation) {
      case LITERAL -> Optional.of(written);
      case CONSTANT -> Optional.of(written).filter(VariableElement.class::isInstance);
      case INSTANCE, CLASSES ->
        Optional.<Object>of(DeclaredAnnotation.types(value))
            .filter(types -> !List.of().equals(types));
      case OFF -> Optional.of(written).filter(Boolean.FALSE::equals);
    };
  }

  /** Returns whether a value names classes, which another processor may be about to generate. */
  boolean namesClasses() {
    return notation == Notation.INSTANCE || notation == Notation.CLASSES;
  }
}
