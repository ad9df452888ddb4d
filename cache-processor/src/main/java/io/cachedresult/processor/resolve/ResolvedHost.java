package io.cachedresult.processor.resolve;

import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.HostForm;
import io.cachedresult.processor.types.EnclosingTypes;
import io.cachedresult.processor.wiring.Wiring;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;

/**
 * A host with all facts of its methods and effects.
 *
 * @param wiring how containers find the generated class
 * @param forwarded the methods that the generated class repeats in addition to the cached ones
 */
public record ResolvedHost(
    DeclaredHost declared,
    Wiring wiring,
    List<ResolvedMethod> methods,
    List<ResolvedEffect> effects,
    List<HostSignature> forwarded) {

  public ResolvedHost {
    methods = List.copyOf(methods);
    effects = List.copyOf(effects);
    forwarded = List.copyOf(forwarded);
  }

  /** Returns the type with the annotations. */
  public TypeElement type() {
    return declared.type();
  }

  /** Returns how the generated class relates to the type. */
  public HostForm form() {
    return declared.form();
  }

  /** Returns the type and its enclosing types, from the inside out. */
  public List<TypeElement> nesting() {
    return EnclosingTypes.nesting(type());
  }

  /** Returns whether the type and all types around it are public. */
  public boolean isPublic() {
    return nesting().stream().allMatch(at -> at.getModifiers().contains(Modifier.PUBLIC));
  }

  /** Returns the type variables of the type and of its cached methods. */
  public Stream<TypeParameterElement> typeVariables() {
    return Stream.concat(
        type().getTypeParameters().stream(),
        methods.stream()
            .flatMap(method -> method.declared().element().getTypeParameters().stream()));
  }
}
