package io.cachedresult.processor.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Finds the types that enclose an element. */
public final class EnclosingTypes {

  private EnclosingTypes() {}

  /** Returns the type that declares the element, or the element itself if it is a type. */
  public static TypeElement around(Element element) {
    Element at = element;
    while (!(at instanceof TypeElement)) {
      at = Objects.requireNonNull(at.getEnclosingElement());
    }
    return (TypeElement) at;
  }

  /** Returns the type and its enclosing types, from the inside out. */
  public static List<TypeElement> nesting(TypeElement type) {
    List<TypeElement> nesting = new ArrayList<>();
    for (Element at = type; at instanceof TypeElement around; at = around.getEnclosingElement()) {
      nesting.add(around);
    }
    return nesting;
  }

  /** Returns whether each object of the class refers to an object of the enclosing class. */
  public static boolean isInner(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement
        && !type.getModifiers().contains(Modifier.STATIC);
  }
}
