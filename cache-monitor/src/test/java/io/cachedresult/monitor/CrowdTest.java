package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests a monitor while another process has ten thousand open connections. */
@Timeout(120)
class CrowdTest {

  private static final int CONNECTIONS = 10_000;

  /** Returns the possible number of connections. Each needs a descriptor in both processes. */
  private static int possible() {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
      long free = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount();
      return (int) Math.min(CONNECTIONS, free - 500);
    }
    return CONNECTIONS;
  }

  @Test
  void answers_whileTenThousandConnectionsAreOpen_comeAsBefore() throws Exception {
    int connections = possible();
    assumeThat(connections).as("file descriptors").isGreaterThan(1_000);
    try (Monitored monitored = new Monitored()) {
      Process crowd = new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xshare:auto",
              "-XX:TieredStopAtLevel=1",
              "-cp",
              System.getProperty("java.class.path"),
              Crowd.class.getName(),
              Integer.toString(monitored.monitor.port()),
              Integer.toString(connections))
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
      try (BufferedReader output = crowd.inputReader()) {
        assertThat(output.readLine()).isEqualTo(connections + " connected");
        long began = System.nanoTime();
        for (int i = 0; i < 20; i++) {
          assertThat(monitored.get("/api/cache/health").statusCode()).isEqualTo(200);
        }
        // A generous limit: it shows that other clients do not wait for the crowd.
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)).isLessThan(10);
      } finally {
        crowd.destroyForcibly().waitFor();
      }
      assertThat(monitored.get("/api/cache/health").statusCode()).isEqualTo(200);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
