package io.cachedresult.processor.read;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachePut;
import io.cachedresult.processor.types.DeclaredAnnotation;
import io.cachedresult.processor.types.KotlinDeclarations;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;

/** A method that invalidates or puts results of another method, as the user wrote it. */
public record DeclaredEffect(ExecutableElement element, DeclaredAnnotation annotation, Kind kind) {

  /** The change to the results. */
  public enum Kind {
    INVALIDATE,
    INVALIDATE_ALL,
    PUT
  }

  /** Returns the effects of a method in the order of the source; none for most methods. */
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
    return Stream.concat(invalidations, puts)
        .filter(effect -> !KotlinDeclarations.isForwarder(method));
  }

  /** Returns the method's name in the source. */
  public String name() {
    return KotlinDeclarations.nameOf(element);
  }

  /** Returns whether the user has not yet written the name of the target method. */
  boolean lacksTarget() {
    return annotation.value("method").isEmpty();
  }

  /** Returns the name of the target method as written in the annotation. */
  public String target() {
    return annotation.text("method").orElse("");
  }

  /** Returns whether the effect happens before the method runs. */
  public boolean isBeforeInvocation() {
    return annotation.flag("beforeInvocation");
  }
}
