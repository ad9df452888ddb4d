package io.cachedresult.benchmarks.compile;

import java.net.URI;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** A source file in memory. */
final class MemorySource extends SimpleJavaFileObject {

  private final String text;

  private MemorySource(URI address, String text) {
    super(address, Kind.SOURCE);
    this.text = text;
  }

  /** Returns the source of a class in the package {@code sample}. */
  static JavaFileObject of(String className, String text) {
    return new MemorySource(URI.create("mem:///sample/" + className + ".java"), text);
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
