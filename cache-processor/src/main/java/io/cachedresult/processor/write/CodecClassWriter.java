package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cachedresult.processor.codec.EntryShape;
import io.cachedresult.processor.codec.Shape;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.plan.CachedParameter;
import io.cachedresult.processor.types.NewName;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Writes the class that encodes and decodes the keys and the results of a shared cache. */
final class CodecClassWriter {

  private final CachePlan plan;
  private final CachedMethod method;
  private final EntryShape shape;
  private final MethodVariables names;
  private final CodecNames members;
  private final ShapeCode code;
  private final TypeName result;

  CodecClassWriter(CachePlan plan, CachedMethod method, EntryShape shape) {
    this.plan = plan;
    this.method = method;
    this.shape = shape;
    this.names = new MethodVariables(plan, method);
    this.members = new CodecNames(shape.composites());
    this.code = new ShapeCode(plan.type().name().nestedClass(method.names().codecClass()), members);
    this.result = method.result().storedType().box();
  }

  TypeSpec type() {
    TypeSpec.Builder type = TypeSpec.classBuilder(method.names().codecClass())
        .addJavadoc(
            "Encodes the keys and the results of {@code $N} for other processes.\n", method.name())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addTypeVariables(method.entry().typeVariables())
        .addSuperinterface(
            ParameterizedTypeName.get(RuntimeTypes.ENTRY_CODEC, names.entryType, result));
    members
        .fields()
        .forEach((codec, name) -> type.addField(
            FieldSpec.builder(codec, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", codec)
                .build()));
    type.addMethod(fingerprint())
        .addMethod(encodeKey())
        .addMethod(decodeKey())
        .addMethod(encodeResult())
        .addMethod(decodeResult());
    if (!method.isAsync()) {
      type.addMethod(setResult());
    }
    shape.composites().stream()
        .flatMap(composite -> new CompositeWriter(composite, members, code).methods().stream())
        .forEach(type::addMethod);
    return type.build();
  }

  private static MethodSpec.Builder override(String name, TypeName returned) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returned);
  }

  private MethodSpec fingerprint() {
    return override("fingerprint", TypeName.LONG)
        .addStatement("return $L", String.format(Locale.ROOT, "0x%016xL", shape.fingerprint()))
        .build();
  }

  private MethodSpec encodeKey() {
    MethodSpec.Builder encode = override("encodeKey", TypeName.VOID)
        .addParameter(names.entryType, names.entry)
        .addParameter(RuntimeTypes.CODEC_OUTPUT, names.output);
    List<CachedParameter> keys = method.keys();
    if (!keys.isEmpty()) {
      encode.addException(IOException.class);
    }
    for (int i = 0; i < keys.size(); i++) {
      CodeBlock part = CodeBlock.of("$N.$N", names.entry, names.nameOf(keys.get(i)));
      encode.addStatement("$L", code.write(shape.keys().get(i), part, names.output, used()));
    }
    return encode.build();
  }

  private MethodSpec decodeKey() {
    MethodSpec.Builder decode =
        override("decodeKey", names.entryType).addParameter(RuntimeTypes.CODEC_INPUT, names.input);
    List<CachedParameter> keys = method.keys();
    if (!keys.isEmpty()) {
      decode.addException(IOException.class);
    }
    for (int i = 0; i < keys.size(); i++) {
      Shape part = shape.keys().get(i);
      decode.addStatement(
          "$T $N = $L",
          keys.get(i).storedType(),
          names.nameOf(keys.get(i)),
          code.read(part, names.input, used()));
    }
    CodeBlock hash = CodeBlock.of("$L.hash($L)", cacheClass(), names.key());
    return decode.addStatement("return $L", names.newEntry(hash)).build();
  }

  /** Returns the name of the class of the cache, which is an inner class. */
  private CodeBlock cacheClass() {
    // In a generic class, the simple name would have type arguments, which static code lacks.
    return plan.type().typeVariables().isEmpty()
        ? CodeBlock.of("$T", plan.type().cacheClass(method))
        : CodeBlock.of("$T.$N", plan.type().name(), method.names().cacheClass());
  }

  private MethodSpec encodeResult() {
    CodeBlock value = CodeBlock.of("$N", names.result);
    return override("encodeResult", TypeName.VOID)
        .addException(IOException.class)
        .addParameter(result, names.result)
        .addParameter(RuntimeTypes.CODEC_OUTPUT, names.output)
        .addStatement("$L", code.write(shape.result(), value, names.output, used()))
        .build();
  }

  private MethodSpec decodeResult() {
    return override("decodeResult", result)
        .addException(IOException.class)
        .addParameter(RuntimeTypes.CODEC_INPUT, names.input)
        .addStatement("return $L", code.read(shape.result(), names.input, used()))
        .build();
  }

  private MethodSpec setResult() {
    return override("setResult", TypeName.VOID)
        .addParameter(names.entryType, names.entry)
        .addParameter(result, names.result)
        .addStatement("$1N.$2N = $2N", names.entry, names.result)
        .build();
  }

  /** Returns the names that lambdas must not use. */
  private NameAllocator used() {
    NameAllocator used = new NameAllocator();
    method.keys().forEach(key -> NewName.in(used, names.nameOf(key)));
    List.of(names.entry, names.input, names.output, names.result)
        .forEach(name -> NewName.in(used, name));
    return used;
  }
}
