package io.cachedresult.processor.read;

import io.cachedresult.processor.plan.CachePlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * A type with annotated methods, as the user wrote it; nothing is checked yet.
 *
 * @param methods those with results to keep
 * @param effects what others do to these results
 * @param forwarded those that the generated class must repeat besides {@code methods}
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

  /** Reads a type's annotated methods in the order of the source, and then those it inherits. */
  public static DeclaredHost of(TypeElement type, Elements elements, Types types) {
    Set<ExecutableElement> all =
        new LinkedHashSet<>(ElementFilter.methodsIn(type.getEnclosedElements()));
    if (type.getKind() == ElementKind.INTERFACE) {
      List<ExecutableElement> inherited = new InterfaceMethods(types).of(type);
      all.addAll(inherited);
      return of(type, all, inherited);
    }
    DeclaredHost own = of(type, all);
    if (type.getKind() != ElementKind.CLASS || own.form() == CachePlan.Form.UTILITY) {
      return own;
    }
    all.addAll(new InheritedMethods(elements, types).of(type));
    return of(type, all);
  }

  /** A type that has annotations on these methods alone, if at all. */
  public static DeclaredHost of(TypeElement type, Collection<ExecutableElement> methods) {
    return of(type, methods, List.of());
  }

  private static DeclaredHost of(
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

  /** The type that an element stands in, or is. */
  public static TypeElement typeAround(Element element) {
    Element at = element;
    while (!(at instanceof TypeElement)) {
      at = Objects.requireNonNull(at.getEnclosingElement());
    }
    return (TypeElement) at;
  }

  /** Where to tell what is wrong with a method: if it is inherited, at the type. */
  public Element place(DeclaredMethod method) {
    return inherits(method) ? type : method.element();
  }

  public boolean inherits(DeclaredMethod method) {
    return !typeAround(method.element()).equals(type);
  }

  /** What the generated class is to the type. */
  public CachePlan.Form form() {
    if (isUtility(methods, effects)) {
      return CachePlan.Form.UTILITY;
    }
    return type.getKind() == ElementKind.INTERFACE
        ? CachePlan.Form.DELEGATE
        : CachePlan.Form.SUBCLASS;
  }

  private static boolean isUtility(List<DeclaredMethod> methods, List<DeclaredEffect> effects) {
    return Stream.concat(
            methods.stream().map(DeclaredMethod::element),
            effects.stream().map(DeclaredEffect::element))
        .allMatch(method -> method.getModifiers().contains(Modifier.STATIC));
  }

  /** The methods that the generated class repeats. */
  public List<ExecutableElement> repeated() {
    return Stream.concat(methods.stream().map(DeclaredMethod::element), forwarded.stream())
        .toList();
  }

  /** A method's type as this one inherits it. */
  public ExecutableType seen(ExecutableElement method, Types types) {
    return typeAround(method).equals(type)
        ? (ExecutableType) method.asType()
        : seen(method, (DeclaredType) type.asType(), types);
  }

  /**
   * A method's type as another type inherits it. The supertype that declares it is asked: of methods
   * that several supertypes declare alike, ecj would take any.
   */
  public static ExecutableType seen(ExecutableElement method, DeclaredType from, Types types) {
    DeclaredType declaring = supertype(from, typeAround(method), types).orElse(from);
    return (ExecutableType) types.asMemberOf(declaring, method);
  }

  private static Optional<DeclaredType> supertype(
      DeclaredType type, TypeElement wanted, Types types) {
    return type.asElement().equals(wanted)
        ? Optional.of(type)
        : types.directSupertypes(type).stream()
            .filter(DeclaredType.class::isInstance)
            .flatMap(above -> supertype((DeclaredType) above, wanted, types).stream())
            .findFirst();
  }

  /** A parameter's type as this one inherits the method. */
  public TypeMirror seen(ExecutableElement method, VariableElement parameter, Types types) {
    int index = method.getParameters().indexOf(parameter);
    return seen(method, types).getParameterTypes().get(index);
  }

  /** The constructors that a subclass in the same package can call. */
  public List<ExecutableElement> constructors() {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
        .toList();
  }

  /**
   * The type variables that a method's entries can name: none of a static method's, and none where
   * the method hides one by its own, since what is left may depend on that one.
   */
  public List<? extends TypeParameterElement> entryVariables(DeclaredMethod method) {
    return method.is(Modifier.STATIC) || type.getTypeParameters().stream().anyMatch(method::hides)
        ? List.of()
        : type.getTypeParameters();
  }

  /** The type variables of the class and of its methods. */
  public Stream<TypeParameterElement> typeVariables() {
    return Stream.concat(
        type.getTypeParameters().stream(),
        methods.stream().flatMap(method -> method.element().getTypeParameters().stream()));
  }

  /** The class and those around it, from the inside out. */
  public List<TypeElement> nesting() {
    List<TypeElement> nesting = new ArrayList<>();
    for (Element at = type; at instanceof TypeElement around; at = around.getEnclosingElement()) {
      nesting.add(around);
    }
    return nesting;
  }
}
