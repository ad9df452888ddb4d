package io.cachedresult.processor.read;

import io.cachedresult.processor.types.UncheckedExceptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the methods that {@code condition} and {@code unless} name. */
public final class ConditionFinder {

  public static final String CONDITION = "condition";
  public static final String UNLESS = "unless";

  private final Elements elements;
  private final Types types;

  public ConditionFinder(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** The method that takes a call's arguments. */
  public Optional<ExecutableElement> condition(DeclaredHost host, DeclaredMethod method) {
    return find(host, method, CONDITION, parameters(host, method));
  }

  /** The method that takes a result. */
  public Optional<ExecutableElement> unless(DeclaredHost host, DeclaredMethod method) {
    return find(host, method, UNLESS, List.of(ResultTypes.of(host, method, elements, types)));
  }

  public List<? extends TypeMirror> parameters(DeclaredHost host, DeclaredMethod method) {
    return host.seen(method.element(), types).getParameterTypes();
  }

  /** All methods of the name that an attribute gives. */
  public Stream<ExecutableElement> named(
      DeclaredHost host, DeclaredMethod method, String attribute) {
    return method.text(attribute).stream().flatMap(name -> named(host, name));
  }

  private Stream<ExecutableElement> named(DeclaredHost host, String name) {
    return ElementFilter.methodsIn(elements.getAllMembers(host.type())).stream()
        .filter(candidate -> candidate.getSimpleName().contentEquals(name));
  }

  private Optional<ExecutableElement> find(
      DeclaredHost host,
      DeclaredMethod method,
      String attribute,
      List<? extends TypeMirror> arguments) {
    return named(host, method, attribute)
        .filter(candidate -> !candidate.equals(method.element()))
        .filter(candidate -> !candidate.getModifiers().contains(Modifier.PRIVATE))
        .filter(candidate ->
            candidate.getModifiers().contains(Modifier.STATIC) || !method.is(Modifier.STATIC))
        .filter(candidate -> fits(host, method, candidate, arguments))
        .findFirst();
  }

  private boolean fits(
      DeclaredHost host,
      DeclaredMethod method,
      ExecutableElement candidate,
      List<? extends TypeMirror> arguments) {
    ExecutableType type = host.seen(candidate, types);
    List<? extends TypeMirror> parameters = type.getParameterTypes();
    return type.getReturnType().getKind() == TypeKind.BOOLEAN
        && parameters.size() == arguments.size()
        && IntStream.range(0, arguments.size())
            .allMatch(i -> canTake(candidate, parameters.get(i), arguments.get(i)))
        && type.getThrownTypes().stream().allMatch(thrown -> mayThrow(method, thrown));
  }

  /** Type variables of the two methods differ, so those are compared by their bounds. */
  private boolean canTake(ExecutableElement candidate, TypeMirror parameter, TypeMirror argument) {
    return types.isAssignable(argument, parameter)
        || (argument.getKind() == TypeKind.TYPEVAR
            && !candidate.getTypeParameters().isEmpty()
            && types.isAssignable(types.erasure(argument), types.erasure(parameter)));
  }

  private boolean mayThrow(DeclaredMethod method, TypeMirror thrown) {
    return UncheckedExceptions.includes(thrown, elements, types)
        || method.element().getThrownTypes().stream()
            .anyMatch(declared -> types.isSubtype(thrown, declared));
  }
}
