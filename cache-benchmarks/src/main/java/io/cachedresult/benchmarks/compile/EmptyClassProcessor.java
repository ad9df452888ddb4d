package io.cachedresult.benchmarks.compile;

import io.cachedresult.CachedResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Writes an empty class for each cached method: what any processor costs that generates one class
 * each.
 */
public final class EmptyClassProcessor extends AbstractProcessor {

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(CachedResult.class.getName());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Element method : round.getElementsAnnotatedWith(CachedResult.class)) {
      write("Empty" + method.getEnclosingElement().getSimpleName(), method);
    }
    return false;
  }

  private void write(String name, Element origin) {
    try (Writer file =
        processingEnv.getFiler().createSourceFile("sample." + name, origin).openWriter()) {
      file.write("package sample;\n\nclass " + name + " {}\n");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
