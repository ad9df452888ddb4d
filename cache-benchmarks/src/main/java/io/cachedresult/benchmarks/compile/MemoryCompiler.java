package io.cachedresult.benchmarks.compile;

import io.cachedresult.processor.CachedResultProcessor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles sources in memory with the compiler of this JDK, and keeps its output in memory. The
 * jars of the class path stay open between compilations, as in a build daemon.
 */
public final class MemoryCompiler {

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final JavaFileManager files = javac.getStandardFileManager(null, null, null);

  /** Compiles with this project's processor; returns the generated sources and all class files. */
  public List<Output> withProcessor(List<? extends JavaFileObject> sources) {
    return with(List.of(new CachedResultProcessor()), sources);
  }

  /** Compiles with other processors. */
  List<Output> with(List<? extends Processor> processors, List<? extends JavaFileObject> sources) {
    return compile(sources, processors);
  }

  /** Compiles without any processor. */
  public List<Output> withoutProcessor(List<? extends JavaFileObject> sources) {
    return compile(sources, List.of());
  }

  private List<Output> compile(
      List<? extends JavaFileObject> sources, List<? extends Processor> processors) {
    MemoryFileManager outputs = new MemoryFileManager(files);
    List<String> options = processors.isEmpty() ? List.of("-proc:none") : List.of();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavaCompiler.CompilationTask task =
        javac.getTask(null, outputs, problems, options, null, sources);
    if (!processors.isEmpty()) {
      task.setProcessors(processors);
    }
    if (!task.call()) {
      throw new IllegalStateException("The sources do not compile: " + problems.getDiagnostics());
    }
    return outputs.written;
  }

  /** A file written by the compiler or a processor. */
  public static final class Output extends SimpleJavaFileObject {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Output(URI name, Kind kind) {
      super(name, kind);
    }

    /** Returns whether this is a file of a kind. */
    public boolean is(Kind wanted) {
      return kind == wanted;
    }

    /** Returns the number of bytes. */
    public int size() {
      return bytes.size();
    }

    @Override
    public ByteArrayOutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public ByteArrayInputStream openInputStream() {
      return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  /** Collects the files that the compiler writes; none reaches a disk. */
  private static final class MemoryFileManager extends ForwardingJavaFileManager<JavaFileManager> {

    private final List<Output> written = new ArrayList<>();

    private MemoryFileManager(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return written("/" + className.replace('.', '/') + kind.extension, kind);
    }

    @Override
    public FileObject getFileForOutput(
        Location location, String packageName, String relativeName, FileObject sibling) {
      return written("/" + relativeName, JavaFileObject.Kind.OTHER);
    }

    private Output written(String path, JavaFileObject.Kind kind) {
      Output output = new Output(memory(path), kind);
      written.add(output);
      return output;
    }

    private static URI memory(String path) {
      try {
        // This constructor escapes the characters of a path that are not allowed in a URI.
        return new URI("mem", null, path, null);
      } catch (URISyntaxException unlikely) {
        throw new IllegalArgumentException(unlikely);
      }
    }

    @Override
    public void close() throws IOException {
      // The next compilation needs the underlying file manager.
    }
  }
}
