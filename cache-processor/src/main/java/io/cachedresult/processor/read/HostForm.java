package io.cachedresult.processor.read;

/** How the generated class relates to the host, the type with the annotations. */
public enum HostForm {
  /** It extends the class: calls on {@code this} are cached too. */
  SUBCLASS,
  /** It implements the interface, and forwards to another implementation. */
  DELEGATE,
  /** It has static methods only, and no instances. */
  UTILITY
}
