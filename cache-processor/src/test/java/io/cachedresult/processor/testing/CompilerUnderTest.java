package io.cachedresult.processor.testing;

import io.cachedresult.processor.CachedResultProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that are supported. Sources are files in a folder, since ecj reads no others. */
public enum CompilerUnderTest {
  JAVAC,
  ECJ;

  /** Compiles sources for Java 17 with the processor. */
  public Compiled compile(Path folder, SourceFile... sources) {
    return compile(folder, List.of("--release", "17"), sources);
  }

  public Compiled compile(Path folder, List<String> options, SourceFile... sources) {
    return compile(folder, options, List.of(), sources);
  }

  /** Compiles for Java 17 with the classes of a user, instead of those of the tests. */
  public Compiled compileWith(List<Path> classPath, Path folder, SourceFile... sources) {
    return compile(folder, List.of("--release", "17"), classPath, List.of(), sources);
  }

  /** Compiles with other processors as well, which run first. */
  public Compiled compile(
      Path folder, List<String> options, List<Processor> others, SourceFile... sources) {
    return compile(folder, options, List.of(), others, sources);
  }

  private Compiled compile(
      Path folder,
      List<String> options,
      List<Path> classPath,
      List<Processor> others,
      SourceFile... sources) {
    JavaCompiler compiler =
        this == JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      Path classes = Files.createDirectories(folder.resolve("classes"));
      Path generated = Files.createDirectories(folder.resolve("generated"));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
      if (!classPath.isEmpty()) {
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      }
      List<Path> written = new ArrayList<>();
      for (SourceFile source : sources) {
        written.add(source.writeBelow(folder.resolve("sources")));
      }
      JavaCompiler.CompilationTask task = compiler.getTask(
          Writer.nullWriter(),
          files,
          diagnostics,
          options,
          null,
          files.getJavaFileObjectsFromPaths(written));
      List<Processor> processors = new ArrayList<>(others);
      processors.add(new CachedResultProcessor());
      task.setProcessors(processors);
      task.call();
      return new Compiled(diagnostics.getDiagnostics(), generated, classes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
