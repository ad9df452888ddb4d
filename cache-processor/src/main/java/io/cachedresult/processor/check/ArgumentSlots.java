package io.cachedresult.processor.check;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/** Counts the slots that arguments take in a call, of which the virtual machine has 255. */
final class ArgumentSlots {

  /** What {@code this} and two more leave: two entries, or a result. */
  static final int OF_METHOD = 252;

  /** What {@code this} and an environment leave. */
  static final int OF_CONSTRUCTOR = 253;

  private ArgumentSlots() {}

  static int of(ExecutableElement executable) {
    return executable.getParameters().stream()
        .map(parameter -> parameter.asType().getKind())
        .mapToInt(kind -> kind == TypeKind.LONG || kind == TypeKind.DOUBLE ? 2 : 1)
        .sum();
  }
}
