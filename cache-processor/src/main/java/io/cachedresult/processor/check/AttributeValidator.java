package io.cachedresult.processor.check;

import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.processor.report.Place;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.ResolvedMethod;
import io.cachedresult.processor.resolve.ResolvedParameter;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeSearch;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Checks the attributes that an annotation sets for a cache. Limits are checked by the runtime
 * itself, so that both always agree.
 */
final class AttributeValidator {

  Stream<Problem> check(ResolvedMethod method) {
    return Stream.of(
            Stream.of(CacheAttribute.values())
                .flatMap(attribute -> checkLimit(method, attribute).stream()),
            checkRefreshAge(method).stream(),
            checkFailureAge(method).stream(),
            checkFailures(method).stream(),
            checkRefresh(method).stream())
        .flatMap(problems -> problems);
  }

  private static Optional<Problem> checkLimit(ResolvedMethod method, CacheAttribute attribute) {
    Optional<Rule> rule = ruleOf(attribute);
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    String name = attribute.label();
    return method
        .settings()
        .value(attribute)
        .flatMap(value -> refusal(spec -> with(spec, attribute, value))
            .map(why ->
                Problem.at(method.declared().placeOfValue(name), rule.get(), name, value, why)));
  }

  /**
   * Returns the rule that a rejected value of an attribute breaks; empty if the runtime rejects no
   * value.
   */
  private static Optional<Rule> ruleOf(CacheAttribute attribute) {
    return switch (attribute.kind()) {
      case SIZE -> Optional.of(Rule.BAD_SIZE);
      case BYTES -> Optional.of(Rule.BAD_MEMORY);
      case DURATION -> Optional.of(Rule.BAD_AGE);
      case FRACTION -> Optional.of(Rule.BAD_JITTER);
      case FLAG, CONSTANT, INSTANCE, CLASSES -> Optional.empty();
    };
  }

  /** Returns a spec with a value of an attribute, as the generated code would set it. */
  private static CacheSpec with(CacheSpec spec, CacheAttribute attribute, Object value) {
    boolean isReadable = switch (attribute.kind()) {
      case SIZE -> value instanceof Integer;
      case BYTES, DURATION -> value instanceof String;
      case FRACTION -> value instanceof Double;
      case CLASSES, FLAG, CONSTANT, INSTANCE -> false;
    };
    return isReadable ? spec.with(attribute.label(), value) : spec;
  }

  private static Optional<Problem> checkRefreshAge(ResolvedMethod method) {
    return contradiction(
        method, CacheAttribute.REFRESH_AFTER_WRITE, CacheAttribute.EXPIRE_AFTER_WRITE);
  }

  private static Optional<Problem> checkFailureAge(ResolvedMethod method) {
    return method.settings().has(CacheAttribute.CACHE_FAILURES)
        ? Optional.empty()
        : contradiction(method, CacheAttribute.FAILURES_EXPIRE_AFTER);
  }

  /**
   * Returns the problem of values that contradict each other, if all of them are set and valid by
   * themselves.
   */
  private static Optional<Problem> contradiction(
      ResolvedMethod method, CacheAttribute first, CacheAttribute... others) {
    List<CacheAttribute> attributes =
        Stream.concat(Stream.of(first), Stream.of(others)).toList();
    boolean areGiven = attributes.stream()
        .allMatch(attribute ->
            method.settings().has(attribute) && checkLimit(method, attribute).isEmpty());
    return areGiven
        ? refusal(spec -> applied(method, attributes, spec).consistent())
            .map(why -> Problem.at(method.placeOf(first), Rule.CONTRADICTION, method.name(), why))
        : Optional.empty();
  }

  private static CacheSpec applied(
      ResolvedMethod method, List<CacheAttribute> attributes, CacheSpec start) {
    CacheSpec spec = start;
    for (CacheAttribute attribute : attributes) {
      spec = with(spec, attribute, method.settings().value(attribute).orElseThrow());
    }
    return spec;
  }

  /** Returns the runtime's reason for rejecting a specification; empty if it accepts it. */
  private static Optional<String> refusal(Consumer<CacheSpec> attempt) {
    try {
      attempt.accept(CacheSpec.named("any"));
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.ofNullable(refused.getMessage());
    }
  }

  private static Optional<Problem> checkFailures(ResolvedMethod method) {
    return method.settings().types(CacheAttribute.CACHE_FAILURES).stream()
        .filter(TypeSearch.PRIVATE::matches)
        .findFirst()
        .map(type -> Problem.at(
            method.placeOf(CacheAttribute.CACHE_FAILURES),
            Rule.PRIVATE_FAILURE,
            method.name(),
            SourceNames.simple(type)));
  }

  /**
   * Checks that the arguments of a background refresh cannot change: the caller could modify them
   * meanwhile.
   */
  private static Optional<Problem> checkRefresh(ResolvedMethod method) {
    if (!method.settings().has(CacheAttribute.REFRESH_AFTER_WRITE)) {
      return Optional.empty();
    }
    Place place = method.isInherited()
        ? Place.of(method.element())
        : method.placeOf(CacheAttribute.REFRESH_AFTER_WRITE);
    return method.parameters().stream()
        .filter(ResolvedParameter::mayChange)
        .findFirst()
        .map(parameter ->
            Problem.at(place, Rule.REFRESH_PARAMETER, method.name(), parameter.name()));
  }
}
