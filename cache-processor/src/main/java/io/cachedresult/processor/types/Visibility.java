package io.cachedresult.processor.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Decides which types and members are visible to a class that is generated in the package of a
 * given type.
 */
public final class Visibility {

  private final Elements elements;
  private final PackageElement from;
  private final ModuleElement module;

  /** Returns whether a protected member is visible because the class inherits it. */
  private final Predicate<Element> inherits;

  /** Creates the visibility from the package and the module of the given type. */
  public Visibility(TypeElement type, TypeSystem system) {
    this(type, system, member -> false);
  }

  private Visibility(TypeElement type, TypeSystem system, Predicate<Element> inherits) {
    this.elements = system.elements();
    this.from = elements.getPackageOf(type);
    this.module = elements.getModuleOf(type);
    this.inherits = inherits;
  }

  /**
   * Returns the visibility from the body of a subclass in the same package, which also sees
   * protected members that the given type inherits.
   */
  public static Visibility fromSubclass(TypeElement type, TypeSystem system) {
    return new Visibility(
        type,
        system,
        member -> member.getEnclosingElement() instanceof TypeElement declaring
            && system.asSupertype(type.asType(), declaring::equals).isPresent());
  }

  /** Returns the first class that a search for hidden classes finds. */
  public Optional<TypeMirror> firstHidden(Consumer<TypeSearch> search) {
    List<TypeMirror> hidden = new ArrayList<>();
    search.accept(TypeSearch.visiting(type -> {
      if (type.getKind() == TypeKind.DECLARED
          && !sees((TypeElement) ((DeclaredType) type).asElement())) {
        hidden.add(type);
      }
    }));
    return hidden.stream().findFirst();
  }

  /** Returns the first hidden class that an annotation names. */
  public Optional<TypeMirror> firstHidden(AnnotationMirror annotation) {
    return firstHidden(search -> AnnotationParts.types(annotation).forEach(search::isIn));
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
            && elements.getPackageOf(member).equals(from))
        || (member.getModifiers().contains(Modifier.PROTECTED) && inherits.test(member));
  }
}
