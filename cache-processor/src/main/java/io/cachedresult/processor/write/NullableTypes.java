package io.cachedresult.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.plan.SourceContext;
import io.cachedresult.processor.types.JSpecify;

/** Marks types whose values may be null. */
final class NullableTypes {

  private NullableTypes() {}

  /** Returns the type with {@code @Nullable}, if the user's code has JSpecify's annotations. */
  static TypeName orNull(TypeName type, SourceContext context) {
    return context.nullness() == SourceContext.Nullness.UNKNOWN
        ? type
        : type.annotated(AnnotationSpec.builder(JSpecify.NULLABLE).build());
  }
}
