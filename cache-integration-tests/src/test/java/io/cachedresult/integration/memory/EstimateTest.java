package io.cachedresult.integration.memory;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Compares the estimates of generated code with JOL, in JVMs with different object layouts. {@link
 * EstimateTableMain} describes what is counted.
 */
class EstimateTest {

  private static final double LARGEST_ERROR = 0.10;
  private static final double LARGEST_MEAN_ERROR = 0.03;

  private static final List<String> JOL_OPTIONS = List.of(
      "-Xmx1g",
      "-XX:+IgnoreUnrecognizedVMOptions",
      "-XX:+EnableDynamicAgentLoading",
      "-Djdk.attach.allowAttachSelf=true",
      "-Djol.magicFieldOffset=true");

  @Test
  void estimate_ordinaryJvm_isCloseToJol() throws Exception {
    assertClose();
  }

  @Test
  void estimate_referencesOfEightBytes_isCloseToJol() throws Exception {
    assertClose("-XX:-UseCompressedOops");
  }

  @Test
  void estimate_classPointersOfEightBytes_isCloseToJol() throws Exception {
    assertClose("-XX:-UseCompressedOops", "-XX:-UseCompressedClassPointers");
  }

  @Test
  void estimate_compactHeaders_isCloseToJol() throws Exception {
    assumeTrue(
        Runtime.version().feature() >= 24, "Compact headers came with JDK 24; this one has none.");
    assertClose("-XX:+UnlockExperimentalVMOptions", "-XX:+UseCompactObjectHeaders");
  }

  @Test
  void estimate_objectsAlignedTo16Bytes_isCloseToJol() throws Exception {
    assertClose("-XX:ObjectAlignmentInBytes=16");
  }

  @Test
  void estimate_textsNeverCompact_isCloseToJol() throws Exception {
    assertClose("-XX:-CompactStrings");
  }

  private static void assertClose(String... options) throws Exception {
    List<String> all = new ArrayList<>(JOL_OPTIONS);
    all.addAll(List.of(options));
    List<String> lines = OtherJvm.run(EstimateTableMain.class, all);
    SoftAssertions softly = new SoftAssertions();
    double sum = 0;
    for (String line : lines) {
      String[] columns = line.split("\t");
      double estimate = Double.parseDouble(columns[1]);
      double actual = Double.parseDouble(columns[2]);
      double error = Math.abs(estimate / actual - 1);
      softly.assertThat(error).as(line).isLessThanOrEqualTo(LARGEST_ERROR);
      sum += error;
    }
    softly.assertThat(lines).hasSizeGreaterThanOrEqualTo(40);
    softly.assertThat(sum / lines.size()).as("mean").isLessThanOrEqualTo(LARGEST_MEAN_ERROR);
    softly.assertAll();
  }
}
