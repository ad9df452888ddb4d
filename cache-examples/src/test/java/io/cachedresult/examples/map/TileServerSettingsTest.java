package io.cachedresult.examples.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileServerSettingsTest {

  @Test
  void of_nothing_isLoopbackWithoutToken() {
    TileServerSettings settings = TileServerSettings.of(Map.of());
    assertThat(settings.address().getAddress().isLoopbackAddress()).isTrue();
    assertThat(settings.address().getPort()).isEqualTo(5_000);
    assertThat(settings.token()).isEmpty();
  }

  @Test
  void of_allAddresses_drawsATokenEachTime() {
    Set<String> tokens = new HashSet<>();
    for (int i = 0; i < 10; i++) {
      tokens.add(TileServerSettings.of(Map.of("TILES_ADDRESS", "0.0.0.0", "TILES_TOKEN", ""))
          .token()
          .orElseThrow());
    }
    assertThat(tokens).hasSize(10).allMatch(token -> token.matches("[A-Za-z0-9_-]{32}"));
  }

  @Test
  void of_tokenGiven_keepsIt() {
    assertThat(TileServerSettings.of(Map.of("TILES_TOKEN", "mine")).token()).contains("mine");
    assertThat(TileServerSettings.of(Map.of("TILES_ADDRESS", "0.0.0.0", "TILES_TOKEN", "mine"))
            .token())
        .contains("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "65536", "123456", "80 "})
  void of_portThatIsNone_saysWhatIsAccepted(String port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TileServerSettings.of(Map.of("TILES_PORT", port)))
        .withMessage("TILES_PORT is '" + port + "'; it must be a number from 0 to 65535.");
  }

  @Test
  void of_addressThatIsNone_saysWhatIsAccepted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TileServerSettings.of(Map.of("TILES_ADDRESS", "300.0.0.1.2")))
        .withMessage("TILES_ADDRESS is '300.0.0.1.2'; it must be an address of this machine.");
  }
}
