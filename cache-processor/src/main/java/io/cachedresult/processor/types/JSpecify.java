package io.cachedresult.processor.types;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Names the annotations of JSpecify, which may be missing from the user's class path. */
public final class JSpecify {

  private static final String PACKAGE = "org.jspecify.annotations";

  public static final ClassName NULLABLE = ClassName.get(PACKAGE, "Nullable");
  public static final ClassName NULL_UNMARKED = ClassName.get(PACKAGE, "NullUnmarked");

  private JSpecify() {}

  /** Returns whether the element itself is {@code @NullMarked}. */
  public static boolean isNullMarked(Element element) {
    return element.getAnnotationMirrors().stream()
        .map(annotation -> (TypeElement) annotation.getAnnotationType().asElement())
        .anyMatch(type -> type.getQualifiedName().contentEquals(PACKAGE + ".NullMarked"));
  }
}
