package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.cachedresult.processor.plan.CachedParameter;

/** Writes how a hit starts a refresh in the background, if the entry is old enough. */
final class RefreshCode {

  private RefreshCode() {}

  /**
   * Starts the refresh.
   *
   * @param preparation what must be done before it starts
   */
  static CodeBlock ifDue(String cache, String entry, CodeBlock preparation, CodeBlock arguments) {
    return CodeBlock.builder()
        .beginControlFlow("if ($N.isRefreshDue($N))", cache, entry)
        .add(preparation)
        .addStatement("$N.refreshLater($N, () -> refresh($L))", cache, entry, arguments)
        .endControlFlow()
        .build();
  }

  /** A copy of the stored key, which no caller can change meanwhile; otherwise the variable. */
  static CodeBlock argument(
      CachedParameter parameter, String entry, String field, String variable) {
    return parameter.isKey() && parameter.kind().isCopied()
        ? KeyCode.copy(parameter.kind(), CodeBlock.of("$N.$N", entry, field))
        : CodeBlock.of("$N", variable);
  }
}
