package io.cachedresult.processor.check;

import io.cachedresult.processor.types.EnclosingTypes;
import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.processor.types.Visibility;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Decides whether the generated class can create an instance of a class without arguments. */
record InstanceCreation(TypeSystem system) {

  boolean isPossible(DeclaredType wanted, Visibility visibility) {
    TypeElement type = (TypeElement) wanted.asElement();
    return type.getKind().isClass()
        && !type.getModifiers().contains(Modifier.ABSTRACT)
        && !EnclosingTypes.isInner(type)
        && visibility.sees(type)
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(constructor -> constructor.getParameters().isEmpty())
            .anyMatch(
                constructor -> visibility.seesMember(constructor) && throwsNothing(constructor));
  }

  private boolean throwsNothing(ExecutableElement constructor) {
    return constructor.getThrownTypes().stream().allMatch(system::isUnchecked);
  }
}
