package io.cachedresult.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ModulePathTest {

  /** What only the tests need. */
  private static final Pattern TEST_ONLY = Pattern.compile(
      ".*(test-classes|surefire|junit|assertj|byte-buddy|apiguardian|opentest4j|embedded-redis"
          + "|jedis|commons-pool)[^/]*");

  @Test
  void tier_onTheModulePath_connects() throws Exception {
    String modulePath = Arrays.stream(
            System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> !TEST_ONLY.matcher(path).matches())
        .collect(Collectors.joining(File.pathSeparator));
    URI program =
        Objects.requireNonNull(getClass().getResource("/NamedModule.java")).toURI();
    RedisProcess redis = RedisProcess.start(RedisProcess.Version.EMBEDDED_6_2);
    try {
      Process process = new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "--module-path",
              modulePath,
              "--add-modules",
              "io.cachedresult.redis",
              Path.of(program).toString(),
              redis.uri())
          .redirectError(ProcessBuilder.Redirect.DISCARD) // SLF4J complains
          .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(process.waitFor()).as(output).isZero();
      assertThat(output.lines()).containsExactly("module io.cachedresult.redis", "true");
    } finally {
      redis.close();
    }
  }
}
