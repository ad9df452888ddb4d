package io.cachedresult.processor;

import com.google.auto.service.AutoService;
import io.cachedresult.CacheDefaults;
import io.cachedresult.CacheInvalidate;
import io.cachedresult.CacheKey;
import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.check.HiddenFunctions;
import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.MissingParts;
import io.cachedresult.processor.report.ProblemReporter;
import io.cachedresult.processor.types.EnclosingTypes;
import io.cachedresult.processor.types.KotlinMetadata;
import io.cachedresult.processor.types.OmittedAnnotations;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.processor.wiring.RequestedModel;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Generates {@code CachedX} for each type {@code X} that has methods with {@link CachedResult}. */
@AutoService(Processor.class)
public final class CachedResultProcessor extends AbstractProcessor {

  private static final Set<Class<? extends Annotation>> KINDS = Set.of(
      CachedResult.class,
      CacheKey.class,
      CacheInvalidate.class,
      CacheInvalidate.Several.class,
      CachePut.class,
      CacheDefaults.class);

  /**
   * The names of hosts that wait for types of a later round. Names, since elements are valid in one
   * round only.
   */
  private final Set<Name> waiting = new LinkedHashSet<>();

  /** The names of the top-level types that are compiled, of all rounds so far. */
  private final Set<String> sources = new HashSet<>();

  /** The reporter of this compilation; null before the first round. */
  private @Nullable ProblemReporter reporter;

  /** Creates a processor. Called by the compiler. */
  public CachedResultProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Stream.concat(
            KINDS.stream().map(Class::getCanonicalName), Stream.of(KotlinMetadata.NAME))
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(OmittedAnnotations.OPTION, RequestedModel.OPTION);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    reporter = new ProblemReporter(environment.getMessager());
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    TypeSystem system =
        new TypeSystem(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
    round.getRootElements().forEach(root -> sources.add(root.toString()));
    Pipeline pipeline = new Pipeline(
        system,
        reporter(),
        processingEnv,
        getClass().getName(),
        type -> sources.contains(SourceNames.outermost(type)));
    Map<DeclaredHost, MissingParts> incomplete = new LinkedHashMap<>();
    for (TypeElement type : hosts(round)) {
      DeclaredHost host = pipeline.read(type);
      MissingParts missing = pipeline.missingParts(host);
      if (missing.isEmpty()) {
        pipeline.process(host);
      } else {
        incomplete.put(host, missing);
      }
    }
    annotations.stream()
        .filter(annotation -> annotation.getQualifiedName().contentEquals(KotlinMetadata.NAME))
        .flatMap(metadata -> round.getElementsAnnotatedWith(metadata).stream())
        .forEach(type -> reporter().report(HiddenFunctions.check((TypeElement) type)));
    HostCircles circles = new HostCircles(incomplete);
    for (DeclaredHost host : incomplete.keySet()) {
      if (circles.include(host)) {
        pipeline.process(host);
      } else {
        // If no later round generates what is missing, the compiler itself reports it.
        waiting.add(host.type().getQualifiedName());
      }
    }
    return false;
  }

  private ProblemReporter reporter() {
    return Objects.requireNonNull(reporter);
  }

  private Set<TypeElement> hosts(RoundEnvironment round) {
    Set<TypeElement> hosts = new LinkedHashSet<>();
    for (Name name : waiting) {
      hosts.add(Objects.requireNonNull(processingEnv.getElementUtils().getTypeElement(name)));
    }
    waiting.clear();
    for (Element annotated : round.getElementsAnnotatedWithAny(KINDS)) {
      hosts.add(EnclosingTypes.around(annotated));
    }
    return hosts;
  }
}
