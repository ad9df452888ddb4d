package io.cachedresult.examples.ancestry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.CacheEnvironment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AncestorFinderTest {

  private static JdkClassIndex classes;

  @BeforeAll
  static void findClasses() throws IOException {
    classes = JdkClassIndex.ofThisJvm();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {Object.class, Integer.class, ArrayList.class, List.class, Map.Entry.class})
  void ancestors_knownClass_areWhatReflectionSays(Class<?> type) {
    assertThat(new AncestorFinder(classes).ancestors(type.getName()))
        .isEqualTo(ReflectionCheck.ancestors(type));
  }

  @Test
  void ancestors_ofInteger_areThoseInItsDocumentation() {
    assertThat(new AncestorFinder(classes).ancestors("java.lang.Integer"))
        .containsExactlyInAnyOrder(
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.Comparable",
            "java.io.Serializable",
            "java.lang.constant.Constable",
            "java.lang.constant.ConstantDesc");
  }

  @Test
  void ancestors_askedAgain_readsNoFile() {
    CachedAncestorFinder cached = new CachedAncestorFinder(classes);
    cached.ancestors("java.util.ArrayList");
    int readings = cached.readings();
    cached.ancestors("java.util.ArrayList");
    // The recursion has already computed the ancestors of each ancestor.
    cached.ancestors("java.util.AbstractList");
    assertThat(cached.readings()).isEqualTo(readings).isEqualTo(cached.filesRead());
  }

  @Test
  void ancestors_inCacheThatIsTooSmall_areTheSame() {
    CacheEnvironment small =
        CacheEnvironment.builder().settings(Map.of("CACHE_MAX_SIZE", "2")).build();
    CachedAncestorFinder cached = new CachedAncestorFinder(classes, small);
    AncestorFinder uncached = new AncestorFinder(classes);
    for (String name : classes.namesIn("java.logging")) {
      assertThat(cached.ancestors(name)).isEqualTo(uncached.ancestors(name));
    }
    assertThat(cached.ancestorsCache().size()).isEqualTo(2);
    assertThat(cached.readings()).isGreaterThan(cached.filesRead());
  }

  @Test
  void ancestors_ofClassThatIsNotInTheJdk_fails() {
    AncestorFinder finder = new CachedAncestorFinder(classes);
    assertThatThrownBy(() -> finder.ancestors("com.example.Absent"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("com.example.Absent");
  }

  @Test
  void names_always_leaveOutModulesAndPackages() {
    assertThat(classes.names())
        .contains("java.lang.Object", "java.util.Map$Entry", "java.sql.Connection")
        .noneMatch(name -> name.endsWith("-info"));
  }

  @Test
  void namesIn_module_areThoseOfNoOther() {
    assertThat(classes.namesIn("java.base"))
        .contains("java.lang.Object", "java.util.Map$Entry")
        .doesNotContain("java.sql.Connection");
  }
}
