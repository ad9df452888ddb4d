package io.cachedresult.benchmarks.compile;

/**
 * Classes to compile as many programs have them: ten methods each, with bodies of 11 to 14 lines. A
 * processor has something to do in every second class, once.
 */
final class ModuleSource {

  private ModuleSource() {}

  /** Returns the text of the class with the given number, which may have one cached method. */
  static String withCachedMethod(int number) {
    String methods = methods(number);
    return isAnnotated(number)
        ? around(
            number,
            methods.replaceFirst("  public", "  @CachedResult(maximumSize = 10_000)\n  public"))
        : around(number, methods);
  }

  /** Returns the same class, but with a nested value class instead of a cached method. */
  static String withValueClass(int number) {
    String value = """

          @com.google.auto.value.AutoValue
          public abstract static class Price {
            public abstract long amount();

            public abstract String currency();
          }
        """;
    return around(number, isAnnotated(number) ? methods(number) + value : methods(number));
  }

  private static boolean isAnnotated(int number) {
    return number % 2 == 0;
  }

  /** Returns the methods of a service twice, under different names. */
  private static String methods(int number) {
    String text = ServiceSource.USUAL.text(number);
    String methods = text.substring(text.indexOf("  @CachedResult"), text.lastIndexOf('}'))
        .replaceAll("  @CachedResult.*\n", "");
    return methods + "\n"
        + methods.replaceAll("(  public .* [a-z]+)" + number + "\\(", "$1Again" + number + "(");
  }

  private static String around(int number, String members) {
    String text = ServiceSource.USUAL.text(number);
    return text.substring(0, text.indexOf("  @CachedResult")) + members + "}\n";
  }
}
