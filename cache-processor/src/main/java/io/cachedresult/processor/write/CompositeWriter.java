package io.cachedresult.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import io.cachedresult.processor.codec.CompositeType;
import io.cachedresult.processor.codec.Shape;
import io.cachedresult.processor.types.NewName;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the two methods that encode and decode the values of a composite type. */
final class CompositeWriter {

  private final CompositeType composite;
  private final CodecNames members;
  private final ShapeCode code;
  private final NameAllocator names = new NameAllocator();
  private final String input = NewName.in(names, "in");
  private final String output = NewName.in(names, "out");
  private final String value;

  CompositeWriter(CompositeType composite, CodecNames members, ShapeCode code) {
    this.composite = composite;
    this.members = members;
    this.code = code;
    this.value = CodecNames.variable(composite.type(), names);
  }

  List<MethodSpec> methods() {
    return List.of(writer(), reader());
  }

  private MethodSpec writer() {
    MethodSpec.Builder writer = MethodSpec.methodBuilder(members.writer(composite.type()));
    if (isCast()) {
      writer.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
          .addMember("value", "$S", "unchecked")
          .build());
    }
    return writer
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addException(IOException.class)
        .addParameter(composite.accepted(), value)
        .addParameter(RuntimeTypes.CODEC_OUTPUT, output)
        .beginControlFlow("if ($N.begin($N))", output, value)
        .addCode(parts())
        .addStatement("$N.end()", output)
        .endControlFlow()
        .build();
  }

  /**
   * Returns whether values must be cast, because they may have wildcards, unlike the codec's type.
   */
  private boolean isCast() {
    return composite instanceof CompositeType.Custom
        && !composite.accepted().equals(composite.type());
  }

  private CodeBlock parts() {
    CodeBlock.Builder parts = CodeBlock.builder();
    if (composite instanceof CompositeType.Components record) {
      for (CompositeType.Component component : record.components()) {
        CodeBlock part = CodeBlock.of("$N.$N()", value, component.name());
        parts.addStatement("$L", code.write(component.shape(), part, output, names));
      }
    } else if (composite instanceof CompositeType.Custom custom) {
      CodeBlock encoded =
          isCast() ? CodeBlock.of("($T) $N", custom.type(), value) : CodeBlock.of("$N", value);
      parts.addStatement("$N.encode($L, $N)", field(custom), encoded, output);
    } else {
      addCases(((CompositeType.Choice) composite).cases(), parts);
    }
    return parts.build();
  }

  private String field(CompositeType.Custom custom) {
    return Objects.requireNonNull(members.fields().get(custom.codec()));
  }

  private void addCases(List<CompositeType.Case> cases, CodeBlock.Builder parts) {
    for (int tag = 0; tag < cases.size(); tag++) {
      CompositeType.Case one = cases.get(tag);
      NameAllocator inside = names.clone();
      String variable = CodecNames.variable(one.type(), inside);
      CodeBlock condition = CodeBlock.of("if ($N instanceof $T $N)", value, one.type(), variable);
      if (tag == 0) {
        parts.beginControlFlow("$L", condition);
      } else {
        parts.nextControlFlow("else $L", condition);
      }
      parts.addStatement("$N.writeTag($L)", output, tag);
      parts.addStatement(
          "$L", code.write(one.shape(), CodeBlock.of("$N", variable), output, inside));
    }
    parts
        .nextControlFlow("else")
        .addStatement("throw $T.unknownType($N)", RuntimeTypes.CODEC_OUTPUT, value)
        .endControlFlow();
  }

  private MethodSpec reader() {
    MethodSpec.Builder reader = MethodSpec.methodBuilder(members.reader(composite.type()))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addException(IOException.class)
        .returns(composite.type())
        .addParameter(RuntimeTypes.CODEC_INPUT, input)
        .beginControlFlow("if (!$N.begin())", input)
        .addStatement("return null")
        .endControlFlow();
    if (composite instanceof CompositeType.Components record) {
      return readComponents(record.components(), reader);
    }
    return reader
        .addCode(
            composite instanceof CompositeType.Custom custom
                ? CodeBlock.of(
                    "$T $N = $N.decode($N);\n", composite.type(), value, field(custom), input)
                : readCase(((CompositeType.Choice) composite).cases()))
        .addStatement("$N.end()", input)
        .addStatement("return $N", value)
        .build();
  }

  private MethodSpec readComponents(
      List<CompositeType.Component> components, MethodSpec.Builder reader) {
    NameAllocator variables = new NameAllocator();
    NewName.in(variables, input);
    List<String> arguments = components.stream()
        .map(component -> NewName.in(variables, component.name()))
        .toList();
    for (int i = 0; i < components.size(); i++) {
      CompositeType.Component component = components.get(i);
      reader.addStatement(
          "$T $N = $L",
          component.type(),
          arguments.get(i),
          code.read(component.shape(), input, variables));
    }
    return reader
        .addStatement("$N.end()", input)
        .addStatement(
            "return new $T($L)",
            composite.type(),
            arguments.stream().collect(Collectors.joining(", ")))
        .build();
  }

  private CodeBlock readCase(List<CompositeType.Case> cases) {
    CodeBlock.Builder choice = CodeBlock.builder()
        .add("$T $N = switch ($N.readTag()) {\n", composite.type(), value, input)
        .indent();
    for (int tag = 0; tag < cases.size(); tag++) {
      Shape shape = cases.get(tag).shape();
      choice.add("case $L -> $L;\n", tag, code.read(shape, input, names));
    }
    return choice
        .add("default -> throw $T.unknownTag();\n", RuntimeTypes.CODEC_INPUT)
        .unindent()
        .add("};\n")
        .build();
  }
}
