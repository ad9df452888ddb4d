package io.cachedresult.processor.read;

import com.palantir.javapoet.CodeBlock;
import io.cachedresult.KeyCopy;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** How values of a parameter are compared, hashed and kept. */
public enum KeyKind {
  /** {@code byte}, {@code short}, {@code char} and {@code int}. */
  SMALL_NUMBER(Object.class, "this.$name:N == $name:N", "$name:N", "$name:N"),
  LONG(Long.class, "this.$name:N == $name:N", "$type:T.hashCode($name:N)", "$name:N"),
  BOOLEAN(Boolean.class, "this.$name:N == $name:N", "$type:T.hashCode($name:N)", "$name:N"),
  /** Compared as {@link Float#equals} does: NaN is itself, and 0.0 is not -0.0. */
  FLOAT(
      Float.class,
      "$type:T.compare(this.$name:N, $name:N) == 0",
      "$type:T.hashCode($name:N)",
      "$name:N"),
  DOUBLE(
      Double.class,
      "$type:T.compare(this.$name:N, $name:N) == 0",
      "$type:T.hashCode($name:N)",
      "$name:N"),
  /**
   * The key of most caches, so it is compared without a call where both are the same object, and in
   * place elsewhere: what a call in between costs a hit was up to a quarter of its time.
   */
  STRING(
      Object.class,
      "(this.$name:N == $name:N || (this.$name:N != null && this.$name:N.equals($name:N)))",
      "$name:N == null ? 0 : $name:N.hashCode()",
      "$name:N"),
  FLAT_ARRAY(
      Arrays.class,
      "$type:T.equals(this.$name:N, $name:N)",
      "$type:T.hashCode($name:N)",
      "$copy:T.ofArray($name:N)"),
  DEEP_ARRAY(
      Arrays.class,
      "$type:T.deepEquals(this.$name:N, $name:N)",
      "$type:T.deepHashCode($name:N)",
      "$copy:T.ofArray($name:N)"),
  COLLECTION(
      Objects.class,
      "$type:T.equals(this.$name:N, $name:N)",
      "$type:T.hashCode($name:N)",
      "$copy:T.of($name:N)"),
  /** A type that an array or a collection may hide behind, such as {@code Object}. */
  ANYTHING(
      Objects.class,
      "$type:T.deepEquals(this.$name:N, $name:N)",
      "$copy:T.hashOfAny($name:N)",
      "$copy:T.ofAny($name:N)"),
  /** Compared by {@code ==}, as the user has asked. */
  IDENTITY(System.class, "this.$name:N == $name:N", "$type:T.identityHashCode($name:N)", "$name:N"),
  OBJECT(
      Objects.class,
      "$type:T.equals(this.$name:N, $name:N)",
      "$type:T.hashCode($name:N)",
      "$name:N");

  private final Class<?> type;
  private final String equal;
  private final String hash;
  private final String copy;

  KeyKind(Class<?> type, String equal, String hash, String copy) {
    this.type = type;
    this.equal = equal;
    this.hash = hash;
    this.copy = copy;
  }

  /** Whether the field of that name equals the variable of that name. */
  public CodeBlock equal(String name) {
    return code(equal, name);
  }

  /** The hash code of the variable. */
  public CodeBlock hash(String name) {
    return code(hash, name);
  }

  /** Whether what is kept is a copy, because the caller could change the original. */
  public boolean isCopied() {
    return isMutable() || this == ANYTHING;
  }

  /** Whether its values can be changed, as their type shows. */
  public boolean isMutable() {
    return this == FLAT_ARRAY || this == DEEP_ARRAY || this == COLLECTION;
  }

  /** What is kept of the variable. */
  public CodeBlock copy(String name) {
    return code(copy, name);
  }

  private CodeBlock code(String format, String name) {
    return CodeBlock.builder()
        .addNamed(format, Map.of("name", name, "type", type, "copy", KeyCopy.class))
        .build();
  }
}
