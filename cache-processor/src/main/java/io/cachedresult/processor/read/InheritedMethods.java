package io.cachedresult.processor.read;

import io.cachedresult.processor.check.Validator;
import io.cachedresult.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The annotated methods that a class inherits from its superclasses. One that is overridden without
 * an annotation is not among them, nor one that its own class may not cache, which is told there.
 */
public final class InheritedMethods {

  private final Elements elements;
  private final Types types;

  public InheritedMethods(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** From the nearest superclass to the farthest, in the order of their sources. */
  public List<ExecutableElement> of(TypeElement type) {
    List<ExecutableElement> nearer =
        new ArrayList<>(ElementFilter.methodsIn(type.getEnclosedElements()));
    List<ExecutableElement> inherited = new ArrayList<>();
    Optional<TypeElement> superclass = superclass(type);
    while (superclass.isPresent()) {
      List<ExecutableElement> methods =
          ElementFilter.methodsIn(superclass.get().getEnclosedElements());
      for (ExecutableElement method : methods) {
        if (isSound(method) && isInherited(method, type, nearer)) {
          inherited.add(method);
        }
      }
      nearer.addAll(methods);
      superclass = superclass(superclass.get());
    }
    return inherited;
  }

  private static Optional<TypeElement> superclass(TypeElement type) {
    TypeMirror superclass = type.getSuperclass();
    return superclass.getKind() == TypeKind.DECLARED
        ? Optional.of((TypeElement) ((DeclaredType) superclass).asElement())
        : Optional.empty();
  }

  /** Whether a method is annotated, and may be: final and private ones break a rule. */
  private boolean isSound(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return false;
    }
    DeclaredHost alone = DeclaredHost.of(DeclaredHost.typeAround(method), List.of(method));
    return !alone.repeated().isEmpty()
        && new Validator(elements, types).checkMethods(alone).stream().noneMatch(Problem::isError);
  }

  private boolean isInherited(
      ExecutableElement method, TypeElement type, List<ExecutableElement> nearer) {
    Set<Modifier> modifiers = method.getModifiers();
    boolean isVisible = modifiers.contains(Modifier.PUBLIC)
        || modifiers.contains(Modifier.PROTECTED)
        || elements.getPackageOf(method).equals(elements.getPackageOf(type));
    return isVisible
        && !modifiers.contains(Modifier.FINAL)
        && !modifiers.contains(Modifier.PRIVATE)
        && nearer.stream().noneMatch(other -> overrides(other, method, type));
  }

  /** Asked of signatures: where a class stands between, ecj says no to Elements#overrides. */
  private boolean overrides(ExecutableElement one, ExecutableElement other, TypeElement type) {
    return one.getSimpleName().equals(other.getSimpleName())
        && types.isSubsignature(seen(one, type), seen(other, type));
  }

  private ExecutableType seen(ExecutableElement method, TypeElement from) {
    return (ExecutableType) types.asMemberOf((DeclaredType) from.asType(), method);
  }
}
