package io.cachedresult.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProcessorSampleTest {

  private final MemoryCompiler compiler = new MemoryCompiler();

  @ParameterizedTest
  @EnumSource
  void classes_compileWithoutTheProcessor_andMoreIsWrittenWithIt(ProcessorSample sources) {
    long plain = compiler.withoutProcessor(sources.classes(4)).stream()
        .filter(output -> output.is(JavaFileObject.Kind.CLASS))
        .count();
    long processed = compiler.with(sources.processors(), sources.classes(4)).stream()
        .filter(output -> output.is(JavaFileObject.Kind.CLASS))
        .count();

    assertThat(plain).isGreaterThanOrEqualTo(2);
    assertThat(processed).isGreaterThanOrEqualTo(plain + 2);
  }
}
