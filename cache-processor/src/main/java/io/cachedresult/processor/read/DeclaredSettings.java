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
 * The attributes that a method's annotation, or the defaults of its type, set for its cache.
 *
 * @param values the values as {@link AttributeReader} reads them, in the order of the attributes
 */
public record DeclaredSettings(Map<CacheAttribute, Object> values) {

  public DeclaredSettings {
    Map<CacheAttribute, Object> sorted = new EnumMap<>(CacheAttribute.class);
    sorted.putAll(values);
    values = Collections.unmodifiableMap(sorted);
  }

  /** Returns a copy with the given value of an attribute. */
  public DeclaredSettings with(CacheAttribute attribute, Object value) {
    Map<CacheAttribute, Object> changed = new EnumMap<>(CacheAttribute.class);
    changed.putAll(values);
    changed.put(attribute, value);
    return new DeclaredSettings(changed);
  }

  /** Returns whether the user set the attribute. */
  public boolean has(CacheAttribute attribute) {
    return values.containsKey(attribute);
  }

  /** Returns the value that the user set, if any. */
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

  /** Returns the class of the weigher, if the user set one. */
  public Optional<DeclaredType> weigher() {
    return types(CacheAttribute.WEIGHER).stream()
        .filter(DeclaredType.class::isInstance)
        .map(DeclaredType.class::cast)
        .findFirst();
  }

  /** Returns whether a value is the default of the annotation, which means no weigher. */
  static boolean isNoWeigher(Object value) {
    return value instanceof List<?> types
        && types.stream()
            .anyMatch(type -> type instanceof DeclaredType declared
                && SourceNames.qualified(declared).equals(Weigher.None.class.getCanonicalName()));
  }
}
