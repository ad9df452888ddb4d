package io.cachedresult.containers.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Tests that a test can replace a cached bean by a mock or a spy. */
@SpringBootTest
class SpyTest {

  @MockitoSpyBean
  private Prices prices;

  @MockitoBean
  private Orders orders;

  @Autowired
  private Orders injected;

  @Test
  void spy_ofACachedBean_recordsAndStubs() {
    doReturn("stubbed").when(prices).price("tea");

    assertThat(prices.price("tea")).isEqualTo("stubbed");
    assertThat(prices.price("milk")).isEqualTo("4 EUR");
    assertThat(prices.price("milk")).isEqualTo("4 EUR");

    verify(prices, times(2)).price("milk");
    assertThat(prices.computations()).isEqualTo(1);
  }

  @Test
  void mock_ofACachedBean_replacesIt() {
    doReturn("mocked").when(orders).inTransaction(1);

    assertThat(injected.inTransaction(1)).isEqualTo("mocked");
  }
}
