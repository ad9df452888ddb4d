package io.cachedresult.containers.beans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;
import org.yaml.snakeyaml.Yaml;

/** Tests that editors know the properties that the documentation lists, and no others. */
class MetadataTest {

  private static final String PREFIX = "cachedresult.";

  private static final Path PAGE = Path.of("..", "..", "docs", "spring.md");

  private static final Pattern LIST =
      Pattern.compile("## Settings\n\n```yaml\n(.*?)```", Pattern.DOTALL);

  @Test
  void metadata_namesTheDocumentedProperties() throws IOException {
    Set<String> documented = documented();

    assertThat(documented).contains(PREFIX + "maximum-size");
    assertThat(described()).containsExactlyInAnyOrderElementsOf(documented);
  }

  /** Returns the properties on the page; the settings of single caches are one property. */
  private static Set<String> documented() throws IOException {
    Matcher list = LIST.matcher(Files.readString(PAGE));
    assertThat(list.find()).isTrue();
    Map<String, Map<String, Object>> properties = new Yaml().load(list.group(1));
    Set<String> names = new TreeSet<>();
    properties.forEach(
        (prefix, settings) -> settings.keySet().forEach(name -> names.add(prefix + "." + name)));
    return names;
  }

  /** Returns the properties of the starter in all metadata on the class path. */
  private static List<String> described() throws IOException {
    List<String> names = new ArrayList<>();
    for (URL metadata : Collections.list(MetadataTest.class
        .getClassLoader()
        .getResources("META-INF/spring-configuration-metadata.json"))) {
      for (Object property : properties(metadata)) {
        String name = String.valueOf(((Map<?, ?>) property).get("name"));
        if (name.startsWith(PREFIX)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static List<?> properties(URL metadata) throws IOException {
    try (InputStream json = metadata.openStream()) {
      String text = new String(json.readAllBytes(), StandardCharsets.UTF_8);
      return (List<?>) JsonParserFactory.getJsonParser().parseMap(text).get("properties");
    }
  }
}
