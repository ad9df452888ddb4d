package io.cachedresult.processor.check;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/** Counts the slots that the arguments of a call use. The virtual machine limits them to 255. */
final class ArgumentSlots {

  /**
   * The limit for methods: {@code this} and two generated arguments, entries or a result, also need
   * slots.
   */
  static final int OF_METHOD = 252;

  /** The limit for constructors: {@code this} and an environment also need slots. */
  static final int OF_CONSTRUCTOR = 253;

  private ArgumentSlots() {}

  static int of(ExecutableElement executable) {
    return executable.getParameters().stream()
        .map(parameter -> parameter.asType().getKind())
        .mapToInt(kind -> kind == TypeKind.LONG || kind == TypeKind.DOUBLE ? 2 : 1)
        .sum();
  }
}
