package io.cachedresult.processor.fuzz;

import io.cachedresult.processor.testing.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Writes a random class as source code, whose methods follow the {@link Script}. */
final class ShapeWriter {

  private static final String HEAD = """
      package %s;

      import acme.Note;
      import io.cachedresult.*;
      import io.cachedresult.processor.fuzz.ShapeCalls;
      import io.cachedresult.processor.fuzz.ShapeTypes.*;
      import java.io.*;
      import java.util.*;
      import java.util.concurrent.*;

      """;

  private final Shape shape;
  private final List<SourceFile> files = new ArrayList<>();
  private final StringBuilder code = new StringBuilder();
  private final MemberWriter members;

  private ShapeWriter(Shape shape) {
    this.shape = shape;
    members = new MemberWriter(shape, new NoteGenerator(new Random(shape.seed())), code);
  }

  /** Returns the file with the type, and those with its supertypes if these are not nested. */
  static List<SourceFile> write(Shape shape) {
    ShapeWriter writer = new ShapeWriter(shape);
    writer.write();
    return writer.files;
  }

  private void write() {
    shape
        .around()
        .forEach(name ->
            line("public %sclass %s {", name.equals(shape.topLevelName()) ? "" : "static ", name));
    writeType();
    if (shape.kind() == Shape.Kind.INTERFACE) {
      writeDelegate();
    }
    for (int level = 1; level <= shape.ancestors().size(); level++) {
      if (shape.around().isEmpty()) {
        endFile(shape.declaring(level - 1));
      }
      writeAncestor(level);
    }
    shape.around().forEach(name -> line("}"));
    endFile(
        shape.around().isEmpty()
            ? shape.declaring(shape.ancestors().size())
            : shape.topLevelName());
  }

  private void endFile(String name) {
    files.add(
        new SourceFile(Shape.PACKAGE + "/" + name + ".java", HEAD.formatted(Shape.PACKAGE) + code));
    code.setLength(0);
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
        MemberWriter.variables(shape.variables()),
        supertypes(0));
    if (!isInterface) {
      members.writeConstructor();
    }
    members.writeMethods(0);
    line("}");
  }

  private void writeAncestor(int level) {
    ShapeAncestor ancestor = shape.ancestors().get(level - 1);
    line(
        "%s%s%s %s%s%s {",
        shape.around().isEmpty() ? "" : "static ",
        ancestor.isAbstract() && !ancestor.isInterface() ? "abstract " : "",
        ancestor.isInterface() ? "interface" : "class",
        ancestor.name(),
        ancestor.declaration(),
        supertypes(level));
    members.writeMethods(level);
    line("}");
  }

  /** Returns the clauses that name the supertypes of the type at a level. */
  private String supertypes(int level) {
    String extended = "";
    List<String> implemented = new ArrayList<>();
    if (level < shape.ancestors().size()) {
      ShapeAncestor above = shape.ancestors().get(level);
      if (above.isInterface()) {
        implemented.add(above.extended());
      } else {
        extended = " extends " + above.extended();
      }
    }
    if (level == 0 && shape.isSerializable()) {
      implemented.add("Serializable");
    }
    String word = shape.isInterface(level) ? " extends " : " implements ";
    return extended + (implemented.isEmpty() ? "" : word + String.join(", ", implemented));
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
        MemberWriter.variables(shape.variables()),
        shape.name(),
        variables);
  }
}
