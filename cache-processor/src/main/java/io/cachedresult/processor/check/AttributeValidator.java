package io.cachedresult.processor.check;

import io.cachedresult.CacheSpec;
import io.cachedresult.processor.plan.CachedParameter;
import io.cachedresult.processor.read.BatchParameter;
import io.cachedresult.processor.read.ConditionFinder;
import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.read.DurationAttribute;
import io.cachedresult.processor.read.ResultTypes;
import io.cachedresult.processor.read.StoredTypes;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.types.SimpleNames;
import io.cachedresult.processor.types.TypeSearch;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Holds what an annotation says against the rules. */
public final class AttributeValidator {

  private final Elements elements;
  private final Types types;
  private final ConditionFinder predicates;
  private final WeigherValidator weighers;

  public AttributeValidator(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
    this.predicates = new ConditionFinder(elements, types);
    this.weighers = new WeigherValidator(elements, types);
  }

  public Stream<Problem> check(DeclaredHost host, DeclaredMethod method) {
    return Stream.of(
            checkSize(method).stream(),
            checkMemory(method).stream(),
            weighers.check(host, method).stream(),
            checkDurations(method),
            checkJitter(method).stream(),
            checkContradictions(method),
            checkFailures(method).stream(),
            checkRefresh(host, method).stream(),
            checkCondition(host, method).stream(),
            checkUnless(host, method).stream())
        .flatMap(problems -> problems);
  }

  private static Optional<Problem> checkSize(DeclaredMethod method) {
    return method
        .number("maximumSize")
        .flatMap(size -> refusal(() -> CacheSpec.named("any").maximumSize(size)))
        .map(why -> Problem.atValue(
            method, "maximumSize", Rule.BAD_SIZE, shown(method, "maximumSize"), why));
  }

  private static Optional<Problem> checkMemory(DeclaredMethod method) {
    return method
        .text("maximumMemory")
        .flatMap(size -> refusal(() -> CacheSpec.named("any").maximumMemory(size)))
        .map(why -> Problem.atValue(
            method, "maximumMemory", Rule.BAD_MEMORY, shown(method, "maximumMemory"), why));
  }

  private static Stream<Problem> checkDurations(DeclaredMethod method) {
    return Stream.of(DurationAttribute.values())
        .flatMap(duration -> checkDuration(method, duration).stream());
  }

  private static Optional<Problem> checkDuration(
      DeclaredMethod method, DurationAttribute duration) {
    String name = duration.attribute;
    return method
        .text(name)
        .flatMap(written -> refusal(() -> CacheSpec.named("any").expireAfterWrite(written)))
        .map(why -> Problem.atValue(method, name, Rule.BAD_AGE, name, shown(method, name), why));
  }

  private static Optional<Problem> checkJitter(DeclaredMethod method) {
    return method
        .share("jitter")
        .flatMap(share -> refusal(() -> CacheSpec.named("any").jitter(share)))
        .map(why ->
            Problem.atValue(method, "jitter", Rule.BAD_JITTER, shown(method, "jitter"), why));
  }

  private static Stream<Problem> checkContradictions(DeclaredMethod method) {
    return Stream.of(checkRefreshAge(method), checkFailureAge(method)).flatMap(Optional::stream);
  }

  private static Optional<Problem> checkRefreshAge(DeclaredMethod method) {
    Optional<CacheSpec> refreshed = given(method, DurationAttribute.REFRESH_AFTER_WRITE)
        .map(age -> CacheSpec.named("any").refreshAfterWrite(age));
    Optional<String> expires = given(method, DurationAttribute.EXPIRE_AFTER_WRITE);
    return refreshed.isEmpty() || expires.isEmpty()
        ? Optional.empty()
        : contradiction(
            method,
            DurationAttribute.REFRESH_AFTER_WRITE,
            refreshed.get().expireAfterWrite(expires.get()));
  }

  private static Optional<Problem> checkFailureAge(DeclaredMethod method) {
    return method.types("cacheFailures").isEmpty()
        ? given(method, DurationAttribute.FAILURES_EXPIRE_AFTER)
            .flatMap(age -> contradiction(
                method,
                DurationAttribute.FAILURES_EXPIRE_AFTER,
                CacheSpec.named("any").failuresExpireAfter(age)))
        : Optional.empty();
  }

  /** A duration that was given, and can be read. */
  private static Optional<String> given(DeclaredMethod method, DurationAttribute duration) {
    return method
        .text(duration.attribute)
        .filter(
            age -> refusal(() -> CacheSpec.named("any").expireAfterWrite(age)).isEmpty());
  }

  private static Optional<Problem> contradiction(
      DeclaredMethod method, DurationAttribute at, CacheSpec spec) {
    return refusal(spec::consistent)
        .map(why -> Problem.at(method, at.attribute, Rule.CONTRADICTION, method.name(), why));
  }

  private static Optional<Problem> checkFailures(DeclaredMethod method) {
    return method.types("cacheFailures").stream()
        .filter(TypeSearch::isPrivate)
        .findFirst()
        .map(type -> Problem.at(
            method, "cacheFailures", Rule.PRIVATE_FAILURE, method.name(), SimpleNames.of(type)));
  }

  /** The background must not be given what the caller may be changing meanwhile. */
  private Optional<Problem> checkRefresh(DeclaredHost host, DeclaredMethod method) {
    if (method.text("refreshAfterWrite").isEmpty()) {
      return Optional.empty();
    }
    StoredTypes stored = new StoredTypes(elements, types, host.entryVariables(method));
    return method.element().getParameters().stream()
        .filter(parameter -> mayChange(host, method, parameter, stored))
        .findFirst()
        .map(parameter -> refreshParameter(host, method, parameter));
  }

  private static Problem refreshParameter(
      DeclaredHost host, DeclaredMethod method, VariableElement parameter) {
    Object[] arguments = {method.name(), parameter.getSimpleName()};
    return host.inherits(method)
        ? Problem.at(host.type(), Rule.REFRESH_PARAMETER, arguments)
        : Problem.at(method, "refreshAfterWrite", Rule.REFRESH_PARAMETER, arguments);
  }

  /** Keys are copied when they are stored, if they can be; what is passed along is not. */
  private boolean mayChange(
      DeclaredHost host, DeclaredMethod method, VariableElement parameter, StoredTypes stored) {
    boolean isKey = method.keys().contains(parameter);
    TypeMirror type =
        BatchParameter.keyType(parameter, host.seen(method.element(), parameter, types));
    CachedParameter seen = stored.parameter("any", type, isKey);
    return isKey ? !seen.canBeCopied() : seen.kind().isMutable();
  }

  private Optional<Problem> checkCondition(DeclaredHost host, DeclaredMethod method) {
    String arguments = predicates.parameters(host, method).stream()
        .map(SimpleNames::of)
        .collect(Collectors.joining(", "));
    return checkPredicate(
        host, method, ConditionFinder.CONDITION, predicates.condition(host, method), arguments);
  }

  private Optional<Problem> checkUnless(DeclaredHost host, DeclaredMethod method) {
    String argument = SimpleNames.of(ResultTypes.of(host, method, elements, types));
    return checkPredicate(
        host, method, ConditionFinder.UNLESS, predicates.unless(host, method), argument);
  }

  private Optional<Problem> checkPredicate(
      DeclaredHost host,
      DeclaredMethod method,
      String attribute,
      Optional<ExecutableElement> found,
      String arguments) {
    if (method.text(attribute).isEmpty() || found.isPresent()) {
      return Optional.empty();
    }
    boolean isThere = predicates.named(host, method, attribute).findAny().isPresent();
    Rule rule = isThere ? Rule.PREDICATE_UNFIT : Rule.PREDICATE_MISSING;
    String modifier = method.is(Modifier.STATIC) ? "static " : "";
    return Optional.of(Problem.at(
        method,
        attribute,
        rule,
        method.name(),
        attribute,
        shown(method, attribute),
        modifier + "boolean " + shown(method, attribute) + "(" + arguments + ")"));
  }

  private static String shown(DeclaredMethod method, String attribute) {
    return method.text(attribute).orElse("");
  }

  /** What the runtime says against a limit: it is asked, so that both always agree. */
  private static Optional<String> refusal(Runnable attempt) {
    try {
      attempt.run();
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.ofNullable(refused.getMessage());
    }
  }
}
