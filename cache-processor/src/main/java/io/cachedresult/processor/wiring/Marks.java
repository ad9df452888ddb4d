package io.cachedresult.processor.wiring;

import io.cachedresult.processor.types.SourceNames;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * The names of annotations, of the annotations of these, and so on. By them, containers recognize
 * their beans, scopes and qualifiers.
 */
record Marks(Set<String> names) {

  Marks {
    names = Set.copyOf(names);
  }

  /** Returns the marks of an annotated element. */
  static Marks of(Collection<? extends AnnotationMirror> annotations) {
    Set<String> names = new LinkedHashSet<>();
    annotations.forEach(annotation -> add(annotation, names));
    return new Marks(names);
  }

  /** Returns the marks of the type of an annotation, without its own name. */
  static Marks ofType(AnnotationMirror annotation) {
    return of(annotation.getAnnotationType().asElement().getAnnotationMirrors());
  }

  private static void add(AnnotationMirror annotation, Set<String> names) {
    Element type = annotation.getAnnotationType().asElement();
    String name = SourceNames.qualified(annotation.getAnnotationType());
    // The annotations of the JDK mark each other, and are no marks of a bean.
    if (!name.startsWith("java.lang.") && names.add(name)) {
      type.getAnnotationMirrors().forEach(mark -> add(mark, names));
    }
  }

  boolean include(String name) {
    return names.contains(name);
  }

  boolean includeAny(Collection<String> candidates) {
    return candidates.stream().anyMatch(names::contains);
  }
}
