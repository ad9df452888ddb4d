package io.cachedresult.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Simulates another processor: generates {@code p.Late} and an annotation in the first round. */
public final class WritesLate extends AbstractProcessor {

  private boolean written;

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
      write("LateNote", "public @interface LateNote {}");
      write("Late", """
          public class Late extends Exception {
            private static final long serialVersionUID = 1L;
            @Override public boolean equals(Object other) { return this == other; }
            @Override public int hashCode() { return 1; }
            public interface Also {}
          }
          """);
    }
    return false;
  }

  private void write(String name, String declaration) {
    try (Writer file = processingEnv.getFiler().createSourceFile("p." + name).openWriter()) {
      file.write("package p;\n" + declaration);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
