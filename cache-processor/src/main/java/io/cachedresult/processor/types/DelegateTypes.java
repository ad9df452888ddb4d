package io.cachedresult.processor.types;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the type of the implementation that a generated class wraps. An interface that only repeats
 * methods of another one, to annotate them, can wrap any implementation of that one, for example a
 * class of a library.
 */
public final class DelegateTypes {

  private final TypeSystem system;
  private final InterfaceMethods interfaces;

  /** Creates a finder for the elements of one round. */
  public DelegateTypes(TypeSystem system) {
    this.system = system;
    this.interfaces = new InterfaceMethods(system);
  }

  /** Returns the only interface that an interface extends if it adds nothing, or itself. */
  public DeclaredType of(TypeElement type) {
    List<? extends TypeMirror> extended = type.getInterfaces();
    return extended.size() == 1
            && extended.get(0) instanceof DeclaredType above
            && canBeNamed(above, type)
            && addsNothing(type, (TypeElement) above.asElement())
        ? above
        : (DeclaredType) type.asType();
  }

  /** Returns whether the generated class can name the type, without a warning. */
  private boolean canBeNamed(DeclaredType above, TypeElement type) {
    TypeElement element = (TypeElement) above.asElement();
    boolean isRaw =
        above.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
    return !isRaw
        && !system.elements().isDeprecated(element)
        && !TypeSearch.PRIVATE.isIn(above)
        && new Visibility(type, system).sees(element);
  }

  private boolean addsNothing(TypeElement type, TypeElement above) {
    List<ExecutableElement> inherited = interfaces.of(above, method -> false);
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC)
            && !method.getModifiers().contains(Modifier.PRIVATE))
        .allMatch(method -> method.getModifiers().contains(Modifier.ABSTRACT)
            && inherited.stream().anyMatch(other -> isServedBy(other, method, type)));
  }

  /** Returns whether a call of the inherited method can replace a call of the declared one. */
  private boolean isServedBy(
      ExecutableElement inherited, ExecutableElement declared, TypeElement type) {
    DeclaredType seenFrom = (DeclaredType) type.asType();
    return inherited.getSimpleName().equals(declared.getSimpleName())
        && interfaces.implies(inherited, declared, seenFrom)
        && system.memberType(inherited, seenFrom).getThrownTypes().stream()
            .allMatch(thrown ->
                system.isUnchecked(thrown) || mayThrow((ExecutableType) declared.asType(), thrown));
  }

  private boolean mayThrow(ExecutableType method, TypeMirror thrown) {
    return method.getThrownTypes().stream()
        .anyMatch(declared -> system.types().isSubtype(thrown, declared));
  }
}
