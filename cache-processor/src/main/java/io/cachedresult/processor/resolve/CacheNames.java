package io.cachedresult.processor.resolve;

import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The name of a method's cache, and the names of the members that are generated for it.
 *
 * @param cacheName the name in statistics and settings
 * @param stem the beginning of the generated names: {@code product} of {@code productCache()}
 * @param field the name of the field of the cache, which hides no field of the host
 */
public record CacheNames(String cacheName, String stem, String field) {

  private static final String SUFFIX = "Cache";

  /**
   * Returns the names for each method of a host; overloads are distinguished by their parameters,
   * with the types as the host inherits them.
   *
   * @param taken the names of the fields that the generated class inherits
   */
  static List<CacheNames> of(DeclaredHost host, Set<String> taken, TypeSystem system) {
    Map<String, Integer> overloads = new HashMap<>();
    host.methods().forEach(method -> overloads.merge(method.name(), 1, Integer::sum));
    List<CacheNames> names = new ArrayList<>();
    for (DeclaredMethod method : host.methods()) {
      boolean overloaded = overloads.getOrDefault(method.name(), 0) > 1;
      List<? extends TypeMirror> parameters =
          host.memberType(method.element(), system).getParameterTypes();
      String given = method.text("cacheName").orElse("");
      String cacheName =
          given.isBlank() ? defaultName(host.type(), method.name(), parameters) : given;
      String stem = overloaded ? overloadStem(method, parameters, given) : method.name();
      names.add(new CacheNames(cacheName, stem, free(stem + SUFFIX, taken)));
    }
    return names;
  }

  private static String free(String name, Set<String> taken) {
    return taken.contains(name) ? free(name + "_", taken) : name;
  }

  /** Returns the name of the method that returns the cache. */
  public String accessor() {
    return stem + SUFFIX;
  }

  /** Returns the name of the class of the cache. */
  public String cacheClass() {
    return capitalized(stem) + SUFFIX;
  }

  /** Returns the name of the class of its entries. */
  public String entryClass() {
    return capitalized(stem) + "Entry";
  }

  /** Returns the name of the class that encodes its entries, if they are shared. */
  public String codecClass() {
    return entryClass() + "Codec";
  }

  private static String overloadStem(
      DeclaredMethod method, List<? extends TypeMirror> parameters, String given) {
    if (SourceVersion.isName(given) && !given.contains(".")) {
      return given;
    }
    StringBuilder stem = new StringBuilder(method.name());
    for (TypeMirror parameter : parameters) {
      stem.append(capitalized(SourceNames.simple(parameter).replace("[]", "Array")));
    }
    return stem.toString();
  }

  /** Returns the name of a method, such as {@code shop.Catalog.product(java.lang.String, int)}. */
  public static String defaultName(
      TypeElement type, String method, List<? extends TypeMirror> parameters) {
    return parameters.stream()
        .map(CacheNames::qualifiedName)
        .collect(Collectors.joining(", ", type.getQualifiedName() + "." + method + "(", ")"));
  }

  /**
   * Returns the name of a type without its type arguments, since {@code toString} differs between
   * compilers.
   */
  private static String qualifiedName(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return qualifiedName(array.getComponentType()) + "[]";
    }
    if (type instanceof DeclaredType declared) {
      return SourceNames.qualified(declared);
    }
    return SourceNames.simple(type);
  }

  private static String capitalized(String name) {
    int first = name.codePointAt(0);
    return new StringBuilder(name.length())
        .appendCodePoint(Character.toUpperCase(first))
        .append(name, Character.charCount(first), name.length())
        .toString();
  }
}
