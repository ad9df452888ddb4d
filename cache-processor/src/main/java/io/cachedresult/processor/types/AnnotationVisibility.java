package io.cachedresult.processor.types;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Decides whether a generated class has access to all types that an annotation names. */
final class AnnotationVisibility extends SimpleAnnotationValueVisitor14<Boolean, Visibility> {

  private AnnotationVisibility() {
    super(true);
  }

  static boolean sees(Visibility visibility, AnnotationMirror annotation) {
    return new AnnotationVisibility().visitAnnotation(annotation, visibility);
  }

  @Override
  public Boolean visitAnnotation(AnnotationMirror annotation, Visibility visibility) {
    return visitType(annotation.getAnnotationType(), visibility)
        && annotation.getElementValues().values().stream()
            .allMatch(value -> value.accept(this, visibility));
  }

  @Override
  public Boolean visitArray(List<? extends AnnotationValue> values, Visibility visibility) {
    return values.stream().allMatch(value -> value.accept(this, visibility));
  }

  @Override
  public Boolean visitEnumConstant(VariableElement constant, Visibility visibility) {
    return visibility.sees(EnclosingTypes.around(constant));
  }

  @Override
  public Boolean visitType(TypeMirror type, Visibility visibility) {
    if (type instanceof ArrayType array) {
      return visitType(array.getComponentType(), visibility);
    }
    return !(type instanceof DeclaredType declared)
        || visibility.sees((TypeElement) declared.asElement());
  }
}
