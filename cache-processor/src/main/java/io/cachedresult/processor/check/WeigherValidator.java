package io.cachedresult.processor.check;

import io.cachedresult.Weigher;
import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.resolve.ResolvedMethod;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.processor.types.Visibility;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Checks the weigher that an annotation names. */
final class WeigherValidator {

  private final TypeSystem system;
  private final Types types;
  private final InstanceCreation creation;

  WeigherValidator(TypeSystem system) {
    this.system = system;
    this.types = system.types();
    this.creation = new InstanceCreation(system);
  }

  Optional<Problem> check(ResolvedHost host, ResolvedMethod method) {
    return method
        .settings()
        .weigher()
        .flatMap(weigher -> check(method, weigher, new Visibility(host.type(), system)));
  }

  private Optional<Problem> check(
      ResolvedMethod method, DeclaredType weigher, Visibility visibility) {
    if (!creation.isPossible(weigher, visibility)) {
      return Optional.of(Problem.at(
          method.placeOf(CacheAttribute.WEIGHER),
          Rule.WEIGHER_HIDDEN,
          method.name(),
          SourceNames.simple(weigher)));
    }
    TypeMirror result = boxed(method.result().type());
    return weighs(weigher, result)
        ? Optional.empty()
        : Optional.of(Problem.at(
            method.placeOf(CacheAttribute.WEIGHER),
            Rule.WEIGHER_UNFIT,
            method.name(),
            SourceNames.simple(weigher),
            SourceNames.simple(result)));
  }

  private boolean weighs(DeclaredType weigher, TypeMirror result) {
    return system
        .asSupertype(weigher, Weigher.class)
        .map(DeclaredType::getTypeArguments)
        .filter(arguments -> arguments.size() == 2
            && types.isAssignable(listOfObjects(), arguments.get(0))
            && types.isAssignable(result, arguments.get(1)))
        .isPresent();
  }

  private TypeMirror listOfObjects() {
    TypeElement list = (TypeElement) types.asElement(system.type(List.class));
    return types.getDeclaredType(list, system.type(Object.class));
  }

  private TypeMirror boxed(TypeMirror type) {
    return type instanceof PrimitiveType primitive ? types.boxedClass(primitive).asType() : type;
  }
}
