package io.cachedresult.processor.check;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.types.KotlinMetadata;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Finds annotated functions of Kotlin that kapt omits, since Java cannot name them. */
public final class HiddenFunctions {

  private static final Set<String> ANNOTATIONS = Stream.of(
          CachedResult.class, CacheInvalidate.class, CachePut.class)
      .map(Class::descriptorString)
      .collect(Collectors.toSet());

  private HiddenFunctions() {}

  /** Returns the problems of the functions of a type. */
  public static List<Problem> check(TypeElement type) {
    return KotlinMetadata.annotated(type, ANNOTATIONS).stream()
        .filter(member -> !SourceVersion.isName(member.javaName()))
        .map(member -> Problem.at(type, Rule.HIDDEN_FUNCTION, member.name(), member.javaName()))
        .toList();
  }
}
