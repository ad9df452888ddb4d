package io.cachedresult.processor.fuzz;

import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.SourceFile;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generates random types with cached methods, and makes random calls. The generated classes must
 * behave like a simple model, and have the annotations of the types' methods. {@code
 * -Dfuzz.shapes} sets the number of types, {@code -Dfuzz.seed} the first seed. A failure names the
 * seed of its type, so that {@code -Dfuzz.shapes=1} reproduces it.
 */
class ShapeFuzzTest {

  /**
   * The classes of one compilation; starting a compiler takes longer than compiling a few classes.
   */
  private static final int BATCH = 10;

  /** The interval of batches that ecj compiles. */
  private static final int OF_ECJ = 5;

  /** An annotation that generated methods repeat. */
  private static final SourceFile NOTE = SourceFile.ofResource("/fuzz/Note.java", "acme/Note.java");

  private static final Logger WARNINGS = Logger.getLogger("io.cachedresult");

  @BeforeAll
  static void silenceWarningsOfFailedRefreshes() {
    WARNINGS.setLevel(Level.OFF);
  }

  @AfterAll
  static void endSilence() {
    WARNINGS.setLevel(null);
  }

  @Test
  void run_generatedCodeOfRandomTypes_matchesTheModel(@TempDir Path folder) throws Exception {
    long seed = Long.getLong("fuzz.seed", System.nanoTime());
    int count = Integer.getInteger("fuzz.shapes", 50);
    for (long next = seed; next < seed + count; ) {
      long first = next;
      List<Shape> shapes = new ArrayList<>();
      do {
        shapes.add(ShapeGenerator.shape(next, "Shape" + shapes.size()));
        next++;
      } while (next < seed + count && Math.floorMod(next, BATCH) > 0);
      run(shapes, compilerFor(first), Files.createDirectory(folder.resolve("from" + first)));
    }
  }

  /**
   * Returns the compiler for a seed. The choice depends only on the seed, so that failures can be
   * reproduced.
   */
  private static CompilerUnderTest compilerFor(long seed) {
    return Math.floorMod(Math.floorDiv(seed, BATCH), OF_ECJ) == 0
        ? CompilerUnderTest.ECJ
        : CompilerUnderTest.JAVAC;
  }

  private static void run(List<Shape> shapes, CompilerUnderTest compiler, Path folder)
      throws Exception {
    Compiled compiled = compiler.compile(
        folder,
        options(compiler),
        Stream.concat(
                Stream.of(NOTE),
                shapes.stream().flatMap(shape -> ShapeWriter.write(shape).stream()))
            .toArray(SourceFile[]::new));
    for (Diagnostic<? extends JavaFileObject> complaint : compiled.diagnostics()) {
      checkIsAllowed(complaint, compiler, shapes);
    }
    try (URLClassLoader loader = compiled.load()) {
      for (Shape shape : shapes) {
        try {
          new NoteCheck(shape, loader).run();
          new ShapeRun(shape).run(loader);
        } catch (AssertionError failure) {
          throw failure(shape, compiler, failure.getMessage(), failure);
        }
      }
    }
  }

  private static void checkIsAllowed(
      Diagnostic<? extends JavaFileObject> complaint,
      CompilerUnderTest compiler,
      List<Shape> shapes) {
    String file = complaint.getSource() == null ? "" : complaint.getSource().getName();
    boolean isOfGenerated = compiler == CompilerUnderTest.JAVAC && file.contains("/generated/");
    if (complaint.getKind() == Diagnostic.Kind.ERROR || isOfGenerated) {
      Shape wrong = shapes.stream()
          .filter(shape -> file.matches(".*" + shape.name() + "(Base|Root)?\\.java"))
          .findFirst()
          .orElse(shapes.get(0));
      String what = complaint.getMessage(Locale.ROOT);
      throw failure(wrong, compiler, file + ":" + complaint.getLineNumber() + ": " + what, null);
    }
  }

  /** Generated code must not cause the warnings that the random classes themselves cause. */
  private static List<String> options(CompilerUnderTest compiler) {
    return compiler == CompilerUnderTest.JAVAC
        ? List.of("--release", "17", "-Xlint:all,-processing,-options", "-Xmaxwarns", "10000")
        : List.of("--release", "17");
  }

  private static AssertionError failure(
      Shape shape, CompilerUnderTest compiler, String what, Throwable cause) {
    return new AssertionError(
        "%s, -Dfuzz.shapes=1 -Dfuzz.seed=%d: %s%n%s"
            .formatted(
                compiler,
                shape.seed(),
                what,
                ShapeWriter.write(shape).stream()
                    .map(SourceFile::text)
                    .collect(Collectors.joining())),
        cause);
  }
}
