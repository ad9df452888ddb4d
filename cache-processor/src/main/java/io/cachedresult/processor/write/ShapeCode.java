package io.cachedresult.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.codec.Shape;
import io.cachedresult.processor.types.NewName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Writes the calls that encode and decode values.
 *
 * @param codec the class with the methods for composite types
 */
record ShapeCode(ClassName codec, CodecNames names) {

  /**
   * Returns a call that writes a value.
   *
   * @param used the names that are already used in the scope of the call
   */
  CodeBlock write(Shape shape, CodeBlock value, String output, NameAllocator used) {
    if (shape instanceof Shape.Primitive primitive) {
      return CodeBlock.of("$N.write$L($L)", output, primitive.operation(), value);
    }
    if (shape instanceof Shape.Composite composite) {
      return CodeBlock.of("$N($L, $N)", names.writer(composite.type()), value, output);
    }
    CodeBlock held = held(shape).stream().map(one -> writer(one, used)).collect(joiningArguments());
    return CodeBlock.of("$L($L,$W$L$N)", operation("write", shape), value, held, output);
  }

  /** Returns a call that reads a value. */
  CodeBlock read(Shape shape, String input, NameAllocator used) {
    if (shape instanceof Shape.Primitive primitive) {
      return CodeBlock.of("$N.read$L()", input, primitive.operation());
    }
    if (shape instanceof Shape.Composite composite) {
      return CodeBlock.of("$N($N)", names.reader(composite.type()), input);
    }
    CodeBlock held = held(shape).stream().map(one -> reader(one, used)).collect(joiningArguments());
    return CodeBlock.of("$L($L$L$N)", operation("read", shape), held, typeOf(shape), input);
  }

  private static Collector<CodeBlock, ?, CodeBlock> joiningArguments() {
    return Collectors.collectingAndThen(
        CodeBlock.joining(",$W"),
        arguments -> arguments.isEmpty() ? arguments : CodeBlock.of("$L,$W", arguments));
  }

  private static List<Shape> held(Shape shape) {
    if (shape instanceof Shape.Container container) {
      return container.held();
    }
    return shape instanceof Shape.Array array ? List.of(array.held()) : List.of();
  }

  /** Returns the argument that specifies which enum or array to create, followed by a comma. */
  private static CodeBlock typeOf(Shape shape) {
    if (shape instanceof Shape.Constant constant) {
      return CodeBlock.of("$T.class,$W", constant.type());
    }
    return shape instanceof Shape.Array array
        ? CodeBlock.of("$T.class,$W", array.component())
        : CodeBlock.of("");
  }

  private static CodeBlock operation(String verb, Shape shape) {
    if (shape instanceof Shape.Known known) {
      return CodeBlock.of("$T.$L$L", known.encoding(), verb, known.operation());
    }
    if (shape instanceof Shape.Constant) {
      return CodeBlock.of("$T.$LConstant", RuntimeTypes.TEXT_ENCODING, verb);
    }
    return shape instanceof Shape.Container container
        ? CodeBlock.of(
            "$T.$L$L", RuntimeTypes.COLLECTION_ENCODING, verb, container.kind().operation())
        : CodeBlock.of("$T.$LArray", RuntimeTypes.ARRAY_ENCODING, verb);
  }

  /** Returns a function that writes a value that another object holds. */
  private CodeBlock writer(Shape shape, NameAllocator used) {
    if (shape instanceof Shape.Composite composite) {
      return CodeBlock.of("$T::$N", codec, names.writer(composite.type()));
    }
    if (held(shape).isEmpty()) {
      return CodeBlock.of("$T::$L", operationOwner(shape), operationName("write", shape));
    }
    NameAllocator inside = used.clone();
    String value = NewName.in(inside, variable(shape));
    String output = NewName.in(inside, "output");
    return CodeBlock.of(
        "($T $N, $T $N) ->$W$L",
        typeOfVariable(shape),
        value,
        RuntimeTypes.CODEC_OUTPUT,
        output,
        write(shape, CodeBlock.of("$N", value), output, inside));
  }

  /** Returns a function that reads a value that another object holds. */
  private CodeBlock reader(Shape shape, NameAllocator used) {
    if (shape instanceof Shape.Composite composite) {
      return CodeBlock.of("$T::$N", codec, names.reader(composite.type()));
    }
    if (shape instanceof Shape.Known) {
      return CodeBlock.of("$T::$L", operationOwner(shape), operationName("read", shape));
    }
    NameAllocator inside = used.clone();
    String input = NewName.in(inside, "input");
    return CodeBlock.of(
        "($T $N) ->$W$L", RuntimeTypes.CODEC_INPUT, input, read(shape, input, inside));
  }

  private static ClassName operationOwner(Shape shape) {
    return shape instanceof Shape.Known known ? known.encoding() : RuntimeTypes.TEXT_ENCODING;
  }

  private static String operationName(String verb, Shape shape) {
    return verb + (shape instanceof Shape.Known known ? known.operation() : "Constant");
  }

  private static TypeName typeOfVariable(Shape shape) {
    return shape instanceof Shape.Container container
        ? container.type()
        : ((Shape.Array) shape).type();
  }

  private static String variable(Shape shape) {
    return shape instanceof Shape.Container container
        ? container.kind().operation().toLowerCase(Locale.ROOT)
        : "array";
  }
}
