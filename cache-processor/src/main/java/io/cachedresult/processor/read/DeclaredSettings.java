package io.cachedresult.processor.read;

import io.cachedresult.Weigher;
import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.processor.types.SourceNames;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The settings that a method's annotation gives its cache, or the defaults of its type.
 *
 * @param values as {@link AttributeReader} reads them, in the order of the attributes
 */
public record DeclaredSettings(Map<CacheAttribute, Object> values) {

  public DeclaredSettings {
    Map<CacheAttribute, Object> sorted = new EnumMap<>(CacheAttribute.class);
    sorted.putAll(values);
    values = Collections.unmodifiableMap(sorted);
  }

  /** Returns these settings with another value. */
  public DeclaredSettings with(CacheAttribute attribute, Object value) {
    Map<CacheAttribute, Object> changed = new EnumMap<>(CacheAttribute.class);
    changed.putAll(values);
    changed.put(attribute, value);
    return new DeclaredSettings(changed);
  }

  /** Returns whether the user gave a value. */
  public boolean has(CacheAttribute attribute) {
    return values.containsKey(attribute);
  }

  /** Returns the value that the user gave, if any. */
  public Optional<Object> value(CacheAttribute attribute) {
    return Optional.ofNullable(values.get(attribute));
  }

  /** Returns the classes that the user listed. */
  public List<TypeMirror> types(CacheAttribute attribute) {
    return value(attribute).stream()
        .flatMap(types -> types instanceof List<?> list ? list.stream() : Stream.empty())
        .map(TypeMirror.class::cast)
        .toList();
  }

  /** Returns the class that computes the size of entries, if the user gave one. */
  public Optional<DeclaredType> weigher() {
    return types(CacheAttribute.WEIGHER).stream()
        .filter(DeclaredType.class::isInstance)
        .map(DeclaredType.class::cast)
        .findFirst();
  }

  /** Whether the annotation's own default was written, which stands for no weigher. */
  static boolean isNoWeigher(Object value) {
    return value instanceof List<?> types
        && types.stream()
            .anyMatch(type -> type instanceof DeclaredType declared
                && SourceNames.qualified(declared).equals(Weigher.None.class.getCanonicalName()));
  }
}
