package io.cachedresult.processor.types;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Names the annotations of JSpecify, which may be missing from the user's class path. */
public final class JSpecify {

  private static final String PACKAGE = "org.jspecify.annotations";

  public static final ClassName NULLABLE = ClassName.get(PACKAGE, "Nullable");
  public static final ClassName NULL_UNMARKED = ClassName.get(PACKAGE, "NullUnmarked");

  private JSpecify() {}

  /**
   * Returns whether the code of a module can use {@code @Nullable}. Searches the package, since ecj
   * reports an error when it is asked for a missing type that a class file mentions.
   */
  public static boolean isVisible(ModuleElement module, Elements elements) {
    PackageElement annotations = elements.getPackageElement(module, PACKAGE);
    return annotations != null
        && annotations.getEnclosedElements().stream()
            .filter(type -> type.getKind() == ElementKind.ANNOTATION_TYPE)
            .anyMatch(type -> type.getSimpleName().contentEquals(NULLABLE.simpleName()));
  }

  /** Returns whether the element itself is {@code @NullMarked}. */
  public static boolean isNullMarked(Element element) {
    return element.getAnnotationMirrors().stream()
        .map(annotation -> (TypeElement) annotation.getAnnotationType().asElement())
        .anyMatch(type -> type.getQualifiedName().contentEquals(PACKAGE + ".NullMarked"));
  }
}
