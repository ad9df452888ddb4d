package io.cachedresult.processor.plan;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * A constructor of the source class that the generated class repeats.
 *
 * @param annotations the annotations to repeat, such as those for a container; for the constructor
 *     without an environment
 */
public record PlannedConstructor(
    List<AnnotationMirror> annotations,
    Set<Modifier> visibility,
    List<TypeVariableName> typeVariables,
    List<PlannedParameter> parameters,
    boolean isVarargs,
    List<TypeName> thrown) {

  public PlannedConstructor {
    annotations = List.copyOf(annotations);
    visibility = Set.copyOf(visibility);
    typeVariables = List.copyOf(typeVariables);
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
  }

  static PlannedConstructor of(ExecutableElement constructor) {
    return new PlannedConstructor(
        annotations(constructor),
        Signature.repeated(constructor.getModifiers()),
        TypeVariableNames.of(constructor.getTypeParameters()),
        constructor.getParameters().stream().map(PlannedConstructor::parameter).toList(),
        constructor.isVarArgs(),
        Signature.typeNames(constructor.getThrownTypes()));
  }

  private static PlannedParameter parameter(VariableElement parameter) {
    return new PlannedParameter(
        parameter.getSimpleName().toString(),
        TypeName.get(parameter.asType()),
        annotations(parameter),
        List.of());
  }

  private static List<AnnotationMirror> annotations(Element element) {
    return List.copyOf(element.getAnnotationMirrors());
  }
}
