package io.cachedresult.processor.fuzz;

import io.cachedresult.processor.testing.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a random class as source code, whose methods follow the {@link Script}. */
final class ShapeWriter {

  private static final String HEAD = """
      package %s;

      import io.cachedresult.*;
      import io.cachedresult.processor.fuzz.ShapeCalls;
      import io.cachedresult.processor.fuzz.ShapeTypes.*;
      import java.io.*;
      import java.util.*;
      import java.util.concurrent.*;

      """;

  private final Shape shape;
  private final StringBuilder code = new StringBuilder();

  private ShapeWriter(Shape shape) {
    this.shape = shape;
  }

  static SourceFile write(Shape shape) {
    return new SourceFile(
        Shape.PACKAGE + "/" + shape.topLevelName() + ".java", new ShapeWriter(shape).file());
  }

  private String file() {
    code.append(HEAD.formatted(Shape.PACKAGE));
    shape
        .around()
        .forEach(name ->
            line("public %sclass %s {", name.equals(shape.topLevelName()) ? "" : "static ", name));
    writeType();
    if (shape.kind() == Shape.Kind.INTERFACE) {
      writeDelegate();
    }
    shape.around().forEach(name -> line("}"));
    return code.toString();
  }

  private void line(String format, Object... arguments) {
    code.append(format.formatted(arguments)).append('\n');
  }

  private void writeType() {
    if (!shape.limits().attributes().isEmpty()) {
      line("@CacheDefaults(%s)", String.join(", ", shape.limits().attributes()));
    }
    boolean isInterface = shape.kind() == Shape.Kind.INTERFACE;
    line(
        "%s%s%s%s %s%s%s {",
        shape.visibility(),
        shape.around().isEmpty() ? "" : "static ",
        shape.kind() == Shape.Kind.UTILITY ? "final " : "",
        isInterface ? "interface" : "class",
        shape.name(),
        variables(shape.variables()),
        shape.isSerializable() ? (isInterface ? " extends" : " implements") + " Serializable" : "");
    if (!isInterface) {
      writeConstructor();
    }
    for (ShapeMethod method : shape.methods()) {
      writeMethod(method);
      if (method.hasCondition()) {
        writeCondition(method);
      }
      if (method.hasUnless()) {
        writeUnless(method);
      }
    }
    shape.effects().forEach(this::writeEffect);
    line("}");
  }

  /** Interfaces implement everything in default methods. */
  private void writeDelegate() {
    String variables = shape.variables().isEmpty()
        ? ""
        : shape.variables().stream().map(Enum::name).collect(Collectors.joining(", ", "<", ">"));
    line(
        "%s class %s%s implements %s%s {}",
        shape.around().isEmpty() ? "" : "static",
        shape.delegateName(),
        variables(shape.variables()),
        shape.name(),
        variables);
  }

  private void writeConstructor() {
    boolean isUtility = shape.kind() == Shape.Kind.UTILITY;
    line(
        "%s%s(%s) throws IOException {",
        isUtility ? "private " : "",
        shape.name(),
        join(shape.constructor(), ShapeParameter::declaration));
    line("ShapeCalls.construct(new Object[] {%s});", names(shape.constructor()));
    if (shape.callsFromConstructor()) {
      ShapeMethod first = shape.methods().get(0);
      line("this.%s(%s);", first.name(), join(first.parameters(), ShapeWriter::nothing));
    }
    line("}");
  }

  private static String nothing(ShapeParameter parameter) {
    ShapeType type = parameter.type();
    String value = type == ShapeType.BOOLEAN ? "false" : type.isPrimitive() ? "0" : "null";
    return "(" + type.source() + ") " + value;
  }

  private void writeMethod(ShapeMethod method) {
    List<String> attributes = new ArrayList<>(method.limits().attributes());
    if (method.hasCondition()) {
      attributes.add("condition = \"" + method.id() + "Wanted\"");
    }
    if (method.hasUnless()) {
      attributes.add("unless = \"" + method.id() + "Dropped\"");
    }
    line("@CachedResult(%s)", String.join(", ", attributes));
    line(
        "%s%s%s%s %s(%s)%s {",
        method.visibility(),
        modifier(method.isStatic()),
        variables(method.variables()),
        method.result().source(),
        method.name(),
        join(method.parameters(), ShapeParameter::annotatedDeclaration),
        method.result().throwsClause());
    method.recursesBy().ifPresent(position -> writeRecursion(method, position));
    writeReturn(method.id(), method.result(), method.parameters());
  }

  private String modifier(boolean isStatic) {
    return isStatic ? "static " : shape.kind() == Shape.Kind.INTERFACE ? "default " : "";
  }

  private void writeRecursion(ShapeMethod method, int position) {
    String counter = method.parameters().get(position).name();
    line(
        "if (%1$s > 0 && %1$s < 10) { %2$s.%3$s(%4$s); }",
        counter,
        method.isStatic() ? shape.generatedName() : "this",
        method.name(),
        join(
            method.parameters(),
            parameter -> parameter.name().equals(counter) ? counter + " - 1" : parameter.name()));
  }

  private void writeReturn(String id, ShapeResult result, List<ShapeParameter> parameters) {
    line(
        "return (%s) ShapeCalls.compute(\"%s\", new Object[] {%s});",
        result.source(), id, names(parameters));
    line("}");
  }

  private void writeCondition(ShapeMethod method) {
    line(
        "%s%s boolean %sWanted(%s) {",
        modifier(method.isStatic()),
        variables(method.variables()),
        method.id(),
        join(
            method.parameters(),
            parameter -> parameter.type().wildSource() + " " + parameter.name()));
    line(
        "return ShapeCalls.isWanted(\"%s\", new Object[] {%s});",
        method.id(), names(method.parameters()));
    line("}");
  }

  private void writeUnless(ShapeMethod method) {
    ShapeType type = method.result().type();
    line(
        "%s%s boolean %sDropped(%s result) {",
        modifier(method.isStatic()),
        variables(method.variables()),
        method.id(),
        method.result().isFuture() && type.isPrimitive() ? type.boxed() : type.wildSource());
    line("return ShapeCalls.isDropped(\"%s\", result);", method.id());
    line("}");
  }

  private void writeEffect(ShapeEffect effect) {
    effect.changes().forEach(change -> line("%s", change.annotation()));
    line(
        "%s%s %s(%s)%s {",
        modifier(effect.isStatic()),
        effect.result().map(ShapeResult::source).orElse("void"),
        effect.name(),
        join(effect.parameters(), ShapeParameter::declaration),
        effect.result().map(ShapeResult::throwsClause).orElse(""));
    if (effect.result().isPresent()) {
      writeReturn(effect.name(), effect.result().get(), effect.parameters());
    } else {
      line(
          "ShapeCalls.compute(\"%s\", new Object[] {%s});",
          effect.name(), names(effect.parameters()));
      line("}");
    }
  }

  private static String variables(Set<ShapeVariable> variables) {
    return variables.isEmpty()
        ? ""
        : variables.stream()
            .map(ShapeVariable::declaration)
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static String names(List<ShapeParameter> parameters) {
    return join(parameters, ShapeParameter::name);
  }

  private static String join(
      List<ShapeParameter> parameters, Function<ShapeParameter, String> part) {
    return parameters.stream().map(part).collect(Collectors.joining(", "));
  }
}
