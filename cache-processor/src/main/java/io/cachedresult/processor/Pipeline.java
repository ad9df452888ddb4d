package io.cachedresult.processor;

import io.cachedresult.processor.check.Validator;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.Planner;
import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.read.HostReader;
import io.cachedresult.processor.read.InvalidSignatures;
import io.cachedresult.processor.read.MissingParts;
import io.cachedresult.processor.read.MissingPartsFinder;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.ProblemReporter;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.HostResolver;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.size.SizePlan;
import io.cachedresult.processor.size.SizePlanner;
import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.processor.wiring.WiringResolver;
import io.cachedresult.processor.write.CachingClassWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Predicate;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Takes the hosts of one round through the stages: read, resolve, check, plan, write. */
final class Pipeline {

  private final TypeSystem system;
  private final ProblemReporter reporter;
  private final ProcessingEnvironment environment;
  private final String processor;
  private final HostReader reader;
  private final HostResolver resolver;
  private final Validator validator;
  private final DeclarationChecks declarations;
  private final MissingPartsFinder missing;

  /**
   * Creates the pipeline of one round.
   *
   * @param processor the name of the processor, for {@code @Generated}
   * @param isSource whether a type is compiled, rather than read from a class file
   */
  Pipeline(
      TypeSystem system,
      ProblemReporter reporter,
      ProcessingEnvironment environment,
      String processor,
      Predicate<TypeElement> isSource) {
    this.system = system;
    this.reporter = reporter;
    this.environment = environment;
    this.processor = processor;
    this.resolver = new HostResolver(system, environment.getOptions());
    this.validator = new Validator(system);
    this.reader = new HostReader(system);
    this.declarations = new DeclarationChecks(reader, resolver, validator);
    this.missing = new MissingPartsFinder(system, isSource, WiringResolver::reads);
  }

  /** Reads a host. */
  DeclaredHost read(TypeElement type) {
    return reader.read(type);
  }

  /** Returns the parts of a host that another processor may generate. */
  MissingParts missingParts(DeclaredHost host) {
    return missing.find(host);
  }

  /** Checks a host, and generates its class if it breaks no rule. */
  void process(DeclaredHost host) {
    DeclaredHost declared = declarations.soundPart(host);
    if (environment.getSourceVersion().compareTo(SourceVersion.RELEASE_17) < 0) {
      reportRelease(declared);
      return;
    }
    if (new InvalidSignatures(system).areIn(declared)) {
      return; // The compiler reports that, after annotation processing.
    }
    ResolvedHost resolved = resolver.resolve(declared, declarations.targets(declared));
    List<Problem> problems = validator.check(resolved, declarations.reportedRules(declared));
    reporter.report(problems);
    if (!declared.isEmpty() && problems.stream().noneMatch(Problem::isError)) {
      SizePlan sizes = SizePlanner.plan(resolved, system);
      reporter.note(sizes.notes());
      write(new Planner(system).plan(resolved, sizes), host.type());
    }
  }

  /** Reports an unsupported release only once, for the first method of all hosts. */
  private void reportRelease(DeclaredHost host) {
    if (!host.methods().isEmpty()) {
      DeclaredMethod first = host.methods().get(0);
      String release = environment.getSourceVersion().name().replace("RELEASE_", "");
      reporter.reportOnce(Problem.at(first.element(), Rule.OLD_RELEASE, first.name(), release));
    }
  }

  private void write(CachePlan plan, TypeElement host) {
    try {
      String source = new CachingClassWriter(plan, host, processor).source();
      String name = plan.type().name().canonicalName();
      // Writes the text at once: JavaPoet writes word by word, which slowed the processor by 10%.
      try (Writer file = environment.getFiler().createSourceFile(name, host).openWriter()) {
        file.write(source);
      }
    } catch (FilerException taken) {
      reporter.report(List.of(Problem.at(
          host, Rule.CLASS_TAKEN, host.getSimpleName(), plan.type().name().simpleName())));
    } catch (IOException failure) {
      reporter.fail(
          host, "The class " + plan.type().name().simpleName() + " cannot be written: " + failure);
    }
  }
}
