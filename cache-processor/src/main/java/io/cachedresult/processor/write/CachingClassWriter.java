package io.cachedresult.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.types.JSpecify;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes {@code CachedX}: fields, constructors, and for each cached method an override and a handle. */
public final class CachingClassWriter {

  private final CachePlan plan;
  private final TypeElement origin;
  private final String processor;

  public CachingClassWriter(CachePlan plan, TypeElement origin, String processor) {
    this.plan = plan;
    this.origin = origin;
    this.processor = processor;
  }

  public JavaFile javaFile() {
    return JavaFile.builder(plan.generated().packageName(), type())
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  private TypeSpec type() {
    TypeSpec.Builder type = TypeSpec.classBuilder(plan.generated())
        .addJavadoc(
            "{@link $T} with the results of its annotated methods kept in caches.\n", plan.source())
        .addModifiers(Modifier.FINAL)
        .addOriginatingElement(origin)
        .avoidClashesWithNestedClasses(origin)
        .alwaysQualify(plan.hidden().toArray(String[]::new));
    if (plan.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    addSupertype(type);
    addAnnotations(type);
    addFields(type);
    OverrideWriter overrides = new OverrideWriter(plan);
    type.addMethods(new ConstructorWriter(plan).constructors());
    for (CachedMethod method : plan.methods()) {
      type.addMethod(overrides.cached(method));
      type.addMethod(accessor(method));
    }
    plan.forwarded().forEach(method -> type.addMethod(overrides.forwarded(method)));
    plan.weighMethods().forEach(method -> type.addMethod(SizeWriter.ofParts(method)));
    for (CachedMethod method : plan.methods()) {
      type.addType(new CacheClassWriter(plan, method).type());
      type.addType(new EntryClassWriter(plan, method).type());
    }
    return type.build();
  }

  private void addSupertype(TypeSpec.Builder type) {
    switch (plan.form()) {
      case SUBCLASS -> type.superclass(plan.sourceType()).addTypeVariables(plan.typeVariables());
      case DELEGATE ->
        type.addSuperinterface(plan.sourceType()).addTypeVariables(plan.typeVariables());
      case UTILITY -> {}
    }
  }

  private void addAnnotations(TypeSpec.Builder type) {
    if (plan.canSayGenerated()) {
      type.addAnnotation(AnnotationSpec.builder(Generated.class)
          .addMember("value", "$S", processor)
          .build());
    }
    if (plan.nullness() == CachePlan.Nullness.MARKED) {
      type.addAnnotation(JSpecify.NULL_UNMARKED);
    }
    if (!plan.warnings().isEmpty()) {
      type.addAnnotation(suppression());
    }
  }

  private AnnotationSpec suppression() {
    AnnotationSpec.Builder suppression = AnnotationSpec.builder(SuppressWarnings.class);
    plan.warnings().forEach(warning -> suppression.addMember("value", "$S", warning));
    return suppression.build();
  }

  private void addFields(TypeSpec.Builder type) {
    if (plan.isSerializable()) {
      type.addField(
          FieldSpec.builder(long.class, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC)
              .addModifiers(Modifier.FINAL)
              .initializer("1L")
              .build());
    }
    plan.staticMethods().forEach(method -> type.addField(staticField(method)));
    if (plan.form() == CachePlan.Form.DELEGATE) {
      type.addField(plan.sourceType(), CachePlan.DELEGATE, Modifier.PRIVATE, Modifier.FINAL);
    }
    for (CachedMethod method : plan.instanceMethods()) {
      type.addField(instanceField(method));
    }
  }

  private FieldSpec staticField(CachedMethod method) {
    return FieldSpec.builder(plan.cacheClass(method), method.names().accessor())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T($T.shared())", plan.cacheClass(method), CacheEnvironment.class)
        .build();
  }

  private FieldSpec instanceField(CachedMethod method) {
    FieldSpec.Builder field =
        FieldSpec.builder(plan.cacheClass(method), method.names().accessor(), Modifier.PRIVATE);
    if (plan.isSerializable()) {
      field.addModifiers(Modifier.TRANSIENT);
    }
    return field.addModifiers(Modifier.FINAL).build();
  }

  private MethodSpec accessor(CachedMethod cached) {
    return MethodSpec.methodBuilder(cached.names().accessor())
        .addJavadoc("The results of {@code $N}.\n", cached.name())
        .addModifiers(cached.signature().modifiers())
        .returns(plan.cacheClass(cached))
        .addStatement("return $N", cached.names().accessor())
        .build();
  }
}
