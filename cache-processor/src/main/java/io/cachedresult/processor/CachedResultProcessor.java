package io.cachedresult.processor;

import com.google.auto.service.AutoService;
import io.cachedresult.CachedResult;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Writes {@code CachedX} for every class {@code X} with methods marked {@link CachedResult}. */
@AutoService(Processor.class)
public final class CachedResultProcessor extends AbstractProcessor {

  /** Classes that wait for types of a later round, by name: elements do not outlive their round. */
  private final Set<Name> waiting = new LinkedHashSet<>();

  /** Made by the compiler. */
  public CachedResultProcessor() {}

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
    for (TypeElement type : hosts(round)) {
      DeclaredHost host = DeclaredHost.of(type);
      if (TypeSearch.findsUnresolved(host)) {
        // If no later round brings the type, the compiler itself says that it is missing.
        waiting.add(type.getQualifiedName());
      } else {
        process(host);
      }
    }
    return false;
  }

  private void process(DeclaredHost host) {
    List<Problem> problems =
        new Validator(processingEnv.getElementUtils(), processingEnv.getTypeUtils()).check(host);
    if (problems.isEmpty()) {
      write(new Planner(processingEnv).plan(host), host.type());
    } else {
      problems.forEach(problem -> problem.printTo(processingEnv.getMessager()));
    }
  }

  private Set<TypeElement> hosts(RoundEnvironment round) {
    Set<TypeElement> hosts = new LinkedHashSet<>();
    for (Name name : waiting) {
      hosts.add(Objects.requireNonNull(processingEnv.getElementUtils().getTypeElement(name)));
    }
    waiting.clear();
    for (Element method : round.getElementsAnnotatedWith(CachedResult.class)) {
      hosts.add((TypeElement) method.getEnclosingElement());
    }
    return hosts;
  }

  private void write(CachePlan plan, TypeElement host) {
    try {
      new CachingClassWriter(plan, host).javaFile().writeTo(processingEnv.getFiler());
    } catch (FilerException taken) {
      Problem.at(host, Rule.CLASS_TAKEN, host.getSimpleName(), plan.generated().simpleName())
          .printTo(processingEnv.getMessager());
    } catch (IOException failure) {
      processingEnv
          .getMessager()
          .printMessage(
              Diagnostic.Kind.ERROR,
              "The class " + plan.generated().simpleName() + " cannot be written: " + failure,
              host);
    }
  }
}
