package io.cachedresult.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.cachedresult.processor.resolve.HostSignature;
import io.cachedresult.processor.resolve.RepeatedAnnotations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/**
 * The signature of a method that the generated class repeats.
 *
 * @param annotations the annotations to repeat
 * @param returnAnnotations the annotations of the return type, which {@code returnType} itself does
 *     not have
 * @param modifiers {@code public}, {@code protected} or neither, and {@code static}
 */
public record Signature(
    List<AnnotationMirror> annotations,
    List<AnnotationMirror> returnAnnotations,
    String name,
    Set<Modifier> modifiers,
    List<TypeVariableName> typeVariables,
    List<PlannedParameter> parameters,
    boolean isVarargs,
    TypeName returnType,
    List<TypeName> thrown) {

  private static final Set<Modifier> REPEATED =
      Set.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.STATIC);

  public Signature {
    annotations = List.copyOf(annotations);
    returnAnnotations = List.copyOf(returnAnnotations);
    modifiers = Set.copyOf(modifiers);
    typeVariables = List.copyOf(typeVariables);
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
  }

  static Signature of(HostSignature method) {
    return new Signature(
        method.annotations().ofMethod().ofElement(),
        method.annotations().ofMethod().ofType(),
        method.element().getSimpleName().toString(),
        repeated(method.element().getModifiers()),
        method.type().getTypeVariables().stream().map(TypeVariableNames::of).toList(),
        parameters(method),
        method.element().isVarArgs(),
        TypeName.get(method.type().getReturnType()),
        typeNames(method.thrown()));
  }

  static Set<Modifier> repeated(Collection<Modifier> modifiers) {
    return modifiers.stream().filter(REPEATED::contains).collect(Collectors.toSet());
  }

  static List<TypeName> typeNames(List<? extends TypeMirror> types) {
    return types.stream().map(TypeName::get).toList();
  }

  private static List<PlannedParameter> parameters(HostSignature method) {
    List<? extends TypeMirror> types = method.type().getParameterTypes();
    List<PlannedParameter> parameters = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      String name = method.element().getParameters().get(i).getSimpleName().toString();
      RepeatedAnnotations.Annotated annotated =
          method.annotations().ofParameters().get(i);
      parameters.add(new PlannedParameter(
          name, TypeName.get(types.get(i)), annotated.ofElement(), annotated.ofType()));
    }
    return parameters;
  }

  /** Returns whether the method returns nothing. */
  public boolean isVoid() {
    return returnType.equals(TypeName.VOID);
  }

  /** Returns whether it is the signature of {@link Object#equals}. */
  public boolean isEquals() {
    return name.equals("equals")
        && parameters.size() == 1
        && parameters.get(0).type().equals(ClassName.OBJECT);
  }

  /** Returns whether the method is static. */
  public boolean isStatic() {
    return modifiers.contains(Modifier.STATIC);
  }

  /** Returns the names of the parameters, in order. */
  public List<String> parameterNames() {
    return parameters.stream().map(PlannedParameter::name).toList();
  }
}
