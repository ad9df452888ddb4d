package io.cachedresult.benchmarks.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/**
 * Annotation processors, with sample classes for each: with five methods or properties ({@link
 * ServiceSource} for the processor of this project, and typical classes for the others), or {@link
 * ModuleSource}. No sample refers to generated code, so all samples compile with {@code -proc:none}
 * as well.
 *
 * <p>Processors are looked up by name: the benchmarks are compiled without any of them.
 */
public enum ProcessorSample {
  /** Five cached methods of 11 to 14 lines, for this project's processor. */
  GENERATED(
      "generated",
      "Service",
      ServiceSource.USUAL::text,
      "io.cachedresult.processor.CachedResultProcessor"),

  /** The same methods in a bean, with Micronaut's annotation. */
  MICRONAUT(
      "Micronaut, @Cacheable",
      "Service",
      ProcessorSample::bean,
      "io.micronaut.annotation.processing.MixinVisitorProcessor",
      "io.micronaut.annotation.processing.PackageElementVisitorProcessor",
      "io.micronaut.annotation.processing.TypeElementVisitorProcessor",
      "io.micronaut.annotation.processing.AggregatingTypeElementVisitorProcessor",
      "io.micronaut.annotation.processing.BeanDefinitionInjectProcessor"),

  /** Five mappings between beans of five properties. */
  MAPSTRUCT("MapStruct", "Mapper", of("""
      package sample;

      import java.util.List;
      import org.mapstruct.Mapper;
      import org.mapstruct.MappingTarget;

      @Mapper
      public interface Mapper%1$d {
        Target%1$d toTarget(Source%1$d source);

        Source%1$d toSource(Target%1$d target);

        List<Target%1$d> toTargets(List<Source%1$d> sources);

        List<Source%1$d> toSources(List<Target%1$d> targets);

        void update(Source%1$d source, @MappingTarget Target%1$d target);
      }

      class Source%1$d {
        public int id;
        public long count;
        public double price;
        public String name;
        public String place;
      }

      class Target%1$d {
        public int id;
        public long count;
        public double price;
        public String name;
        public String place;
      }
      """), "org.mapstruct.ap.MappingProcessor"),

  /** Five properties. */
  AUTO_VALUE("AutoValue", "Value", of("""
      package sample;

      import com.google.auto.value.AutoValue;

      @AutoValue
      public abstract class Value%1$d {
        public abstract int id();

        public abstract long count();

        public abstract double price();

        public abstract String name();

        public abstract String place();
      }
      """), "com.google.auto.value.processor.AutoValueProcessor"),

  /** Five components. */
  RECORD_BUILDER(
      "record-builder",
      "Item",
      of("""
      package sample;

      import io.soabase.recordbuilder.core.RecordBuilder;

      @RecordBuilder
      public record Item%1$d(int id, long count, double price, String name, String place) {}
      """),
      "io.soabase.recordbuilder.processor.RecordBuilderProcessor"),

  /** One cached method in every second class. */
  GENERATED_IN_MODULE(
      "generated",
      "Service",
      ModuleSource::withCachedMethod,
      "io.cachedresult.processor.CachedResultProcessor"),

  /** One value class in every second class. */
  AUTO_VALUE_IN_MODULE(
      "AutoValue",
      "Service",
      ModuleSource::withValueClass,
      "com.google.auto.value.processor.AutoValueProcessor"),

  /** One empty class for every second class. */
  EMPTY_IN_MODULE(
      "a processor that writes empty classes",
      "Service",
      ModuleSource::withCachedMethod,
      "io.cachedresult.benchmarks.compile.EmptyClassProcessor");

  private final String title;
  private final String name;
  private final IntFunction<String> text;
  private final List<String> processors;

  ProcessorSample(String title, String name, IntFunction<String> text, String... processors) {
    this.title = title;
    this.name = name;
    this.text = text;
    this.processors = List.of(processors);
  }

  /** Returns the samples of {@link ModuleSource}. */
  public static List<ProcessorSample> ofModules() {
    return List.of(GENERATED_IN_MODULE, AUTO_VALUE_IN_MODULE, EMPTY_IN_MODULE);
  }

  /** Returns the samples in which every class is annotated. */
  public static List<ProcessorSample> ofAnnotatedClasses() {
    return Stream.of(values()).filter(sample -> !ofModules().contains(sample)).toList();
  }

  /** Returns the name used in tables. */
  public String title() {
    return title;
  }

  /** Returns the given number of classes. */
  List<JavaFileObject> classes(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> MemorySource.of(name + number, text.apply(number)))
        .toList();
  }

  /** Returns new instances of the processors, which each compilation needs. */
  List<Processor> processors() {
    List<Processor> all = new ArrayList<>();
    try {
      for (String processor : processors) {
        all.add((Processor) Class.forName(processor).getDeclaredConstructor().newInstance());
      }
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException(missing);
    }
    return all;
  }

  private static IntFunction<String> of(String format) {
    return number -> String.format(Locale.ROOT, format, number);
  }

  private static String bean(int number) {
    return ServiceSource.USUAL
        .text(number)
        .replace(
            "import io.cachedresult.CachedResult;",
            "import io.micronaut.cache.annotation.Cacheable;\nimport jakarta.inject.Singleton;")
        .replace("public class", "@Singleton\npublic class")
        .replaceAll("@CachedResult(\\([^)]*\\))?", "@Cacheable(\"results\")");
  }
}
