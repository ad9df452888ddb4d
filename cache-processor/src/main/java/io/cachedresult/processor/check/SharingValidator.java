package io.cachedresult.processor.check;

import io.cachedresult.processor.codec.Sharing;
import io.cachedresult.processor.codec.UserCodecs;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.report.Place;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.resolve.ResolvedMethod;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.processor.types.Visibility;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Checks the user's codecs, and that the keys and results of shared caches can be encoded. */
final class SharingValidator {

  private final TypeSystem system;
  private final InstanceCreation creation;

  SharingValidator(TypeSystem system) {
    this.system = system;
    this.creation = new InstanceCreation(system);
  }

  Stream<Problem> check(ResolvedHost host, ResolvedMethod method) {
    if (method.sharing().isEmpty()) {
      return Stream.empty();
    }
    Visibility visibility = new Visibility(host.type(), system);
    return Stream.concat(
        method.declared().codecs().stream()
            .flatMap(codec -> checkCodec(method, codec, visibility).stream()),
        method.sharing().map(Sharing::obstacles).stream()
            .flatMap(obstacles -> obstacles.stream())
            .map(obstacle -> Problem.at(
                method.isInherited()
                    ? Place.of(method.element())
                    : method.declared().placeOf(DeclaredMethod.SHARED),
                Rule.NOT_SHAREABLE,
                method.name(),
                SourceNames.simple(obstacle.type()),
                obstacle.path())));
  }

  private Optional<Problem> checkCodec(
      ResolvedMethod method, TypeMirror codec, Visibility visibility) {
    boolean isUsable = codec instanceof DeclaredType declared
        && creation.isPossible(declared, visibility)
        && declared.getTypeArguments().isEmpty()
        && UserCodecs.encodedBy(codec, system).isPresent();
    return isUsable
        ? Optional.empty()
        : Optional.of(Problem.at(
            method.declared().placeOfValue(DeclaredMethod.CODECS),
            Rule.CODEC_UNFIT,
            method.name(),
            SourceNames.simple(codec)));
  }
}
