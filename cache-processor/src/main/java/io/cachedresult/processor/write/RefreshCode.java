package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.cachedresult.processor.plan.CachedParameter;

/** Writes the code by which a hit starts a background refresh if the entry is old enough. */
final class RefreshCode {

  private RefreshCode() {}

  /**
   * Returns the statements that start the refresh if it is due.
   *
   * @param preparation the statements to run before it starts
   */
  static CodeBlock ifDue(
      CodeBlock cache, String entry, CodeBlock preparation, CodeBlock arguments) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L.isRefreshDue($N))", cache, entry)
        .add(preparation)
        .addStatement("$L.refreshLater($N, () -> refresh($L))", cache, entry, arguments)
        .endControlFlow()
        .build();
  }

  /**
   * Returns an argument of the refresh: a copy of the stored key if a caller could modify the
   * original, and the variable otherwise.
   */
  static CodeBlock argument(
      CachedParameter parameter, String entry, String field, String variable) {
    return parameter.isKey() && parameter.kind().isCopied()
        ? KeyCode.copy(parameter.kind(), CodeBlock.of("$N.$N", entry, field))
        : CodeBlock.of("$N", variable);
  }
}
