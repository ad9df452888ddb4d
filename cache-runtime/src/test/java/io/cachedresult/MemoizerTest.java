package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemoizerTest {

  @Test
  void memoize_sameArgumentTwice_callsTheFunctionOnce() {
    List<String> calls = new ArrayList<>();
    Function<String, Integer> length = Memoizer.memoize(text -> {
      calls.add(text);
      return text.length();
    });

    assertThat(length.apply("abc")).isEqualTo(3);
    assertThat(length.apply("abc")).isEqualTo(3);
    assertThat(length.apply("d")).isEqualTo(1);
    assertThat(calls).containsExactly("abc", "d");
  }

  @Test
  void memoize_nullResult_isCached() {
    List<String> calls = new ArrayList<>();
    Function<String, @Nullable Integer> nothing = Memoizer.memoize(text -> {
      calls.add(text);
      return null;
    });

    assertThat(nothing.apply("abc")).isNull();
    assertThat(nothing.apply("abc")).isNull();
    assertThat(calls).containsExactly("abc");
  }
}
