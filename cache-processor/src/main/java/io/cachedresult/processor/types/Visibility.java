package io.cachedresult.processor.types;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Decides which types and members are visible to a class that is generated in the package of a
 * given type.
 */
public final class Visibility {

  private final Elements elements;
  private final PackageElement from;
  private final ModuleElement module;

  /** Creates the visibility from the package and the module of the given type. */
  public Visibility(TypeElement type, TypeSystem system) {
    this.elements = system.elements();
    this.from = elements.getPackageOf(type);
    this.module = elements.getModuleOf(type);
  }

  /** Returns whether a class and all classes around it are visible. */
  public boolean sees(TypeElement type) {
    Element around = type.getEnclosingElement();
    boolean seesAround = around instanceof TypeElement outer
        ? sees(outer)
        : around instanceof PackageElement
            && type.equals(elements.getTypeElement(module, type.getQualifiedName()));
    return seesAround && seesMember(type);
  }

  /** Returns whether a member of a visible class is visible. */
  public boolean seesMember(Element member) {
    return member.getModifiers().contains(Modifier.PUBLIC)
        || (!member.getModifiers().contains(Modifier.PRIVATE)
            && elements.getPackageOf(member).equals(from));
  }
}
