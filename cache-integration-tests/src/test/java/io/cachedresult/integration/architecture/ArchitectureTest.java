package io.cachedresult.integration.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the packages of each module, their dependencies, and the size of circles and files. */
class ArchitectureTest {

  private static final int LARGEST_CIRCLE = 5;

  private static final int LONGEST_FILE = 300;

  /** A module, with the packages ("rooms") that each of its packages may use. */
  enum Module {
    RUNTIME("cache-runtime", "io.cachedresult", """
        .                -> access, engine.attribute, engine.log, engine.memory, shared
        access           -> ., engine.attribute, engine.memory, shared
        engine           -> ., access, engine.attribute, engine.eviction, engine.lock, engine.log, \
        engine.memory, engine.refresh, engine.report, engine.settings, engine.shared, engine.size, \
        engine.stats, engine.table, engine.time, engine.waiting, shared
        engine.attribute ->
        engine.eviction  -> ., engine.lock
        engine.handle    -> ., engine, engine.stats, engine.waiting, shared
        engine.lock      ->
        engine.log       ->
        engine.lru       -> ., access, engine, engine.attribute, engine.size, engine.stats, engine.table
        engine.memory    ->
        engine.refresh   ->
        engine.report    -> .
        engine.settings  -> ., access, engine.attribute
        engine.shared    ->
        engine.size      ->
        engine.stats     -> .
        engine.table     -> engine.eviction
        engine.time      -> .
        engine.waiting   -> ., access, engine.lock
        shared           ->
        """),
    PROCESSOR("cache-processor", "io.cachedresult.processor", """
        .       -> check, plan, read, report, resolve, size, types, wiring, write
        write   -> codec, plan, read, resolve, size, types, wiring
        plan    -> codec, read, resolve, size, types, wiring
        size    -> read, report, resolve, types
        check   -> codec, read, report, resolve, types, wiring
        resolve -> codec, read, report, types, wiring
        codec   -> types
        wiring  -> read, types
        read    -> report, types
        report  -> types
        types   ->
        """),
    MICROMETER("cache-micrometer", "io.cachedresult.micrometer", """
        .      -> groups, meters
        groups ->
        meters -> groups
        """),
    CDI("cache-cdi", "io.cachedresult.cdi", """
        . ->
        """),
    SPRING("cache-spring", "io.cachedresult.spring", """
        . ->
        """),
    REDIS("cache-redis", "io.cachedresult.redis", """
        . ->
        """),
    MONITOR("cache-monitor", "io.cachedresult.monitor", """
        .         -> dashboard, endpoints, http, server
        dashboard -> http
        endpoints -> entries, http
        entries   -> server
        http      ->
        server    -> http
        """),
    EXAMPLES("cache-examples", "io.cachedresult.examples", """
        .          -> ancestry, duplicates, report
        ancestry   -> report
        duplicates -> mandelbrot, report
        mandelbrot ->
        map        -> mandelbrot
        report     ->
        """);

    private final String folder;
    private final String basePackage;
    private final Map<String, Set<String>> allowed = new TreeMap<>();

    Module(String folder, String basePackage, String rooms) {
      this.folder = folder;
      this.basePackage = basePackage;
      rooms.lines().forEach(this::allow);
    }

    private void allow(String line) {
      String[] sides = line.split("->", -1);
      Set<String> used = Stream.of(sides[1].split(","))
          .map(String::strip)
          .filter(room -> !room.isEmpty())
          .collect(Collectors.toSet());
      allowed.put(sides[0].strip(), used);
    }

    Path sources() {
      return Path.of("..", folder, "src", "main", "java");
    }

    ModuleStructure structure() {
      return ModuleStructure.of(Path.of("..", folder, "target", "classes"), basePackage);
    }
  }

  @ParameterizedTest
  @EnumSource
  void rooms_useOnlyAllowedRooms(Module module) {
    Map<String, Set<String>> rooms = module.structure().rooms();

    assertThat(rooms.keySet()).isEqualTo(module.allowed.keySet());
    rooms.forEach((room, used) ->
        assertThat(used).as("rooms that %s uses", room).isSubsetOf(module.allowed.get(room)));
  }

  /** The package {@code access} belongs to the API, but is not exported to users. */
  @ParameterizedTest
  @EnumSource
  void rooms_formNoCircle_exceptTheApiAndItsDoor(Module module) {
    List<Set<String>> circles = module.structure().circlesOfRooms();

    circles.remove(Set.of(".", "access"));
    assertThat(circles).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void types_formNoLargeCircle(Module module) {
    assertThat(module.structure().circlesOfTypes())
        .allSatisfy(circle -> assertThat(circle).hasSizeLessThanOrEqualTo(LARGEST_CIRCLE));
  }

  @ParameterizedTest
  @EnumSource
  void files_areShort(Module module) throws IOException {
    try (Stream<Path> files = Files.walk(module.sources())) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).isNotEmpty();
      for (Path source : sources) {
        assertThat(Files.readAllLines(source))
            .as(source.toString())
            .hasSizeLessThanOrEqualTo(LONGEST_FILE);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Util", "Utils", "Helper", "Manager", "Impl"})
  void types_haveDescriptiveNames(String ending) throws IOException {
    for (Module module : Module.values()) {
      try (Stream<Path> files = Files.walk(module.sources())) {
        assertThat(files.map(file -> file.getFileName().toString()))
            // A cache manager is what Spring calls it.
            .filteredOn(name -> !name.endsWith("CacheManager.java"))
            .noneMatch(name -> name.endsWith(ending + ".java"));
      }
    }
  }

  /** Checks that users see only the API; the other exported packages are for generated code. */
  @Test
  void api_isExportedTogetherWithThePackagesForGeneratedCode() throws IOException {
    assertThat(exportsOf(Module.RUNTIME))
        .containsExactly(
            "exports io.cachedresult;",
            "exports io.cachedresult.shared;",
            "exports io.cachedresult.engine;",
            "exports io.cachedresult.engine.handle;",
            "exports io.cachedresult.engine.shared;",
            "exports io.cachedresult.engine.size;",
            "exports io.cachedresult.engine.attribute to");
  }

  @Test
  void groups_areExportedOnlyToTheMonitor() throws IOException {
    assertThat(exportsOf(Module.MICROMETER))
        .containsExactly(
            "exports io.cachedresult.micrometer;", "exports io.cachedresult.micrometer.groups to");
  }

  private static List<String> exportsOf(Module module) throws IOException {
    String descriptor = Files.readString(module.sources().resolve("module-info.java"));
    return descriptor
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("exports"))
        .toList();
  }
}
