package io.cachedresult.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Optional;
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

  private static final Set<String> INJECTING = Set.of("Inject", "Creator");

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

  /** Returns whether an annotation makes a container call the constructor. */
  public boolean isInjected() {
    return annotations.stream().anyMatch(PlannedConstructor::isInjecting);
  }

  /** Returns the annotations that constructors may have that no container calls. */
  public List<AnnotationMirror> annotationsForAll() {
    return annotations.stream().filter(annotation -> !isInjecting(annotation)).toList();
  }

  private static boolean isInjecting(AnnotationMirror annotation) {
    return INJECTING.contains(
        annotation.getAnnotationType().asElement().getSimpleName().toString());
  }

  /** Returns whether the last parameter is of the type {@code Optional}. */
  public boolean endsWithOptional() {
    return !parameters.isEmpty()
        && parameters.get(parameters.size() - 1).type() instanceof ParameterizedTypeName type
        && type.rawType().equals(ClassName.get(Optional.class));
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
