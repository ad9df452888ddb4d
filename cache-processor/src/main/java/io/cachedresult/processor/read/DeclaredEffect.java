package io.cachedresult.processor.read;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachePut;
import io.cachedresult.processor.types.DeclaredAnnotation;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;

/** A method and what it does to the results of another, as the user wrote them. */
public record DeclaredEffect(ExecutableElement element, DeclaredAnnotation annotation, Kind kind) {

  public enum Kind {
    INVALIDATE,
    INVALIDATE_ALL,
    PUT
  }

  /** All that a method does, in the order of the source; often nothing. */
  public static Stream<DeclaredEffect> of(ExecutableElement method) {
    Stream<DeclaredAnnotation> single =
        DeclaredAnnotation.on(method, CacheInvalidate.class).stream();
    Stream<DeclaredAnnotation> several =
        DeclaredAnnotation.on(method, CacheInvalidate.Several.class).stream()
            .flatMap(container -> container.annotations("value"));
    Stream<DeclaredEffect> invalidations = Stream.concat(single, several)
        .map(annotation -> new DeclaredEffect(
            method,
            annotation,
            annotation.flag("allEntries") ? Kind.INVALIDATE_ALL : Kind.INVALIDATE));
    Stream<DeclaredEffect> puts = DeclaredAnnotation.on(method, CachePut.class).stream()
        .map(annotation -> new DeclaredEffect(method, annotation, Kind.PUT));
    return Stream.concat(invalidations, puts);
  }

  public String name() {
    return element.getSimpleName().toString();
  }

  /** What the annotation calls the method whose results it is about. */
  public String target() {
    return annotation.text("method").orElse("");
  }

  public boolean isBeforeInvocation() {
    return annotation.flag("beforeInvocation");
  }
}
