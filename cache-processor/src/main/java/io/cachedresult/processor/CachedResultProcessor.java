package io.cachedresult.processor;

import com.google.auto.service.AutoService;
import io.cachedresult.CacheDefaults;
import io.cachedresult.CacheInvalidate;
import io.cachedresult.CacheKey;
import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.check.Validator;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.Planned;
import io.cachedresult.processor.plan.Planner;
import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.types.TypeSearch;
import io.cachedresult.processor.write.CachingClassWriter;
import java.io.IOException;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

  private static final Set<Class<? extends Annotation>> KINDS = Set.of(
      CachedResult.class,
      CacheKey.class,
      CacheInvalidate.class,
      CacheInvalidate.Several.class,
      CachePut.class,
      CacheDefaults.class);

  /** Classes that wait for types of a later round, by name: elements do not outlive their round. */
  private final Set<Name> waiting = new LinkedHashSet<>();

  /** What was noted already, wherever that was: once is enough. */
  private final Set<String> noted = new HashSet<>();

  private boolean saidThatReleaseIsOld;

  /** Made by the compiler. */
  public CachedResultProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return KINDS.stream().map(Class::getCanonicalName).collect(Collectors.toSet());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement type : hosts(round)) {
      DeclaredHost host =
          DeclaredHost.of(type, processingEnv.getElementUtils(), processingEnv.getTypeUtils());
      if (processingEnv.getSourceVersion().compareTo(SourceVersion.RELEASE_17) < 0) {
        sayThatReleaseIsOld(host);
      } else if (TypeSearch.findsUnresolved(host)) {
        // If no later round brings the type, the compiler itself says that it is missing.
        waiting.add(type.getQualifiedName());
      } else {
        process(host);
      }
    }
    return false;
  }

  /** It is wrong once, however many classes there are: the first method of all stands for them. */
  private void sayThatReleaseIsOld(DeclaredHost host) {
    if (!saidThatReleaseIsOld && !host.methods().isEmpty()) {
      saidThatReleaseIsOld = true;
      DeclaredMethod first = host.methods().get(0);
      String release = processingEnv.getSourceVersion().name().replace("RELEASE_", "");
      Problem.at(first.element(), Rule.OLD_RELEASE, first.name(), release)
          .printTo(processingEnv.getMessager());
    }
  }

  private void process(DeclaredHost host) {
    List<Problem> problems =
        new Validator(processingEnv.getElementUtils(), processingEnv.getTypeUtils()).check(host);
    problems.stream()
        .filter(problem -> !problem.isSuppressed())
        .distinct() // what is wrong for all methods of a type is found at each
        .forEach(problem -> problem.printTo(processingEnv.getMessager()));
    if (problems.stream().noneMatch(Problem::isError)) {
      Planned planned = new Planner(processingEnv).plan(host);
      planned.notes().stream()
          .filter(note -> !note.isSuppressed() && noted.add(note.message()))
          .forEach(note -> note.printTo(processingEnv.getMessager()));
      write(planned.plan(), host.type());
    }
  }

  private Set<TypeElement> hosts(RoundEnvironment round) {
    Set<TypeElement> hosts = new LinkedHashSet<>();
    for (Name name : waiting) {
      hosts.add(Objects.requireNonNull(processingEnv.getElementUtils().getTypeElement(name)));
    }
    waiting.clear();
    for (Element annotated : round.getElementsAnnotatedWithAny(KINDS)) {
      hosts.add(DeclaredHost.typeAround(annotated));
    }
    return hosts;
  }

  private void write(CachePlan plan, TypeElement host) {
    try {
      String source =
          new CachingClassWriter(plan, host, getClass().getName()).javaFile().toString();
      String name = plan.generated().canonicalName();
      // In one piece: word by word, as JavaPoet writes, the processor took a tenth longer.
      try (Writer file = processingEnv.getFiler().createSourceFile(name, host).openWriter()) {
        file.write(source);
      }
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
