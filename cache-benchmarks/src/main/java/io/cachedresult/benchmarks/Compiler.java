package io.cachedresult.benchmarks;

import io.cachedresult.processor.CachedResultProcessor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The compiler of this JDK, from memory to memory. The archives of the class path stay open from one
 * compilation to the next, as in a build that runs as a daemon.
 */
final class Compiler {

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final JavaFileManager files = javac.getStandardFileManager(null, null, null);

  /** Compiles with the processor; what comes back are generated sources and all class files. */
  List<Output> withProcessor(List<? extends JavaFileObject> sources) {
    return compile(sources, true);
  }

  /** Compiles what is there. */
  List<Output> withoutProcessor(List<? extends JavaFileObject> sources) {
    return compile(sources, false);
  }

  private List<Output> compile(List<? extends JavaFileObject> sources, boolean isProcessed) {
    Outputs outputs = new Outputs(files);
    List<String> options = isProcessed ? List.of() : List.of("-proc:none");
    JavaCompiler.CompilationTask task = javac.getTask(null, outputs, null, options, null, sources);
    if (isProcessed) {
      task.setProcessors(List.of(new CachedResultProcessor()));
    }
    if (!task.call()) {
      throw new IllegalStateException("The sources do not compile.");
    }
    return outputs.written;
  }

  /** A file that the compiler or the processor has written. */
  static final class Output extends SimpleJavaFileObject {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Output(String name, Kind kind) {
      super(URI.create("mem:///" + name.replace('.', '/') + kind.extension), kind);
    }

    boolean is(Kind wanted) {
      return kind == wanted;
    }

    int size() {
      return bytes.size();
    }

    @Override
    public ByteArrayOutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  /** Keeps what is written; nothing reaches a disk. */
  private static final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {

    private final List<Output> written = new ArrayList<>();

    private Outputs(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      Output output = new Output(className, kind);
      written.add(output);
      return output;
    }

    @Override
    public void close() throws IOException {
      // The files below are used again.
    }
  }
}
