package io.cachedresult.processor.check;

import io.cachedresult.processor.types.TypeSystem;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Recognizes the types of a list and their subtypes. */
final class NamedTypes {

  /** Types whose values can be read only once, or may be. */
  private static final Set<String> ONE_SHOT = Set.of(
      "java.util.stream.BaseStream",
      "java.util.Iterator",
      "java.util.Enumeration",
      "java.util.Spliterator",
      "java.io.InputStream",
      "java.io.Reader",
      "java.nio.channels.Channel",
      "java.nio.file.DirectoryStream",
      "java.sql.ResultSet",
      "kotlin.sequences.Sequence",
      "kotlinx.coroutines.channels.ReceiveChannel");

  /** Types whose values compute something for each subscriber. */
  private static final Set<String> REACTIVE = Set.of(
      "java.util.concurrent.Flow.Publisher",
      "org.reactivestreams.Publisher",
      "io.smallrye.mutiny.Uni",
      "io.reactivex.rxjava3.core.SingleSource",
      "io.reactivex.rxjava3.core.MaybeSource",
      "io.reactivex.rxjava3.core.CompletableSource",
      "io.reactivex.rxjava3.core.ObservableSource",
      "kotlinx.coroutines.flow.Flow");

  /** Reactive types whose values are the same for each subscriber. */
  private static final Set<String> REPEATABLE =
      Set.of("java.net.http.HttpRequest.BodyPublisher", "kotlinx.coroutines.flow.SharedFlow");

  private final Set<String> names;
  private final TypeSystem system;

  private NamedTypes(Set<String> names, TypeSystem system) {
    this.names = names;
    this.system = system;
  }

  /** Returns the types whose values are useless as shared results and as keys. */
  static NamedTypes oneShot(TypeSystem system) {
    return new NamedTypes(ONE_SHOT, system);
  }

  /** Returns the types of reactive libraries. */
  static NamedTypes reactive(TypeSystem system) {
    return new NamedTypes(REACTIVE, system);
  }

  /** Returns the reactive types whose objects can be shared. */
  static NamedTypes repeatable(TypeSystem system) {
    return new NamedTypes(REPEATABLE, system);
  }

  /** Returns whether the type is one of these types or a subtype. */
  boolean include(TypeMirror type) {
    return !type.getKind().isPrimitive()
        && type.getKind() != TypeKind.VOID
        && system.isAnyOf(type, names);
  }
}
