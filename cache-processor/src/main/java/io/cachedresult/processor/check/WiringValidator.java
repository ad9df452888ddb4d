package io.cachedresult.processor.check;

import io.cachedresult.processor.report.Place;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.wiring.ComponentModel;
import io.cachedresult.processor.wiring.RequestedModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Checks whether containers find the generated class. */
final class WiringValidator {

  private WiringValidator() {}

  static List<Problem> check(ResolvedHost host) {
    TypeElement type = host.type();
    List<Problem> problems = new ArrayList<>();
    RequestedModel requested = host.wiring().requested();
    if (!requested.isValid()) {
      problems.add(unknown(type, requested));
    } else if (host.wiring().isUnwired() && !host.methods().isEmpty()) {
      problems.add(
          Problem.at(type, Rule.UNWIRED, type.getSimpleName(), host.declared().generatedName()));
    }
    host.wiring()
        .hidden()
        .map(hidden -> Problem.at(
            type,
            Rule.LOST_ANNOTATION,
            type.getSimpleName(),
            SourceNames.simple(hidden.getAnnotationType()),
            SourceNames.qualified(hidden.getAnnotationType())))
        .ifPresent(problems::add);
    return problems;
  }

  private static Problem unknown(TypeElement type, RequestedModel requested) {
    Place place = requested
        .annotation()
        .map(annotation -> Place.of(type, annotation, RequestedModel.ATTRIBUTE))
        .orElseGet(() -> Place.of(type));
    String subject = requested.annotation().isPresent()
        ? "'" + type.getSimpleName() + "'"
        : "The compiler option -A" + RequestedModel.OPTION;
    return Problem.at(
        place, Rule.BAD_COMPONENT_MODEL, subject, requested.name(), ComponentModel.names());
  }
}
