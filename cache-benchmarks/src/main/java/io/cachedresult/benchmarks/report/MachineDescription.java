package io.cachedresult.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes the machine on which a run was measured. */
public final class MachineDescription {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final double BYTES_PER_GIBIBYTE = 1L << 30;

  private MachineDescription() {}

  /** Returns the properties of the machine and their values, in order. */
  public static Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("processor", processor());
    facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    long memory =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    facts.put("memory", "%.1f GiB".formatted(memory / BYTES_PER_GIBIBYTE));
    facts.put("system", properties("os.name", "os.version", "os.arch"));
    facts.put("Java", properties("java.vm.name", "java.vm.version", "java.vendor"));
    facts.put(
        "garbage collector",
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(GarbageCollectorMXBean::getName)
            .collect(Collectors.joining(", ")));
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    facts.put("JVM options", options.isEmpty() ? "none" : String.join(" ", options));
    return facts;
  }

  private static String properties(String... names) {
    return Stream.of(names).map(System::getProperty).collect(Collectors.joining(" "));
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException notLinux) {
      return "unknown";
    }
  }
}
