package io.cachedresult.processor.check;

import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.ResolvedMethod;
import io.cachedresult.processor.types.FutureTypes;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeSystem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Checks that several callers can share the result of a cached method, and what is inside. */
final class ResultValidator {

  /** Types whose values compute something later; their subclasses may store it. */
  private static final Set<String> LAZY = Set.of(
      "java.util.concurrent.Callable",
      "java.util.function.Supplier",
      "java.util.function.BooleanSupplier",
      "java.util.function.DoubleSupplier",
      "java.util.function.IntSupplier",
      "java.util.function.LongSupplier",
      "kotlin.jvm.functions.Function0");

  private final TypeSystem system;
  private final ContainedTypes contained;
  private final NamedTypes oneShot;
  private final NamedTypes reactive;
  private final NamedTypes repeatable;

  ResultValidator(TypeSystem system) {
    this.system = system;
    this.contained = new ContainedTypes(system);
    this.oneShot = NamedTypes.oneShot(system);
    this.reactive = NamedTypes.reactive(system);
    this.repeatable = NamedTypes.repeatable(system);
  }

  Optional<Problem> check(ResolvedMethod method) {
    TypeMirror returned = method.returnType();
    if (FutureTypes.isOther(returned, system)) {
      return Optional.of(problem(method, Rule.OTHER_FUTURE, returned));
    }
    List<TypeMirror> inside = contained.of(method.result().type()).toList();
    List<TypeMirror> withRecords =
        contained.of(method.result().type(), record -> true).toList();
    return find(inside, this::isReactive, method, Rule.REACTIVE_RESULT)
        .or(() -> find(withRecords, oneShot::include, method, Rule.ONE_SHOT_RESULT))
        .or(() -> find(inside, this::isFuture, method, Rule.FUTURE_INSIDE));
  }

  /** Returns the warning for a result that only describes a computation. */
  Optional<Problem> checkLazy(ResolvedMethod method) {
    List<TypeMirror> inside = contained.of(method.result().type()).toList();
    return find(inside, ResultValidator::isLazy, method, Rule.LAZY_RESULT);
  }

  private static Optional<Problem> find(
      List<TypeMirror> types, Predicate<TypeMirror> wanted, ResolvedMethod method, Rule rule) {
    return types.stream().filter(wanted).findFirst().map(type -> problem(method, rule, type));
  }

  private boolean isReactive(TypeMirror type) {
    return reactive.include(type) && !repeatable.include(type);
  }

  private boolean isFuture(TypeMirror type) {
    return type instanceof DeclaredType && FutureTypes.isAny(type, system);
  }

  private static boolean isLazy(TypeMirror type) {
    return type instanceof DeclaredType declared && LAZY.contains(SourceNames.qualified(declared));
  }

  /** Returns the problem of a type at the place of a method. */
  static Problem problem(ResolvedMethod method, Rule rule, TypeMirror type) {
    return Problem.at(method.element(), rule, method.name(), SourceNames.simple(type));
  }
}
