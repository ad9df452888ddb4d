package io.cachedresult.processor.resolve;

import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.processor.codec.Sharing;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.read.DeclaredSettings;
import io.cachedresult.processor.report.Place;
import io.cachedresult.processor.types.EnclosingTypes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * A cached method with all facts that follow from its declaration; each of them is derived once.
 *
 * @param host the type that declares or inherits the method
 * @param names the names of the cache and of the generated members
 * @param parameters the parameters in order; their facts are valid even if the method breaks a rule
 * @param entryVariables the type variables that the entry class declares
 * @param sharing whether and how entries can be shared; empty if the user does not request it
 */
public record ResolvedMethod(
    DeclaredMethod declared,
    TypeElement host,
    CacheNames names,
    HostSignature signature,
    ResolvedResult result,
    List<ResolvedParameter> parameters,
    List<? extends TypeParameterElement> entryVariables,
    DeclaredSettings settings,
    ResolvedConditions conditions,
    Optional<Sharing> sharing) {

  public ResolvedMethod {
    parameters = List.copyOf(parameters);
    entryVariables = List.copyOf(entryVariables);
  }

  /** Returns whether a supertype of the host declares the method. */
  public boolean isInherited() {
    return !EnclosingTypes.around(declared.element()).equals(host);
  }

  /**
   * Returns the element to report problems at: the method, or the host if it inherits the method.
   */
  public Element element() {
    return isInherited() ? host : declared.element();
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
    return declared.placeOf(attribute.label());
  }
}
