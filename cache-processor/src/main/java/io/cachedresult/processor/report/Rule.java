package io.cachedresult.processor.report;

import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;

/** The catalog of rules: every error, warning and note about annotated code, with its message. */
public enum Rule {
  OLD_RELEASE(
      "'%s' cannot be cached: it is compiled for Java %s, but the generated code needs Java 17 or later.",
      "Compile with --release 17 or later."),
  NO_RESULT(
      "'%s' cannot be cached: it returns void.",
      "Return the value to be cached, or remove @CachedResult."),
  PRIVATE_METHOD(
      "'%s' cannot be cached: it is private, but the generated class must call it.",
      "Remove 'private'."),
  FINAL_METHOD(
      "'%s' cannot be cached: it is final, but the generated subclass must override it.",
      "Remove 'final'."),
  ABSTRACT_METHOD(
      "'%s' cannot be cached: it is abstract, so there is nothing to compute.",
      "Annotate the method that implements it."),
  SYNCHRONIZED_METHOD(
      "'%s' cannot be cached: it is synchronized, so a caller that waits for another computation could"
          + " hold the lock that this computation needs.",
      "Remove 'synchronized', and lock inside the method instead."),
  SUSPEND_FUNCTION(
      "'%s' is a suspend function, which may return before its result exists, and whose continuation differs in each call.",
      "Return a CompletableFuture, for example with scope.future { ... } of kotlinx.coroutines.future,"
          + " or move the annotation to a blocking function that it calls."),
  OTHER_FUTURE(
      "'%s' cannot be cached: it returns '%s', a future that callers cannot share safely.",
      "Return CompletableFuture or CompletionStage."),
  EFFECT_FUTURE(
      "'%s' returns '%s', whose work may end after the method has returned: until then, an outdated result could be cached again.",
      "Return CompletableFuture or CompletionStage, whose end is awaited, or remove the annotation and"
          + " change the cache when the work has ended."),
  FUTURE_INSIDE(
      "'%s' cannot be cached: its result contains an object of type '%s', a future that any caller could cancel for all others.",
      "Return the value itself, or one CompletableFuture of all values; thenCompose flattens a future"
          + " of a future, and CompletableFuture.allOf combines several."),
  REACTIVE_RESULT(
      "'%s' cannot be cached: its result is or contains an object of type '%s', which computes its"
          + " value again for each subscriber.",
      "Return a CompletableFuture of the value, for example with Mono.toFuture() or Uni.subscribeAsCompletionStage()."),
  ONE_SHOT_RESULT(
      "'%s' cannot be cached: its result is or contains an object of type '%s', which can be read"
          + " only once or computes its contents again each time, but all callers share the result.",
      "Return its contents, such as a List or a byte[]."),
  ONE_SHOT_PARAMETER(
      "'%s' cannot be cached: its parameter '%s' is or contains an object of type '%s', which only"
          + " gives access to its values and never equals another object, so no call would ever find a"
          + " cached result.",
      "Take the values or their source instead, such as a List, a Path or a byte[]."),
  PRIVATE_TYPE(
      "'%s' cannot be repeated in the generated class: its signature names a private type, which that class cannot access.",
      "Make the type at least package-private."),
  HIDDEN_FUNCTION(
      "'%s' has annotations without effect: kapt hides it from annotation processors, since its name for"
          + " Java, '%s', is not a Java identifier.",
      "Replace a value class in its signature by the value inside or a data class, and choose a name that is a Java identifier."),
  UNRESOLVED_TYPE(
      "'%s' cannot be repeated in the generated class: its signature names a type that kapt cannot resolve.",
      "If an annotation processor generates the type, set correctErrorTypes = true for kapt; otherwise, correct its name."),
  HIDDEN_TYPE(
      "'%s' cannot be repeated in the generated class: its signature names '%3$s', which is not"
          + " visible to a class in the package of '%2$s'.",
      "Make the type public, and export its package if it is in another module."),
  HIDDEN_ANNOTATION(
      "'%s' cannot be extended by a generated class: an annotation '@%s', which its constructor"
          + " repeats, names '%s', which is not visible to that class.",
      "Make the type at least package-private, or remove the annotation."),
  ARRAY_BOUND(
      "'%s' cannot be repeated in the generated class: as '%s' inherits it, the bound of its type"
          + " variable '%s' is an array, which Java does not allow.",
      "Use a List instead of the array as the type argument."),
  TOO_MANY_PARAMETERS(
      "'%s' cannot be cached: the parameters of '%s' need %s argument slots, two for each long and"
          + " double; with those that the generated class adds, that exceeds Java's limit of 255.",
      "Use at most %s slots, or group parameters in an object."),
  VARIABLE_TAKEN(
      "'%s' cannot be repeated in the generated class: as '%s' inherits it, its signature mentions"
          + " the type variable '%s' of that class, but a type variable of the method hides it.",
      "Rename one of them."),
  NOT_A_CLASS(
      "'%s' cannot be cached: '%s' is not a class that can be extended.",
      "Move the method to a class or an interface, or make it static."),
  FINAL_CLASS(
      "'%s' cannot be cached: the class '%s' is final, but the generated class must extend it.",
      "Remove 'final'."),
  SEALED_CLASS(
      "'%s' cannot be cached: the type '%s' is sealed, but the generated class must be its subtype.",
      "Remove 'sealed', or move the method to another type."),
  PRIVATE_CLASS(
      "'%s' cannot be cached: the class '%s' is private, but the generated class must access it.",
      "Remove 'private'."),
  INNER_CLASS(
      "'%s' cannot be cached: the class '%s' is an inner class, which needs an enclosing instance.",
      "Make it static, or move it to the top level."),
  UNFINISHED_CLASS(
      "'%s' cannot be cached: the class '%s' leaves '%s' abstract, so the generated class could not be instantiated.",
      "Implement that method, or annotate the methods of a subclass that implements it."),
  NO_CONSTRUCTOR(
      "'%s' cannot be cached: all constructors of the class '%s' are private, but the generated subclass must call one.",
      "Make one of them at least package-private."),
  BAD_SIZE(
      "maximumSize = %2$s: %3$s", "Write a number such as 10_000, or omit it to use the default."),
  BAD_MEMORY(
      "maximumMemory = \"%2$s\": %3$s",
      "Write a size such as \"64MB\", or omit it to use the default; \"none\" cancels the value of @CacheDefaults."),
  BAD_AGE(
      "%s = \"%s\": %s",
      "Write a duration such as \"1h\", or omit it to use the default; \"none\" cancels the value of @CacheDefaults."),
  BAD_JITTER("jitter = %2$s: %3$s", "Write a fraction such as 0.1, or omit it for no jitter."),
  CONTRADICTION(
      "'%s' has contradictory attributes: %s", "Change one of the two values, or omit it."),
  PRIVATE_FAILURE(
      "'%s' cannot cache failures of type '%s': the type is private, so the generated class cannot access it.",
      "Make the type at least package-private, or name a superclass of it."),
  WEIGHER_UNFIT(
      "'%s' cannot use the weigher '%s': it must implement Weigher for keys of type List<Object>,"
          + " the arguments, and results of type '%s'.",
      "Declare it as 'Weigher<List<Object>, %3$s>'."),
  WEIGHER_HIDDEN(
      "'%s' cannot use the weigher '%s': the generated class cannot create an instance of it.",
      "Make it a concrete class, static if it is nested, with a constructor that has neither"
          + " parameters nor checked exceptions; the generated class must have access to both."),
  REFRESH_PARAMETER(
      "'%s' cannot be refreshed in the background: its parameter '%s' may change after the call, and the"
          + " cache cannot copy a value of its type.",
      "Declare it as an array, List, Set, Collection or Map without type variables of the method, or as"
          + " an immutable type; or remove refreshAfterWrite."),
  NOT_SHAREABLE(
      "'%s' cannot be shared: generated code cannot encode '%s', the type of '%s'.",
      "Use a primitive, String, enum, record, sealed type of these, List, Set, Map, Optional, array or a type of java.time, or write a Codec<%2$s> and list it in codecs."),
  CODEC_UNFIT(
      "'%s' cannot use the codec '%s': the generated class cannot create an instance of it, or it is not a codec of one specific type.",
      "Make it a visible, concrete class, static if it is nested, that implements Codec for a specific type and has a constructor with neither parameters nor checked exceptions."),
  CLASS_TAKEN(
      "The methods of '%s' cannot be cached: the class '%s' would be generated for them, but a class of that name already exists.",
      "Rename one of them."),
  CONSTRUCTOR_TAKEN(
      "'%s' cannot be cached: two constructors of the class '%s' differ only by a trailing"
          + " CacheEnvironment, which the generated class adds itself.",
      "Remove one of them, or change its parameters."),
  SHARED_NAME(
      "'%s' has the same cacheName as '%s', but their keys or results differ.",
      "Give one of them another cacheName."),
  KEY_WITHOUT_EQUALS(
      "'%s' cannot be cached: its parameter '%s' is or contains an object of type '%s', which does"
          + " not override equals or is a functional interface, usually implemented by a lambda, so no call would"
          + " ever find a cached result.",
      "Override equals and hashCode, replace an array inside another object by a List, mark the"
          + " parameters that form the key with @CacheKey, or mark this one with"
          + " @CacheKey(identity = true), which also suits enum constants, and lambdas that are stored in constants."),
  LOMBOK_LATER(
      "'%s' cannot be cached: Lombok has not processed the class '%s' yet, so the members that it generates are missing.",
      "Put Lombok before cache-processor in the list of annotation processors."),
  EACH_SHAPE(
      "'%s' cannot cache a result for each element of '%s': that requires a single Collection<K>, List<K>"
          + " or Set<K>, whose elements are not arrays, and the return type Map<K, V>.",
      "Use these types, or remove 'each = true'."),
  IDLE_KEY(
      "'%s' is not cached, so @CacheKey on its parameter has no effect.",
      "Add @CachedResult, or remove @CacheKey."),
  IDLE_DEFAULTS(
      "'%s' has no cached method, so @CacheDefaults has no effect.",
      "Annotate a method with @CachedResult, or remove @CacheDefaults."),
  PREDICATE_EXPRESSION(
      "'%s' specifies %s = \"%s\", but that is not the name of a method, and expressions are not supported.",
      "Declare a method such as '%4$s', and specify its name."),
  NAME_MISSPELLED(
      "'%s' specifies %s = \"%s\", but there is no such method. Did you mean '%s'?",
      "Names are case-sensitive, and parameter types must be those of the method."),
  PREDICATE_MISSING(
      "'%s' specifies %s = \"%s\", but there is no method of that name.", "Declare '%4$s'."),
  PREDICATE_UNFIT(
      "'%s' specifies %s = \"%s\", but a call of that name finds no usable method: it must not be"
          + " private, the cached method itself or less specific than another overload, and must not"
          + " throw checked exceptions that the cached method does not declare, or any checked exceptions if it tests"
          + " the value of a future.",
      "Declare '%4$s'."),
  CACHED_EFFECT(
      "'%s' is cached, so it does not run on every call and cannot also invalidate or put results.",
      "Move @CacheInvalidate or @CachePut to a method that is not cached."),
  HIDDEN_EFFECT(
      "'%s' cannot invalidate or put results: it is %s, but the generated class must override it.",
      "Remove the modifier, or move the annotation to the method that calls it."),
  TARGET_MISSING(
      "'%s' names '%s', but the type has no cached method of that name.",
      "Name a method that is annotated with @CachedResult, with its parameter types if necessary:"
          + " \"product(String, int)\"."),
  TARGET_KEY(
      "'%s' does not provide the key of '%s': it has no parameter '%3$s %4$s'.",
      "Add that parameter, change the name or type of another one, or use"
          + " @CacheInvalidate(allEntries = true)."),
  TARGET_AMBIGUOUS(
      "'%s' names '%s', but several cached methods of that name match.",
      "Add the parameter types of one: \"product(String, int)\"."),
  NAMES_LOST(
      "'%s' is inherited from '%s', whose class file lacks the parameter names that identify the key.",
      "Compile that type with -parameters."),
  TARGET_NOT_STATIC(
      "'%s' is static, but the results of '%s' belong to instances.", "Remove 'static'."),
  PUT_RESULT(
      "'%s' cannot put a result of '%s': it returns %s, but the results are of type %s.",
      "Return the result to be stored, or use @CacheInvalidate."),
  PUT_FAILURE(
      "'%s' cannot put a result of '%s': its unless, the method '%s', may throw '%s', which '%1$s' does"
          + " not declare or, because it returns a future, cannot throw.",
      "Declare the exception, or throw an unchecked exception instead."),
  MUTABLE_RESULT(
      Diagnostic.Kind.WARNING,
      "'%s' returns the same '%s' to all callers: any caller that modifies it changes the cached result.",
      "Return an immutable object, such as List.copyOf(...), or add"
          + " @SuppressWarnings(\"MUTABLE_RESULT\")."),
  LAZY_RESULT(
      Diagnostic.Kind.WARNING,
      "'%s' caches an object of type '%s', but not the value that it computes later: each caller that"
          + " requests the value computes it again.",
      "Return the value itself or a CompletableFuture of it, or add"
          + " @SuppressWarnings(\"LAZY_RESULT\")."),
  UNLIKELY_KEY(
      Diagnostic.Kind.WARNING,
      "'%s' has '%s' in its key, but an object of type '%s' rarely determines the result.",
      "Mark the parameters that form the key with @CacheKey, including this one if it does."),
  LOST_ANNOTATION(
      Diagnostic.Kind.WARNING,
      "'%s' loses the annotation '%s' in the generated class, which has no access to a type that it"
          + " names.",
      "Make that type at least package-private, or omit the annotation on purpose:"
          + " -Acachedresult.omitAnnotations=%s"),
  BAD_COMPONENT_MODEL(
      "%s specifies componentModel = \"%s\", which does not exist.", "Use one of these: %s."),
  UNWIRED(
      Diagnostic.Kind.WARNING,
      "The container creates '%s', not '%s', so nothing is cached.",
      "In Spring, add the dependency io.cachedresult:cache-spring. Elsewhere, tell the container to"
          + " create '%2$s', and set @CacheDefaults(componentModel = \"none\")."),
  UNSEEN_TYPE(
      Diagnostic.Kind.NOTE,
      "The size of '%s' is only partly estimated: generated code cannot inspect all objects that"
          + " it refers to.",
      "If they are large, supply a weigher: @CachedResult(weigher = X.class), or CacheEnvironment.builder().weigher(Type.class, ...)."),
  NAME_TOO_LONG(
      "'%s' cannot be cached: the name of a generated class file would have %s bytes, but file"
          + " systems allow at most %s.",
      "Shorten the name of the method or of its class; for overloads, set a short cacheName that"
          + " is a Java identifier."),
  NAME_TAKEN(
      "'%s' cannot be cached: '%s' would be generated for it, but %s has that name.",
      "Rename one of them; for overloads, set a cacheName that is a Java identifier.");

  private final Diagnostic.Kind kind;
  private final String what;
  private final String remedy;

  Rule(String what, String remedy) {
    this(Diagnostic.Kind.ERROR, what, remedy);
  }

  Rule(Diagnostic.Kind kind, String what, String remedy) {
    this.kind = kind;
    this.what = what;
    this.remedy = remedy;
  }

  /** Returns the kind of message that reports the broken rule: an error, a warning or a note. */
  public Diagnostic.Kind kind() {
    return kind;
  }

  /** Returns whether a broken rule prevents the generation of a class. */
  public boolean isError() {
    return kind == Diagnostic.Kind.ERROR;
  }

  /** Returns the message {@code [RULE] What is wrong and why. How to fix it.} */
  public String message(Object... arguments) {
    return message(remedy, arguments);
  }

  /** Returns the same message about code in Kotlin, which may need another fix. */
  public String messageInKotlin(Object... arguments) {
    return message(remedyInKotlin().orElse(remedy), arguments);
  }

  /** Returns how to fix code in Kotlin, if that differs from Java. */
  public Optional<String> remedyInKotlin() {
    return RemedyInKotlin.of(this);
  }

  private String message(String fix, Object... arguments) {
    return "[" + name() + "] " + String.format(Locale.ROOT, what + " " + fix, arguments);
  }
}
