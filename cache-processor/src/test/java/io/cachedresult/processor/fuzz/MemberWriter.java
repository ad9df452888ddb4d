package io.cachedresult.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the members of a random class and of its supertypes. */
final class MemberWriter {

  private final Shape shape;
  private final NoteGenerator notes;
  private final StringBuilder code;

  MemberWriter(Shape shape, NoteGenerator notes, StringBuilder code) {
    this.shape = shape;
    this.notes = notes;
    this.code = code;
  }

  private void line(String format, Object... arguments) {
    code.append(format.formatted(arguments)).append('\n');
  }

  /** Writes the methods that the type at a level declares. */
  void writeMethods(int level) {
    for (ShapeMethod method : shape.methods()) {
      if (method.level() == level) {
        writeMethod(method);
        if (method.hasCondition()) {
          writeCondition(method);
        }
        if (method.hasUnless()) {
          writeUnless(method);
        }
      }
    }
    shape.effects().stream().filter(effect -> effect.level() == level).forEach(this::writeEffect);
  }

  void writeConstructor() {
    boolean isUtility = shape.kind() == Shape.Kind.UTILITY;
    line(
        "%s%s%s(%s) throws IOException {",
        notes.some(),
        isUtility ? "private " : "",
        shape.name(),
        join(shape.constructor(), parameter -> notes.some() + parameter.declaration()));
    line("ShapeCalls.construct(new Object[] {%s});", names(shape.constructor()));
    if (shape.callsFromConstructor()) {
      ShapeMethod first = shape.methods().get(0);
      line("this.%s(%s);", first.name(), join(first.parameters(), MemberWriter::nothing));
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
    line("%s@CachedResult(%s)", notes.some(), String.join(", ", attributes));
    line(
        "%s%s%s%s %s(%s)%s {",
        shape.isInterface(method.level()) ? "" : method.visibility(),
        modifier(method.level(), method.isStatic()),
        variables(method.variables()),
        method.result().source(),
        method.name(),
        join(method.parameters(), parameter -> notes.some() + parameter.annotatedDeclaration()),
        method.result().throwsClause());
    method.recursesBy().ifPresent(position -> writeRecursion(method, position));
    writeReturn(method.id(), method.result(), method.parameters());
  }

  private String modifier(int level, boolean isStatic) {
    return isStatic ? "static " : shape.isInterface(level) ? "default " : "";
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
        modifier(method.level(), method.isStatic()),
        variables(method.variables()),
        method.id(),
        join(method.parameters(), ShapeParameter::wildDeclaration));
    line(
        "return ShapeCalls.isWanted(\"%s\", new Object[] {%s});",
        method.id(), names(method.parameters()));
    line("}");
  }

  private void writeUnless(ShapeMethod method) {
    line(
        "%s%s boolean %sDropped(%s result) {",
        modifier(method.level(), method.isStatic()),
        variables(method.variables()),
        method.id(),
        method.result().valueSource());
    line("return ShapeCalls.isDropped(\"%s\", result);", method.id());
    line("}");
  }

  private void writeEffect(ShapeEffect effect) {
    effect.changes().forEach(change -> line("%s", change.annotation(effect.level())));
    line(
        "%s%s%s %s(%s)%s {",
        notes.some(),
        modifier(effect.level(), effect.isStatic()),
        effect.result().map(ShapeResult::source).orElse("void"),
        effect.name(),
        join(effect.parameters(), parameter -> notes.some() + parameter.declaration()),
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

  static String variables(Set<ShapeVariable> variables) {
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
