package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.cachedresult.processor.resolve.KeyKind;
import java.util.Arrays;
import java.util.Objects;

/** Writes the code that compares, hashes and copies the values of a key. */
final class KeyCode {

  private KeyCode() {}

  /** Returns the comparison of the field and the variable of that name. */
  static CodeBlock equal(KeyKind kind, String name) {
    return switch (kind) {
      case SMALL_NUMBER, LONG, BOOLEAN, IDENTITY -> CodeBlock.of("this.$1N == $1N", name);
      case FLOAT -> CodeBlock.of("$2T.compare(this.$1N, $1N) == 0", name, Float.class);
      case DOUBLE -> CodeBlock.of("$2T.compare(this.$1N, $1N) == 0", name, Double.class);
      // No call for the same object, and a direct call of equals for others: most keys are strings,
      // and a call of Objects.equals in between took up to a quarter of the time of a hit.
      case STRING ->
        CodeBlock.of("(this.$1N == $1N || (this.$1N != null && this.$1N.equals($1N)))", name);
      case FLAT_ARRAY -> CodeBlock.of("$2T.equals(this.$1N, $1N)", name, Arrays.class);
      case DEEP_ARRAY -> CodeBlock.of("$2T.deepEquals(this.$1N, $1N)", name, Arrays.class);
      case COLLECTION, OBJECT -> CodeBlock.of("$2T.equals(this.$1N, $1N)", name, Objects.class);
      case ANYTHING -> CodeBlock.of("$2T.deepEquals(this.$1N, $1N)", name, Objects.class);
    };
  }

  /** Returns the hash code of the variable. */
  static CodeBlock hash(KeyKind kind, String name) {
    return switch (kind) {
      case SMALL_NUMBER -> CodeBlock.of("$N", name);
      case LONG -> CodeBlock.of("$T.hashCode($N)", Long.class, name);
      case BOOLEAN -> CodeBlock.of("$T.hashCode($N)", Boolean.class, name);
      case FLOAT -> CodeBlock.of("$T.hashCode($N)", Float.class, name);
      case DOUBLE -> CodeBlock.of("$T.hashCode($N)", Double.class, name);
      case STRING -> CodeBlock.of("$1N == null ? 0 : $1N.hashCode()", name);
      case FLAT_ARRAY -> CodeBlock.of("$T.hashCode($N)", Arrays.class, name);
      case DEEP_ARRAY -> CodeBlock.of("$T.deepHashCode($N)", Arrays.class, name);
      case COLLECTION, OBJECT -> CodeBlock.of("$T.hashCode($N)", Objects.class, name);
      case ANYTHING -> CodeBlock.of("$T.hashOfAny($N)", RuntimeTypes.KEY_COPY, name);
      case IDENTITY -> CodeBlock.of("$T.identityHashCode($N)", System.class, name);
    };
  }

  /** Returns the value of the variable in the form in which an entry stores it. */
  static CodeBlock copy(KeyKind kind, String name) {
    return copy(kind, CodeBlock.of("$N", name));
  }

  /** Returns a value in the form in which an entry stores it. */
  static CodeBlock copy(KeyKind kind, CodeBlock value) {
    return switch (kind) {
      case FLAT_ARRAY, DEEP_ARRAY -> CodeBlock.of("$T.ofArray($L)", RuntimeTypes.KEY_COPY, value);
      case COLLECTION -> CodeBlock.of("$T.of($L)", RuntimeTypes.KEY_COPY, value);
      case ANYTHING -> CodeBlock.of("$T.ofAny($L)", RuntimeTypes.KEY_COPY, value);
      default -> value;
    };
  }
}
