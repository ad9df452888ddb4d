package io.cachedresult.integration.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares memory limits with the heap that the caches actually use, in other JVMs. */
class HeapTest {

  private static final int INSERTIONS = Integer.getInteger("heap.insertions", 10_000_000);

  @Test
  void cachesFilledTo64Megabytes_takeAsMuchOfTheHeap() throws Exception {
    List<String> lines = OtherJvm.run(HeapFillingMain.class, List.of("-Xmx1g", "-XX:+UseSerialGC"));

    assertThat(lines).hasSize(6).allSatisfy(line -> {
      double share = Double.parseDouble(line.split("\t")[2]);
      assertThat(share).as(line).isBetween(0.85, 1.10);
    });
  }

  @Test
  void heapOf48Megabytes_holdsACacheOf16WhateverIsPutIntoIt() throws Exception {
    List<String> lines = OtherJvm.run(
        SmallHeapMain.class,
        List.of("-Xmx48m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
        String.valueOf(INSERTIONS));

    String[] columns = lines.get(0).split("\t");
    assertThat(Long.parseLong(columns[0])).isEqualTo(INSERTIONS);
    assertThat(Long.parseLong(columns[1])).isBetween(15L << 20, 16L << 20);
  }
}
