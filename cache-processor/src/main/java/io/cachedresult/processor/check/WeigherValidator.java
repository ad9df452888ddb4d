package io.cachedresult.processor.check;

import io.cachedresult.Weigher;
import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.read.ResultTypes;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.types.SimpleNames;
import io.cachedresult.processor.types.SupertypeSearch;
import io.cachedresult.processor.types.UncheckedExceptions;
import io.cachedresult.processor.types.Visibility;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Holds the weigher that an annotation names against the rules. */
public final class WeigherValidator {

  private static final String ATTRIBUTE = "weigher";

  private final Elements elements;
  private final Types types;
  private final SupertypeSearch supertypes;

  public WeigherValidator(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
    this.supertypes = new SupertypeSearch(types);
  }

  public Optional<Problem> check(DeclaredHost host, DeclaredMethod method) {
    return method.weigher().flatMap(weigher -> check(host, method, weigher));
  }

  private Optional<Problem> check(DeclaredHost host, DeclaredMethod method, DeclaredType weigher) {
    String name = SimpleNames.of(weigher);
    if (!canBeMade(weigher, new Visibility(host.type(), elements))) {
      return Optional.of(Problem.at(method, ATTRIBUTE, Rule.WEIGHER_HIDDEN, method.name(), name));
    }
    TypeMirror result = boxed(ResultTypes.of(host, method, elements, types));
    return weighs(weigher, result)
        ? Optional.empty()
        : Optional.of(Problem.at(
            method, ATTRIBUTE, Rule.WEIGHER_UNFIT, method.name(), name, SimpleNames.of(result)));
  }

  private boolean canBeMade(DeclaredType weigher, Visibility sight) {
    TypeElement type = (TypeElement) weigher.asElement();
    boolean isInner = type.getEnclosingElement() instanceof TypeElement
        && !type.getModifiers().contains(Modifier.STATIC);
    return type.getKind().isClass()
        && !type.getModifiers().contains(Modifier.ABSTRACT)
        && !isInner
        && sight.sees(type)
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(constructor -> constructor.getParameters().isEmpty())
            .anyMatch(constructor -> sight.seesMember(constructor) && throwsNothing(constructor));
  }

  private boolean throwsNothing(ExecutableElement constructor) {
    return constructor.getThrownTypes().stream()
        .allMatch(thrown -> UncheckedExceptions.includes(thrown, elements, types));
  }

  private boolean weighs(DeclaredType weigher, TypeMirror result) {
    return supertypes
        .as(Weigher.class, weigher)
        .map(DeclaredType::getTypeArguments)
        .filter(arguments -> arguments.size() == 2
            && types.isAssignable(listOfObjects(), arguments.get(0))
            && types.isAssignable(result, arguments.get(1)))
        .isPresent();
  }

  private TypeMirror listOfObjects() {
    return types.getDeclaredType(
        (TypeElement) types.asElement(type(List.class)), type(Object.class));
  }

  private TypeMirror boxed(TypeMirror type) {
    return type instanceof PrimitiveType primitive ? types.boxedClass(primitive).asType() : type;
  }

  private TypeMirror type(Class<?> type) {
    return elements.getTypeElement(type.getCanonicalName()).asType();
  }
}
