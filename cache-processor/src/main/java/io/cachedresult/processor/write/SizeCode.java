package io.cachedresult.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import io.cachedresult.processor.size.ValueSize;
import io.cachedresult.processor.types.NewName;

/** Writes the calls that pass values to the runtime's estimator, which adds up their sizes. */
record SizeCode(ClassName generated) {

  /**
   * Returns a call that adds one value.
   *
   * @param estimator the variable of the estimator
   * @param names the names that are already used in the scope of the call
   */
  CodeBlock call(ValueSize size, String estimator, CodeBlock value, NameAllocator names) {
    if (size instanceof ValueSize.Plain plain) {
      return CodeBlock.of("$N.$L($L)", estimator, operation(plain), value);
    }
    if (size instanceof ValueSize.Holder holder) {
      CodeBlock functions = holder.held().stream()
          .map(held -> function(held, names))
          .collect(CodeBlock.joining(",$W"));
      return CodeBlock.of("$N.$L($L,$W$L)", estimator, operation(holder.kind()), value, functions);
    }
    return CodeBlock.of("$N.visit($L,$W$L)", estimator, value, function(size, names));
  }

  /**
   * Returns a call for an object of a subtype, after its supertype's method has already counted the
   * object.
   */
  CodeBlock callForCase(ValueSize size, String estimator, CodeBlock value, NameAllocator names) {
    return size instanceof ValueSize.Parts parts
        ? CodeBlock.of("$N($N, $L)", parts.method(), estimator, value)
        : call(size, estimator, value, names);
  }

  /**
   * Returns a function of an estimator and a value, which adds a value that another object holds.
   */
  private CodeBlock function(ValueSize size, NameAllocator names) {
    if (size instanceof ValueSize.Plain plain) {
      return CodeBlock.of("$T::$L", RuntimeTypes.SIZE_ESTIMATOR, operation(plain));
    }
    if (size instanceof ValueSize.Parts parts) {
      return CodeBlock.of("$T::$N", generated, parts.method());
    }
    ValueSize.Holder holder = (ValueSize.Holder) size;
    NameAllocator inside = names.clone();
    String estimator = NewName.in(inside, "inner");
    String value = NewName.in(inside, variable(holder.kind()));
    return CodeBlock.of(
        "($T $N, $T $N) ->$W$L",
        RuntimeTypes.SIZE_ESTIMATOR,
        estimator,
        holder.type(),
        value,
        call(holder, estimator, CodeBlock.of("$N", value), inside));
  }

  private static String operation(ValueSize.Plain plain) {
    return switch (plain) {
      case STRING -> "string";
      case ANY -> "any";
    };
  }

  private static String operation(ValueSize.Holder.Kind kind) {
    return switch (kind) {
      case COLLECTION -> "elements";
      case MAP -> "map";
      case ARRAY -> "array";
      case OPTIONAL -> "optional";
    };
  }

  /** Returns the name of a variable for the object that holds the values. */
  private static String variable(ValueSize.Holder.Kind kind) {
    return operation(kind);
  }
}
