package io.cachedresult.processor.read;

/** The relation of the generated class to the host, which is the type with the annotations. */
public enum HostForm {
  /** The generated class extends the host, so that calls on {@code this} are cached, too. */
  SUBCLASS,
  /** The generated class implements the interface, and forwards to another implementation. */
  DELEGATE,
  /** The generated class has only static methods and no instances. */
  UTILITY
}
