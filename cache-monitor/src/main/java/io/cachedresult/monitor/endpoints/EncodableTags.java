package io.cachedresult.monitor.endpoints;

import io.cachedresult.monitor.http.PrintableText;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;

/** Makes the names of caches in tags encodable, without giving two of them the same text. */
final class EncodableTags implements MeterFilter {

  @Override
  public Meter.Id map(Meter.Id id) {
    List<Tag> tags = id.getTags().stream()
        .map(tag -> Tag.of(tag.getKey(), PrintableText.encodable(tag.getValue())))
        .toList();
    return id.replaceTags(tags);
  }
}
