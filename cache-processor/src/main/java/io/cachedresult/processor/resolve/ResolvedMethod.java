package io.cachedresult.processor.resolve;

import io.cachedresult.processor.read.CacheAttribute;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.read.DeclaredSettings;
import io.cachedresult.processor.report.Place;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * A cached method with all facts that follow from its declaration; each of them is derived once.
 *
 * @param element where problems of the method are reported: the method, or the host if it inherits it
 * @param names of the cache and of the generated members
 * @param parameters in order; their facts hold even if the method breaks a rule
 * @param entryVariables the type variables that the entries declare
 * @param condition which calls use the cache
 * @param unless which results are not cached
 */
public record ResolvedMethod(
    DeclaredMethod declared,
    Element element,
    boolean isInherited,
    CacheNames names,
    HostSignature signature,
    ResolvedResult result,
    List<ResolvedParameter> parameters,
    List<? extends TypeParameterElement> entryVariables,
    DeclaredSettings settings,
    Optional<NamedCondition> condition,
    Optional<NamedCondition> unless) {

  public ResolvedMethod {
    parameters = List.copyOf(parameters);
    entryVariables = List.copyOf(entryVariables);
  }

  /** Returns the method's name. */
  public String name() {
    return declared.name();
  }

  /** Returns the method's type as the host inherits it. */
  public ExecutableType type() {
    return signature.type();
  }

  /** Returns the type that the method returns to its callers. */
  public TypeMirror returnType() {
    return type().getReturnType();
  }

  /** Returns the parameters that form the key. */
  public List<ResolvedParameter> keys() {
    return parameters.stream().filter(ResolvedParameter::isKey).toList();
  }

  /** Returns the place of an attribute on the method itself, or the place of the method. */
  public Place placeOf(CacheAttribute attribute) {
    return declared.placeOf(attribute.attribute());
  }
}
