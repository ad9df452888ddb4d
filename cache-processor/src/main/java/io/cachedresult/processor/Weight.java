package io.cachedresult.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import io.cachedresult.Weighing;

/** How generated code names a value for what it takes, as the value's declared type shows. */
sealed interface Weight {

  /** A statement for one value, without the semicolon. */
  CodeBlock statement(String weighing, CodeBlock value);

  /** A function for many: of a {@link Weighing} and a value. */
  CodeBlock function(NameAllocator names);

  /** Whether {@link Weighing#any} finds all that there is to be found. */
  boolean isAny();

  /** What needs to know nothing but the value. */
  enum Plain implements Weight {
    TEXT("string"),
    ANY("any");

    private final String operation;

    Plain(String operation) {
      this.operation = operation;
    }

    @Override
    public CodeBlock statement(String weighing, CodeBlock value) {
      return CodeBlock.of("$N.$L($L)", weighing, operation, value);
    }

    @Override
    public CodeBlock function(NameAllocator names) {
      return CodeBlock.of("$T::$L", Weighing.class, operation);
    }

    @Override
    public boolean isAny() {
      return true;
    }
  }
}
