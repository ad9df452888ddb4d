package io.cachedresult.processor.report;

import java.util.Locale;
import javax.tools.Diagnostic;

/** Every reason to reject an annotated method or its type, to warn of it or to note it: all text. */
public enum Rule {
  OLD_RELEASE(
      "'%s' cannot be cached: it is compiled for Java %s, and what is generated needs Java 17 or later.",
      "Compile with --release 17 or later."),
  NO_RESULT(
      "'%s' cannot be cached: it returns void.",
      "Return the value to be cached, or remove @CachedResult."),
  PRIVATE_METHOD(
      "'%s' cannot be cached: it is private, and the generated class must see it.",
      "Remove 'private'."),
  FINAL_METHOD(
      "'%s' cannot be cached: it is final, and the generated subclass must override it.",
      "Remove 'final'."),
  ABSTRACT_METHOD(
      "'%s' cannot be cached: it is abstract, so there is nothing to compute.",
      "Annotate the method that implements it."),
  SYNCHRONIZED_METHOD(
      "'%s' cannot be cached: it is synchronized, so a call that waits for another's computation"
          + " could hold the lock which that one needs.",
      "Remove 'synchronized', and lock inside what has to be locked."),
  OTHER_FUTURE(
      "'%s' cannot be cached: it returns a '%s', a future that cannot be shared safely.",
      "Return CompletableFuture or CompletionStage."),
  ONE_SHOT_RESULT(
      "'%s' cannot be cached: a '%s' can be read once, and the result is for all callers.",
      "Return what it gives, such as a List or a byte[]."),
  ONE_SHOT_PARAMETER(
      "'%s' cannot be cached: its parameter '%s' is a '%s', which is read once and equals no other, so"
          + " no call would ever find a result.",
      "Take what it is made from, such as a List, a Path or a byte[]."),
  PRIVATE_TYPE(
      "'%s' cannot be repeated by the generated class: its signature names a private type, which that"
          + " class cannot see.",
      "Make the type package-private at least."),
  TOO_MANY_PARAMETERS(
      "'%s' cannot be cached: the parameters of '%s' take %s places, where long and double take two;"
          + " with those that the generated class adds, there are more than Java's 255.",
      "Take at most %s, or an object that holds some of them."),
  VARIABLE_TAKEN(
      "'%s' cannot be cached: it is inherited, and in '%s' it has a type that mentions the class's type"
          + " variable '%s', which one of its own hides.",
      "Rename one of them."),
  NOT_A_CLASS(
      "'%s' cannot be cached: '%s' is not a class that can be extended.",
      "Move the method to a class or an interface, or make it static."),
  FINAL_CLASS(
      "'%s' cannot be cached: the class '%s' is final, and the generated class must extend it.",
      "Remove 'final'."),
  SEALED_CLASS(
      "'%s' cannot be cached: the type '%s' is sealed, and the generated class must be a subtype.",
      "Remove 'sealed', or move the method to a type of its own."),
  PRIVATE_CLASS(
      "'%s' cannot be cached: the class '%s' is private, and the generated class must see it.",
      "Remove 'private'."),
  INNER_CLASS(
      "'%s' cannot be cached: the class '%s' is an inner class, which needs an instance around it.",
      "Make it static, or move it to the top level."),
  UNFINISHED_CLASS(
      "'%s' cannot be cached: the class '%s' leaves '%s' abstract, so nobody could make an instance"
          + " of the generated class.",
      "Implement it, or annotate the methods of a subclass that does."),
  NO_CONSTRUCTOR(
      "'%s' cannot be cached: all constructors of the class '%s' are private, and the generated"
          + " subclass must call one.",
      "Make one package-private at least."),
  BAD_SIZE(
      "maximumSize = %2$s: %3$s",
      "Write a number such as 10_000, or leave it out for the default."),
  BAD_MEMORY(
      "maximumMemory = \"%2$s\": %3$s",
      "Write a size such as \"64MB\", or leave it out for the default."),
  BAD_AGE("%s = \"%s\": %s", "Write a duration such as \"1h\", or leave it out for the default."),
  BAD_JITTER("jitter = %2$s: %3$s", "Write a share such as 0.1, or leave it out for none."),
  CONTRADICTION("'%s' contradicts itself: %s", "Change one of them, or leave one out."),
  PRIVATE_FAILURE(
      "'%s' cannot keep its failures of type '%s': the type is private, and the generated class"
          + " cannot see it.",
      "Make the type package-private at least, or name a superclass of it."),
  WEIGHER_UNFIT(
      "'%s' cannot be weighed by '%s': that is no Weigher that takes List<Object>, the arguments, and '%s',"
          + " the result.",
      "Declare it as 'Weigher<List<Object>, %3$s>'."),
  WEIGHER_HIDDEN(
      "'%s' cannot be weighed by '%s': the generated class, which must make one, cannot.",
      "Make it a class that the package sees, static if it is nested and not abstract, with a constructor"
          + " that the package sees as well, without parameters and without checked exceptions."),
  REFRESH_PARAMETER(
      "'%s' cannot be refreshed in the background: its parameter '%s' may change after the call, and"
          + " cannot be copied as the type that it has.",
      "Declare it as an array, List, Set, Collection or Map without type variables of the method, or"
          + " as a type that cannot change; or leave refreshAfterWrite out."),
  CLASS_TAKEN(
      "The class '%s' cannot be cached: '%s' is to be generated for it, but there is a class of that"
          + " name.",
      "Rename one of them."),
  CONSTRUCTOR_TAKEN(
      "'%s' cannot be cached: two constructors of the class '%s' differ only by a CacheEnvironment at"
          + " the end, which the generated class adds itself.",
      "Remove one of them, or change its parameters."),
  SHARED_NAME(
      "'%s' shares its cacheName with '%s', but their keys or results differ.",
      "Give one of them another name."),
  KEY_WITHOUT_EQUALS(
      "'%s' cannot be cached: its parameter '%s' consists of '%s', which has no equals of its own, so"
          + " no call would ever find a result.",
      "Give the class equals and hashCode, mark the parameters that form the key with @CacheKey, or"
          + " this one with @CacheKey(identity = true)."),
  EACH_SHAPE(
      "'%s' cannot be cached by each element of '%s': that takes one Collection<K>, List<K> or Set<K>"
          + " with elements that are no arrays, and a result of the type Map<K, V>.",
      "Give them these types, or remove 'each = true'."),
  IDLE_KEY(
      "'%s' is not cached, so that @CacheKey on its parameter has no effect.",
      "Add @CachedResult, or remove @CacheKey."),
  IDLE_DEFAULTS(
      "'%s' has no cached method, so that @CacheDefaults has no effect.",
      "Annotate a method with @CachedResult, or remove @CacheDefaults."),
  PREDICATE_MISSING(
      "'%s' has the %s '%s', but there is no method of that name.", "Declare '%4$s'."),
  PREDICATE_UNFIT(
      "'%s' has the %s '%s', but no method of that name fits: one that is neither private nor the cached"
          + " method itself, and throws nothing that this does not.",
      "Declare '%4$s'."),
  CACHED_EFFECT(
      "'%s' is cached, so that it does not always run, and cannot invalidate or put as well.",
      "Move @CacheInvalidate or @CachePut to a method that is not cached."),
  HIDDEN_EFFECT(
      "'%s' cannot invalidate or put: it is %s, and the generated class must stand for it.",
      "Remove the modifier, or move the annotation to the method that calls it."),
  TARGET_MISSING(
      "'%s' names '%s', but the type has no cached method of that name.",
      "Name a method with @CachedResult, with its parameter types if need be: \"product(String, int)\"."),
  TARGET_KEY(
      "'%s' does not have what the key of '%s' consists of: there is no parameter '%3$s %4$s'.",
      "Add it, rename or retype the one that it is, or use @CacheInvalidate(allEntries = true)."),
  TARGET_AMBIGUOUS(
      "'%s' names '%s', and several cached methods of that name match.",
      "Add the parameter types of one: \"product(String, int)\"."),
  NAMES_LOST(
      "'%s' is inherited from '%s', and the names of its parameters, by which the key is found, are not in"
          + " the class file.",
      "Compile that type with -parameters."),
  TARGET_NOT_STATIC(
      "'%s' is static, and the results of '%s' belong to instances.", "Remove 'static'."),
  PUT_RESULT(
      "'%s' cannot put into '%s': it returns %s, and the results are %s.",
      "Return the result that is to be stored, or use @CacheInvalidate."),
  MUTABLE_RESULT(
      Diagnostic.Kind.WARNING,
      "'%s' hands one and the same '%s' to all callers: who changes it changes the result of all.",
      "Return what cannot change, such as List.copyOf(...), or add"
          + " @SuppressWarnings(\"MUTABLE_RESULT\")."),
  UNLIKELY_KEY(
      Diagnostic.Kind.WARNING,
      "'%s' has '%s' in its key, but a '%s' seldom says what the result is.",
      "Mark the other parameters with @CacheKey, or this one as well."),
  UNSEEN_TYPE(
      Diagnostic.Kind.NOTE,
      "'%s' is weighed without all that it refers to, which generated code cannot see.",
      "If that is much, say what it takes: @CachedResult(weigher = X.class), or"
          + " CacheEnvironment.builder().weigher(Type.class, ...)."),
  NAME_TAKEN(
      "'%s' cannot be cached: '%s' is to be generated for it, but %s has that name.",
      "Rename one of them; to overloads, a cacheName that is a Java name gives other names.");

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

  public Diagnostic.Kind kind() {
    return kind;
  }

  public boolean isError() {
    return kind == Diagnostic.Kind.ERROR;
  }

  /** {@code [RULE] what is wrong, and why. How to mend it.} */
  public String message(Object... arguments) {
    return "[" + name() + "] " + String.format(Locale.ROOT, what + " " + remedy, arguments);
  }
}
