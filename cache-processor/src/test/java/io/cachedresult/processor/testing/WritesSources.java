package io.cachedresult.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Simulates another processor: generates the given sources in the first round. */
public final class WritesSources extends AbstractProcessor {

  private final List<SourceFile> sources;
  private boolean written;

  public WritesSources(List<SourceFile> sources) {
    this.sources = List.copyOf(sources);
  }

  /** Returns a processor that generates {@code p.Late} and an annotation. */
  public static WritesSources late() {
    return new WritesSources(List.of(
        new SourceFile("p/LateNote.java", "package p; public @interface LateNote {}"),
        new SourceFile("p/Late.java", """
            package p;
            public class Late extends Exception {
              private static final long serialVersionUID = 1L;
              @Override public boolean equals(Object other) { return this == other; }
              @Override public int hashCode() { return 1; }
              public interface Also {}
            }
            """)));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!written) {
      written = true;
      sources.forEach(this::write);
    }
    return false;
  }

  private void write(SourceFile source) {
    String type = source.path().replace(".java", "").replace('/', '.');
    try (Writer file = processingEnv.getFiler().createSourceFile(type).openWriter()) {
      file.write(source.text());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
