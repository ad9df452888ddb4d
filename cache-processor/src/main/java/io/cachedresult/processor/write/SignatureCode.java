package io.cachedresult.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.plan.PlannedParameter;
import io.cachedresult.processor.plan.Signature;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;

/** Writes the signatures that the generated class repeats. */
final class SignatureCode {

  private SignatureCode() {}

  /**
   * Returns a method with the signature and the annotations to repeat, and with {@code @Override}
   * unless it is static.
   */
  static MethodSpec.Builder method(Signature signature) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(signature.name())
        .addModifiers(signature.modifiers())
        .addTypeVariables(signature.typeVariables())
        .returns(annotated(signature.returnType(), signature.returnAnnotations()))
        .addParameters(parameters(signature.parameters()))
        .varargs(signature.isVarargs())
        .addExceptions(signature.thrown());
    if (!signature.isStatic()) {
      method.addAnnotation(Override.class);
    }
    return method.addAnnotations(annotations(signature.annotations()));
  }

  /** Returns the parameters without their annotations, for methods that only pass them on. */
  static List<ParameterSpec> bareParameters(List<PlannedParameter> parameters) {
    return parameters.stream()
        .map(parameter ->
            ParameterSpec.builder(parameter.type(), parameter.name()).build())
        .toList();
  }

  static List<ParameterSpec> parameters(List<PlannedParameter> parameters) {
    return parameters.stream().map(SignatureCode::parameter).toList();
  }

  private static ParameterSpec parameter(PlannedParameter parameter) {
    return ParameterSpec.builder(
            annotated(parameter.type(), parameter.typeAnnotations()), parameter.name())
        .addAnnotations(annotations(parameter.annotations()))
        .build();
  }

  private static TypeName annotated(TypeName type, List<AnnotationMirror> annotations) {
    return annotations.isEmpty() ? type : type.annotated(annotations(annotations));
  }

  static List<AnnotationSpec> annotations(List<AnnotationMirror> annotations) {
    return annotations.stream().map(AnnotationCode::of).toList();
  }
}
