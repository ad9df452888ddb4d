package io.cachedresult.processor.types;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What the class that is generated beside a type can name. */
public final class Visibility {

  private final Elements elements;
  private final PackageElement from;
  private final ModuleElement module;

  public Visibility(TypeElement beside, Elements elements) {
    this.elements = elements;
    this.from = elements.getPackageOf(beside);
    this.module = elements.getModuleOf(beside);
  }

  /** Whether it sees a class and all around it, from its package and from its module. */
  public boolean sees(TypeElement type) {
    Element around = type.getEnclosingElement();
    boolean seesAround = around instanceof TypeElement outer
        ? sees(outer)
        : around instanceof PackageElement
            && type.equals(elements.getTypeElement(module, type.getQualifiedName()));
    return seesAround && seesMember(type);
  }

  /** Whether it sees a member of a class that it sees. */
  public boolean seesMember(Element member) {
    return member.getModifiers().contains(Modifier.PUBLIC)
        || (!member.getModifiers().contains(Modifier.PRIVATE)
            && elements.getPackageOf(member).equals(from));
  }
}
