package io.cachedresult.processor.testing;

import java.util.List;
import java.util.stream.Stream;

/** Types of libraries that samples mention, as far as the processor looks at them. */
public final class LibraryTypes {

  private static final List<SourceFile> ALL = List.of(
      type("org.reactivestreams.Publisher", "interface Publisher<T> {}"),
      type(
          "reactor.core.publisher.Mono",
          "abstract class Mono<T> implements org.reactivestreams.Publisher<T> {}"),
      type("io.smallrye.mutiny.Uni", "interface Uni<T> {}"),
      type("error.NonExistentClass", "final class NonExistentClass {}"),
      type(
          "kotlin.Metadata",
          "@interface Metadata {\n"
              + "  int k() default 1;\n"
              + "  String[] d1() default {};\n"
              + "  String[] d2() default {};\n"
              + "}"),
      type("kotlin.Suppress", "@interface Suppress { String[] names(); }"),
      type(
          "kotlin.Pair",
          "final class Pair<A, B> {\n"
              + "  @Override public boolean equals(Object other) { return true; }\n"
              + "  @Override public int hashCode() { return 1; }\n"
              + "}"),
      type("kotlin.coroutines.Continuation", "interface Continuation<T> {}"),
      type("kotlin.jvm.functions.Function0", "interface Function0<R> { R invoke(); }"),
      type("kotlin.sequences.Sequence", "interface Sequence<T> {}"),
      type("kotlinx.coroutines.Job", "interface Job {}"),
      type("kotlinx.coroutines.Deferred", "interface Deferred<T> extends Job {}"),
      type("kotlinx.coroutines.channels.ReceiveChannel", "interface ReceiveChannel<E> {}"),
      type("kotlinx.coroutines.flow.Flow", "interface Flow<T> {}"),
      type("kotlinx.coroutines.flow.StateFlow", "interface StateFlow<T> extends SharedFlow<T> {}"),
      type("kotlinx.coroutines.flow.SharedFlow", "interface SharedFlow<T> extends Flow<T> {}"));

  private LibraryTypes() {}

  private static SourceFile type(String name, String declaration) {
    String folder = name.substring(0, name.lastIndexOf('.'));
    return new SourceFile(
        name.replace('.', '/') + ".java", "package " + folder + ";\npublic " + declaration + "\n");
  }

  /** Returns a source, with the types of libraries if it mentions one of them. */
  public static SourceFile[] with(SourceFile source) {
    boolean mentionsAny = ALL.stream().anyMatch(type -> source.text().contains(nameOf(type)));
    return Stream.concat(mentionsAny ? ALL.stream() : Stream.empty(), Stream.of(source))
        .toArray(SourceFile[]::new);
  }

  private static String nameOf(SourceFile type) {
    return type.path().replace(".java", "").replace('/', '.');
  }
}
