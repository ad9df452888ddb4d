package io.cachedresult.processor.read;

import io.cachedresult.processor.types.EnclosingTypes;
import io.cachedresult.processor.types.TypeSearch;
import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.processor.types.Visibility;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;

/**
 * A type with annotated methods as the user wrote it, unchecked.
 *
 * @param methods the cached methods
 * @param effects the changes that other methods make to cached results
 * @param forwarded the other methods that the generated class repeats
 */
public record DeclaredHost(
    TypeElement type,
    List<DeclaredMethod> methods,
    List<DeclaredEffect> effects,
    List<ExecutableElement> forwarded) {

  public DeclaredHost {
    methods = List.copyOf(methods);
    effects = List.copyOf(effects);
    forwarded = List.copyOf(forwarded);
  }

  /** Returns a host with those of the given methods that are annotated. */
  static DeclaredHost of(TypeElement type, Collection<ExecutableElement> methods) {
    return of(type, methods, List.of());
  }

  /**
   * Returns a host with those of the given methods that are annotated, and the required methods.
   *
   * @param required methods that must be repeated even without an annotation
   */
  static DeclaredHost of(
      TypeElement type, Collection<ExecutableElement> all, List<ExecutableElement> required) {
    List<DeclaredMethod> methods =
        all.stream().flatMap(method -> DeclaredMethod.of(method).stream()).toList();
    List<DeclaredEffect> effects = all.stream().flatMap(DeclaredEffect::of).toList();
    Set<ExecutableElement> forwarded = new LinkedHashSet<>();
    effects.forEach(effect -> forwarded.add(effect.element()));
    if (!isUtility(methods, effects)) {
      forwarded.addAll(required);
    }
    methods.forEach(method -> forwarded.remove(method.element()));
    return new DeclaredHost(type, methods, effects, List.copyOf(forwarded));
  }

  static boolean isAnnotated(ExecutableElement method) {
    return DeclaredMethod.of(method).isPresent()
        || DeclaredEffect.of(method).findAny().isPresent();
  }

  /** Returns the host without the inherited methods that the condition rejects. */
  public DeclaredHost keepingInherited(Predicate<ExecutableElement> condition) {
    Predicate<ExecutableElement> isKept = method -> !inherits(method) || condition.test(method);
    return new DeclaredHost(
        type,
        methods.stream().filter(method -> isKept.test(method.element())).toList(),
        effects.stream().filter(effect -> isKept.test(effect.element())).toList(),
        forwarded.stream().filter(isKept).toList());
  }

  /** Returns the class without the methods that are repeated only for a container. */
  public DeclaredHost withoutContainerMethods() {
    Set<ExecutableElement> changing =
        effects.stream().map(DeclaredEffect::element).collect(Collectors.toSet());
    return new DeclaredHost(
        type,
        methods,
        effects,
        forwarded.stream()
            .filter(method -> changing.contains(method) || !ContainerMethods.isCalled(method))
            .toList());
  }

  /** Returns whether there is nothing to generate. */
  public boolean isEmpty() {
    return methods.isEmpty() && effects.isEmpty();
  }

  /** Returns whether the method is declared by a supertype. */
  public boolean inherits(ExecutableElement method) {
    return !EnclosingTypes.around(method).equals(type);
  }

  /** Returns how the generated class relates to the type. */
  public HostForm form() {
    if (isUtility(methods, effects)) {
      return HostForm.UTILITY;
    }
    return type.getKind() == ElementKind.INTERFACE ? HostForm.DELEGATE : HostForm.SUBCLASS;
  }

  /** Returns what the body of the generated class sees. */
  public Visibility visibility(TypeSystem system) {
    return form() == HostForm.SUBCLASS
        ? Visibility.fromSubclass(type, system)
        : new Visibility(type, system);
  }

  private static boolean isUtility(List<DeclaredMethod> methods, List<DeclaredEffect> effects) {
    return Stream.concat(
            methods.stream().map(DeclaredMethod::element),
            effects.stream().map(DeclaredEffect::element))
        .allMatch(method -> method.getModifiers().contains(Modifier.STATIC));
  }

  /** Returns the methods that the generated class repeats. */
  public List<ExecutableElement> repeated() {
    return Stream.concat(methods.stream().map(DeclaredMethod::element), forwarded.stream())
        .toList();
  }

  /** Returns the constructors that a subclass in the same package can call. */
  public List<ExecutableElement> constructors() {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
        .toList();
  }

  /** Returns a method's type as this type inherits it. */
  public ExecutableType memberType(ExecutableElement method, TypeSystem system) {
    return inherits(method)
        ? system.memberType(method, (DeclaredType) type.asType())
        : (ExecutableType) method.asType();
  }

  /** Returns the simple name of the generated class. */
  public String generatedName() {
    return "Cached" + flatName(type);
  }

  private static String flatName(TypeElement type) {
    String name = type.getSimpleName().toString();
    return type.getEnclosingElement() instanceof TypeElement around
        ? flatName(around) + "_" + name
        : name;
  }

  /** Returns whether a wanted type is part of the signatures that the generated class repeats. */
  public boolean mentions(TypeSearch wanted) {
    return wanted.isIn(type.getSuperclass())
        || wanted.isInAny(type.getInterfaces())
        || wanted.isInBounds(type)
        || repeated().stream().anyMatch(wanted::isIn)
        || constructors().stream().anyMatch(wanted::isIn);
  }

  /**
   * Returns the annotations of a method or constructor and its parameters, which may be repeated,
   * too.
   */
  public static Stream<AnnotationMirror> repeatedAnnotations(ExecutableElement executable) {
    return Stream.concat(Stream.of(executable), executable.getParameters().stream())
        .flatMap(element -> element.getAnnotationMirrors().stream());
  }
}
