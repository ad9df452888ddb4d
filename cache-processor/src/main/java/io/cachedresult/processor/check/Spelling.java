package io.cachedresult.processor.check;

import io.cachedresult.processor.types.KotlinDeclarations;
import io.cachedresult.processor.types.SourceNames;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** Finds the method that the user probably meant by a name that no method has. */
final class Spelling {

  private Spelling() {}

  /**
   * Returns the name of the method, with its parameter types if the user wrote some: the first
   * method whose name differs only in case, or only in its parameter types.
   */
  static Optional<String> correct(String written, List<ExecutableElement> methods) {
    int end = written.indexOf('(');
    String name = (end < 0 ? written : written.substring(0, end)).strip();
    return methods.stream()
        .filter(method -> KotlinDeclarations.nameOf(method).equalsIgnoreCase(name))
        .map(method -> end < 0 ? KotlinDeclarations.nameOf(method) : SourceNames.signature(method))
        .findFirst();
  }
}
