package io.cachedresult.processor;

import java.util.Locale;

/** Every reason to reject a cached method or its class; the only place where error text lives. */
enum Rule {
  NO_RESULT(
      "'%s' cannot be cached: it returns void.",
      "Return the value to be cached, or remove @CachedResult."),
  PRIVATE_METHOD(
      "'%s' cannot be cached: it is private, and the generated subclass must override it.",
      "Remove 'private'."),
  FINAL_METHOD(
      "'%s' cannot be cached: it is final, and the generated subclass must override it.",
      "Remove 'final'."),
  ABSTRACT_METHOD(
      "'%s' cannot be cached: it is abstract, so there is nothing to compute.",
      "Annotate the method that implements it."),
  STATIC_METHOD(
      "'%s' cannot be cached: static methods are not supported yet.",
      "Make it an instance method, or use Memoizer.memoize."),
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
      "'%s' cannot be cached: its signature names a private type, which the generated class cannot"
          + " see.",
      "Make the type package-private at least."),
  NOT_A_CLASS(
      "'%s' cannot be cached: '%s' is not a class that can be extended.",
      "Move the method to a class that is neither a record nor an enum nor an interface."),
  FINAL_CLASS(
      "'%s' cannot be cached: the class '%s' is final, and the generated class must extend it.",
      "Remove 'final'."),
  SEALED_CLASS(
      "'%s' cannot be cached: the class '%s' is sealed, and the generated class must extend it.",
      "Remove 'sealed', or move the method to a class of its own."),
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
      "maximumSize = %s: %s", "Write a number such as 10_000, or leave it out for the default."),
  BAD_AGE("%s = \"%s\": %s", "Write a duration such as \"1h\", or leave it out for the default."),
  BAD_JITTER("jitter = %s: %s", "Write a share such as 0.1, or leave it out for none."),
  CONTRADICTION("'%s' contradicts itself: %s", "Change one of them, or leave one out."),
  PRIVATE_FAILURE(
      "'%s' cannot keep its failures of type '%s': the type is private, and the generated class"
          + " cannot see it.",
      "Make the type package-private at least, or name a superclass of it."),
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
  NAME_TAKEN(
      "'%s' cannot be cached: '%s' is to be generated for it, but %s has that name.",
      "Rename one of them; to overloads, a cacheName that is a Java name gives other names.");

  private final String what;
  private final String remedy;

  Rule(String what, String remedy) {
    this.what = what;
    this.remedy = remedy;
  }

  /** {@code [RULE] what is wrong, and why. How to mend it.} */
  String message(Object... arguments) {
    return "[" + name() + "] " + String.format(Locale.ROOT, what, arguments) + " " + remedy;
  }
}
