package io.cachedresult.processor.plan;

import io.cachedresult.processor.read.HostForm;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.types.TypeSystem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds the compiler warnings that the generated class would cause as a subtype of the host, for
 * methods that it inherits or overrides. Users can suppress them only in their own code.
 */
final class SubtypeWarnings {

  private final ResolvedHost host;
  private final TypeSystem system;
  private final Elements elements;
  private final Types types;

  private SubtypeWarnings(ResolvedHost host, TypeSystem system) {
    this.host = host;
    this.system = system;
    this.elements = system.elements();
    this.types = system.types();
  }

  /** Returns the names of the warnings, for {@link SuppressWarnings}. */
  static Set<String> of(ResolvedHost host, TypeSystem system) {
    Set<String> names = new TreeSet<>();
    SubtypeWarnings warnings = new SubtypeWarnings(host, system);
    if (host.form() != HostForm.UTILITY) {
      if (warnings.closingMayBeInterrupted()) {
        names.add("try");
      }
      if (warnings.overridesOnlyEquals() || warnings.changesVarargs()) {
        names.add("overrides");
      }
      if (warnings.hasAmbiguousOverloads()) {
        names.add("overloads");
      }
    }
    return names;
  }

  /** Returns whether the host is an {@link AutoCloseable} that may be interrupted. */
  private boolean closingMayBeInterrupted() {
    return types.isSubtype(host.type().asType(), system.type(AutoCloseable.class))
        && ElementFilter.methodsIn(elements.getAllMembers(host.type())).stream()
            .filter(method -> method.getSimpleName().contentEquals("close"))
            .filter(method -> method.getParameters().isEmpty())
            .anyMatch(this::mayThrowInterruption);
  }

  private boolean mayThrowInterruption(ExecutableElement method) {
    ExecutableType seen = system.memberType(method, (DeclaredType) host.type().asType());
    return seen.getThrownTypes().stream()
        .anyMatch(thrown -> types.isSubtype(system.type(InterruptedException.class), thrown));
  }

  private boolean overridesOnlyEquals() {
    return repeats("equals", 1) && !repeats("hashCode", 0);
  }

  private boolean repeats(String name, int parameters) {
    return host.declared().repeated().stream()
        .anyMatch(method -> method.getSimpleName().contentEquals(name)
            && method.getParameters().size() == parameters);
  }

  /** Returns whether a method with variable arguments overrides one with an array, or vice versa. */
  private boolean changesVarargs() {
    List<ExecutableElement> withArray = host.declared().repeated().stream()
        .filter(SubtypeWarnings::endsWithArray)
        .toList();
    return !withArray.isEmpty()
        && supertypes(host.type(), new HashSet<>())
            .anyMatch(type -> withArray.stream()
                .anyMatch(method -> ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                    .anyMatch(above -> above.isVarArgs() != method.isVarArgs()
                        && elements.overrides(method, above, host.type()))));
  }

  private static boolean endsWithArray(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    return !parameters.isEmpty()
        && parameters.get(parameters.size() - 1).asType().getKind() == TypeKind.ARRAY;
  }

  /** Returns the supertypes of a type that are not among those found before. */
  private Stream<TypeElement> supertypes(TypeElement type, Set<TypeElement> found) {
    return types.directSupertypes(type.asType()).stream()
        .map(above -> (TypeElement) ((DeclaredType) above).asElement())
        .filter(found::add)
        .flatMap(above -> Stream.concat(Stream.of(above), supertypes(above, found)));
  }

  /** Returns whether overloads take functional interfaces, between which a lambda cannot choose. */
  private boolean hasAmbiguousOverloads() {
    List<ExecutableElement> functional = host.declared().repeated().stream()
        .filter(method -> method.getParameters().stream()
            .map(VariableElement::asType)
            .anyMatch(this::isFunctional))
        .toList();
    if (functional.isEmpty()) {
      return false;
    }
    List<ExecutableElement> all = ElementFilter.methodsIn(elements.getAllMembers(host.type()));
    return functional.stream()
        .anyMatch(one -> all.stream()
            .anyMatch(other -> !one.equals(other)
                && one.getSimpleName().equals(other.getSimpleName())
                && one.getParameters().size() == other.getParameters().size()));
  }

  /** Returns whether the type is an interface with a single abstract method. */
  private boolean isFunctional(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getKind().isInterface()
        && ElementFilter.methodsIn(elements.getAllMembers((TypeElement) declared.asElement()))
                .stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .filter(method -> !method.getSimpleName().contentEquals("equals"))
                .count()
            == 1;
  }
}
