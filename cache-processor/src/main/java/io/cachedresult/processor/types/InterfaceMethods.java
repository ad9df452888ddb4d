package io.cachedresult.processor.types;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Finds the methods that a class must have in order to forward an interface to another
 * implementation.
 */
public final class InterfaceMethods {

  private final TypeSystem system;
  private final Types types;

  /** The declarations of each type that was asked for, since its methods are asked for one by one. */
  private final Map<TypeElement, List<ExecutableElement>> declared = new HashMap<>();

  /** Creates a finder for the elements of one round. */
  public InterfaceMethods(TypeSystem system) {
    this.system = system;
    this.types = system.types();
  }

  /**
   * Returns all methods that can be called on an instance, including inherited ones, each signature
   * once. The methods are ordered by name, since compilers list inherited methods in different
   * orders.
   *
   * @param isPreferred which of equally specific methods to choose
   */
  public List<ExecutableElement> of(TypeElement type, Predicate<ExecutableElement> isPreferred) {
    DeclaredType seenFrom = (DeclaredType) type.asType();
    List<ExecutableElement> methods = new ArrayList<>();
    declaredIn(type).stream()
        .sorted(Comparator.<ExecutableElement, String>comparing(SourceNames::signature)
            .thenComparing(
                method -> EnclosingTypes.around(method).getQualifiedName().toString()))
        .forEach(method -> add(method, methods, seenFrom, isPreferred));
    return methods;
  }

  private List<ExecutableElement> declaredIn(TypeElement type) {
    return declared.computeIfAbsent(type, this::findDeclared);
  }

  /**
   * Returns all declarations that no other one overrides. {@code Elements#getAllMembers} is not
   * enough: if several interfaces declare the same method, ecj returns only one of them.
   */
  private List<ExecutableElement> findDeclared(TypeElement type) {
    Set<TypeElement> interfaces = new LinkedHashSet<>();
    addInterfaces(type, interfaces);
    List<ExecutableElement> all = interfaces.stream()
        .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC)
            && !method.getModifiers().contains(Modifier.PRIVATE))
        .toList();
    DeclaredType seenFrom = (DeclaredType) type.asType();
    return all.stream()
        .filter(method -> all.stream().noneMatch(other -> overrides(other, method, seenFrom)))
        .toList();
  }

  private static void addInterfaces(TypeElement type, Set<TypeElement> interfaces) {
    if (interfaces.add(type)) {
      for (TypeMirror each : type.getInterfaces()) {
        if (each instanceof DeclaredType declared) {
          addInterfaces((TypeElement) declared.asElement(), interfaces);
        }
      }
    }
  }

  private boolean overrides(
      ExecutableElement one, ExecutableElement another, DeclaredType seenFrom) {
    TypeElement lower = EnclosingTypes.around(one);
    TypeElement upper = EnclosingTypes.around(another);
    return one.getSimpleName().equals(another.getSimpleName())
        && !lower.equals(upper)
        && types.isSubtype(types.erasure(lower.asType()), types.erasure(upper.asType()))
        && agreeOnMissing(one, another)
        && types.isSubsignature(seen(one, seenFrom), seen(another, seenFrom));
  }

  /**
   * Returns whether two methods have the same missing types as parameters. Compilers take such a
   * type for the same as any other.
   */
  private static boolean agreeOnMissing(ExecutableElement one, ExecutableElement another) {
    return missingParameters(one).equals(missingParameters(another));
  }

  private static List<String> missingParameters(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> parameter.asType())
        .map(type -> type.getKind() == TypeKind.ERROR ? SourceNames.simple(type) : "")
        .toList();
  }

  /**
   * Returns the exceptions that a method may throw if it implements all methods of its signature.
   */
  public List<TypeMirror> thrown(ExecutableElement method, TypeElement type) {
    DeclaredType seenFrom = (DeclaredType) type.asType();
    List<ExecutableElement> same = declaredIn(type).stream()
        .filter(other -> isSame(method, other, seenFrom))
        .toList();
    return seen(method, seenFrom).getThrownTypes().stream()
        .<TypeMirror>map(thrown -> thrown)
        .filter(thrown -> same.stream().allMatch(other -> mayThrow(seen(other, seenFrom), thrown)))
        .toList();
  }

  /**
   * Returns whether a method may throw an exception. Compares erased types, since type variables of
   * two methods are never the same.
   */
  private boolean mayThrow(ExecutableType method, TypeMirror thrown) {
    return method.getThrownTypes().stream()
        .anyMatch(declared -> types.isSubtype(types.erasure(thrown), types.erasure(declared)));
  }

  /**
   * Adds a method, unless a more specific one was added that has the same implementation; replaces
   * less specific ones.
   */
  private void add(
      ExecutableElement method,
      List<ExecutableElement> methods,
      DeclaredType seenFrom,
      Predicate<ExecutableElement> isPreferred) {
    for (int i = 0; i < methods.size(); i++) {
      ExecutableElement other = methods.get(i);
      if (isSame(method, other, seenFrom)) {
        boolean isMoreSpecific = implies(method, other, seenFrom);
        boolean isEqual = isMoreSpecific == implies(other, method, seenFrom);
        if (isEqual ? isPreferred.test(method) && !isPreferred.test(other) : isMoreSpecific) {
          methods.set(i, method);
        }
        return;
      }
    }
    methods.add(method);
  }

  private boolean isSame(ExecutableElement one, ExecutableElement another, DeclaredType seenFrom) {
    if (!one.getSimpleName().equals(another.getSimpleName()) || !agreeOnMissing(one, another)) {
      return false;
    }
    ExecutableType first = seen(one, seenFrom);
    ExecutableType second = seen(another, seenFrom);
    return types.isSubsignature(first, second) || types.isSubsignature(second, first);
  }

  /** Returns whether an implementation of the first method implements the second as well. */
  boolean implies(ExecutableElement one, ExecutableElement another, DeclaredType seenFrom) {
    TypeMirror returned = seen(one, seenFrom).getReturnType();
    TypeMirror wanted = seen(another, seenFrom).getReturnType();
    // Erased, since type variables of two methods are never the same.
    boolean isGeneric = !one.getTypeParameters().isEmpty();
    return types.isSubsignature(seen(one, seenFrom), seen(another, seenFrom))
        && (isGeneric
            ? types.isSubtype(types.erasure(returned), types.erasure(wanted))
            : types.isSameType(returned, wanted) || types.isSubtype(returned, wanted));
  }

  private ExecutableType seen(ExecutableElement method, DeclaredType from) {
    return system.memberType(method, from);
  }
}
