package io.cachedresult.processor.read;

import io.cachedresult.processor.types.SimpleNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** The methods that a class must have which stands in front of an implementation of an interface. */
public final class InterfaceMethods {

  private final Types types;

  public InterfaceMethods(Types types) {
    this.types = types;
  }

  /**
   * All that can be called on an instance, inherited ones included, each signature once. They are in
   * the order of their names, since compilers differ in the order of what is inherited.
   */
  public List<ExecutableElement> of(TypeElement type) {
    DeclaredType seenFrom = (DeclaredType) type.asType();
    List<ExecutableElement> methods = new ArrayList<>();
    declared(type).stream()
        .sorted(Comparator.<ExecutableElement, String>comparing(SimpleNames::of)
            .thenComparing(
                method -> DeclaredHost.typeAround(method).getQualifiedName().toString()))
        .forEach(method -> add(method, methods, seenFrom));
    return methods;
  }

  /**
   * Every declaration that no other overrides. {@code Elements#getAllMembers} would not do: of those
   * that several interfaces declare alike, ecj gives one.
   */
  private List<ExecutableElement> declared(TypeElement type) {
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
    TypeElement lower = DeclaredHost.typeAround(one);
    TypeElement upper = DeclaredHost.typeAround(another);
    return !lower.equals(upper)
        && types.isSubtype(types.erasure(lower.asType()), types.erasure(upper.asType()))
        && one.getSimpleName().equals(another.getSimpleName())
        && types.isSubsignature(seen(one, seenFrom), seen(another, seenFrom));
  }

  /** What a method may throw if one implementation answers it and all others of its signature. */
  public List<TypeMirror> thrown(ExecutableElement method, TypeElement type) {
    DeclaredType seenFrom = (DeclaredType) type.asType();
    List<ExecutableElement> same =
        declared(type).stream().filter(other -> isSame(method, other, seenFrom)).toList();
    return seen(method, seenFrom).getThrownTypes().stream()
        .<TypeMirror>map(thrown -> thrown)
        .filter(thrown -> same.stream().allMatch(other -> mayThrow(seen(other, seenFrom), thrown)))
        .toList();
  }

  /** Type variables of two methods differ, so those are compared by their bounds. */
  private boolean mayThrow(ExecutableType method, TypeMirror thrown) {
    return method.getThrownTypes().stream()
        .anyMatch(declared -> types.isSubtype(types.erasure(thrown), types.erasure(declared)));
  }

  /** Of methods that one implementation answers, the one that promises most stands for all. */
  private void add(
      ExecutableElement method, List<ExecutableElement> methods, DeclaredType seenFrom) {
    for (int i = 0; i < methods.size(); i++) {
      ExecutableElement other = methods.get(i);
      if (isSame(method, other, seenFrom)) {
        boolean promisesMore = answers(method, other, seenFrom);
        boolean isEqual = promisesMore == answers(other, method, seenFrom);
        if (isEqual ? isAnnotated(method) && !isAnnotated(other) : promisesMore) {
          methods.set(i, method);
        }
        return;
      }
    }
    methods.add(method);
  }

  private boolean isSame(ExecutableElement one, ExecutableElement another, DeclaredType seenFrom) {
    ExecutableType first = seen(one, seenFrom);
    ExecutableType second = seen(another, seenFrom);
    return one.getSimpleName().equals(another.getSimpleName())
        && (types.isSubsignature(first, second) || types.isSubsignature(second, first));
  }

  /** Whether who implements one method has implemented the other. */
  private boolean answers(ExecutableElement one, ExecutableElement another, DeclaredType seenFrom) {
    TypeMirror returned = seen(one, seenFrom).getReturnType();
    TypeMirror wanted = seen(another, seenFrom).getReturnType();
    // Type variables of two methods differ, so those are compared by their bounds.
    boolean isGeneric = !one.getTypeParameters().isEmpty();
    return types.isSubsignature(seen(one, seenFrom), seen(another, seenFrom))
        && (isGeneric
            ? types.isSubtype(types.erasure(returned), types.erasure(wanted))
            : types.isSameType(returned, wanted) || types.isSubtype(returned, wanted));
  }

  private static boolean isAnnotated(ExecutableElement method) {
    return DeclaredMethod.of(method).isPresent()
        || DeclaredEffect.of(method).findAny().isPresent();
  }

  private ExecutableType seen(ExecutableElement method, DeclaredType from) {
    return DeclaredHost.seen(method, from, types);
  }
}
