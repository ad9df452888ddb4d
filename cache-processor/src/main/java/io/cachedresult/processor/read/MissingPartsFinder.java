package io.cachedresult.processor.read;

import io.cachedresult.CacheDefaults;
import io.cachedresult.CacheInvalidate;
import io.cachedresult.CacheKey;
import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.types.AnnotationParts;
import io.cachedresult.processor.types.EnclosingTypes;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeSearch;
import io.cachedresult.processor.types.TypeSystem;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the missing parts of hosts: types in the signatures that the generated class repeats, all
 * supertypes of the host and of these types, and parts of annotations. Types inside results are
 * searched only if the results are shared: if others are missing, only the estimated size changes.
 */
public final class MissingPartsFinder {

  /** The annotations of methods, parameters and types that the processor reads. */
  private static final Set<String> READ = Stream.of(
          CachedResult.class,
          CacheDefaults.class,
          CacheKey.class,
          CacheInvalidate.class,
          CacheInvalidate.Several.class,
          CachePut.class,
          Deprecated.class,
          SuppressWarnings.class)
      .map(Class::getCanonicalName)
      .collect(Collectors.toSet());

  private final TypeSystem system;
  private final Predicate<TypeElement> isSource;
  private final Predicate<AnnotationMirror> isOfContainer;

  /** The missing supertypes of each type so far. */
  private final Map<TypeElement, Set<String>> supertypes = new HashMap<>();

  /**
   * Creates a finder for the elements of one round.
   *
   * @param isSource whether a type is compiled, rather than read from a class file
   * @param isOfContainer whether an annotation of a host is meant for a container, so that the
   *     generated class depends on its values
   */
  public MissingPartsFinder(
      TypeSystem system,
      Predicate<TypeElement> isSource,
      Predicate<AnnotationMirror> isOfContainer) {
    this.system = system;
    this.isSource = isSource;
    this.isOfContainer = isOfContainer;
  }

  /** Returns the parts of a host that are missing. */
  public MissingParts find(DeclaredHost host) {
    Set<String> required = new LinkedHashSet<>();
    Set<String> mentioned = new LinkedHashSet<>();
    TypeSearch signatures = TypeSearch.visiting(type -> {
      if (isMissing(type)) {
        mentioned.add(SourceNames.missing((DeclaredType) type, host.type()));
      } else if (type instanceof DeclaredType declared) {
        required.addAll(missingAbove((TypeElement) declared.asElement()));
      }
    });
    host.mentions(signatures);
    SharedContents.search(host, signatures);
    for (TypeElement above : allAbove(host.type())) {
      direct(above).forEach(signatures::isIn);
      required.addAll(missingDirectlyAbove(above));
    }
    annotations(host).flatMap(AnnotationParts::types).forEach(signatures::isIn);
    boolean lacksValue = annotations(host).anyMatch(AnnotationParts::isIncomplete)
        || host.effects().stream().anyMatch(DeclaredEffect::lacksTarget);
    return new MissingParts(required, mentioned, lacksValue);
  }

  /**
   * Returns the names of the missing supertypes of a type in the source. In a class file they do
   * not count: the compiler may never need them, and would not report that they are missing.
   */
  private Set<String> missingAbove(TypeElement type) {
    if (!isSource.test(type)) {
      return Set.of();
    }
    Set<String> known = supertypes.get(type);
    if (known == null) {
      known = missingDirectlyAbove(type);
      supertypes.put(type, known); // before the search, since supertypes may form a circle
      for (TypeElement above : elements(direct(type))) {
        known.addAll(missingAbove(above));
      }
    }
    return known;
  }

  private Set<String> missingDirectlyAbove(TypeElement type) {
    return direct(type)
        .filter(this::isMissing)
        .map(missing -> SourceNames.missing((DeclaredType) missing, type))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns a type and its supertypes, without missing ones. */
  private Set<TypeElement> allAbove(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    addAbove(type, found);
    return found;
  }

  private void addAbove(TypeElement type, Set<TypeElement> found) {
    if (found.add(type)) {
      elements(direct(type)).forEach(above -> addAbove(above, found));
    }
  }

  private List<TypeElement> elements(Stream<TypeMirror> types) {
    return types
        .filter(type -> type instanceof DeclaredType && !isMissing(type))
        .map(type -> (TypeElement) ((DeclaredType) type).asElement())
        .toList();
  }

  /**
   * Returns whether a class is missing. If only a type argument is, ecj has an error type for the
   * class as well.
   */
  private boolean isMissing(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR
        && type instanceof DeclaredType declared
        && (declared.getTypeArguments().isEmpty()
            || system.elements().getTypeElement(SourceNames.qualified(declared)) == null);
  }

  private static Stream<TypeMirror> direct(TypeElement type) {
    // The JDK has all its types; looking at them would only make the compiler load more of them.
    return type.getQualifiedName().toString().startsWith("java.")
        ? Stream.empty()
        : Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
            .filter(DeclaredType.class::isInstance);
  }

  /**
   * Returns the annotations that the processor reads or repeats. If one in a class file mentions a
   * missing type, nobody will generate it.
   */
  private Stream<AnnotationMirror> annotations(DeclaredHost host) {
    Stream<Element> read = host.repeated().stream().flatMap(MissingPartsFinder::around);
    Stream<? extends AnnotationMirror> ofContainers =
        host.type().getAnnotationMirrors().stream().filter(isOfContainer);
    return Stream.concat(
        Stream.concat(read, EnclosingTypes.nesting(host.type()).stream())
            .distinct()
            .flatMap(element -> element.getAnnotationMirrors().stream())
            .filter(MissingPartsFinder::isRead),
        Stream.concat(
            ofContainers,
            Stream.concat(
                    host.constructors().stream(),
                    host.repeated().stream()
                        .filter(method -> isSource.test(EnclosingTypes.around(method))))
                .flatMap(DeclaredHost::repeatedAnnotations)));
  }

  /** Returns a method, its parameters, and the type that declares it. */
  private static Stream<Element> around(ExecutableElement method) {
    return Stream.concat(
        Stream.of(method, EnclosingTypes.around(method)), method.getParameters().stream());
  }

  private static boolean isRead(AnnotationMirror annotation) {
    return READ.contains(SourceNames.qualified(annotation.getAnnotationType()));
  }
}
