package io.cachedresult.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import io.cachedresult.processor.plan.PlannedParameter;
import io.cachedresult.processor.plan.Signature;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;

/** Writes the signatures that the generated class repeats. */
final class SignatureCode {

  private SignatureCode() {}

  /** Returns a method with the signature, with {@code @Override} unless it is static. */
  static MethodSpec.Builder method(Signature signature) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(signature.name())
        .addModifiers(signature.modifiers())
        .addTypeVariables(signature.typeVariables())
        .returns(signature.returnType())
        .addParameters(parameters(signature.parameters()))
        .varargs(signature.isVarargs())
        .addExceptions(signature.thrown());
    if (!signature.isStatic()) {
      method.addAnnotation(Override.class);
    }
    return method;
  }

  static List<ParameterSpec> parameters(List<PlannedParameter> parameters) {
    return parameters.stream().map(SignatureCode::parameter).toList();
  }

  private static ParameterSpec parameter(PlannedParameter parameter) {
    return ParameterSpec.builder(parameter.type(), parameter.name())
        .addAnnotations(annotations(parameter.annotations()))
        .build();
  }

  static List<AnnotationSpec> annotations(List<AnnotationMirror> annotations) {
    return annotations.stream().map(AnnotationCode::of).toList();
  }
}
