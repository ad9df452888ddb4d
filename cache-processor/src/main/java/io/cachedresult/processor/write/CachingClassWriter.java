package io.cachedresult.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.plan.GeneratedClass;
import io.cachedresult.processor.plan.SourceContext;
import io.cachedresult.processor.read.HostForm;
import io.cachedresult.processor.types.JSpecify;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Writes {@code CachedX}: fields, constructors, and for each cached method an override and a
 * handle.
 */
public final class CachingClassWriter {

  private final CachePlan plan;
  private final GeneratedClass generated;
  private final TypeElement origin;
  private final String processor;

  /**
   * Creates a writer of a plan.
   *
   * @param origin the type with the annotations, on which alone the file depends
   * @param processor the name of the processor, for {@code @Generated}
   */
  public CachingClassWriter(CachePlan plan, TypeElement origin, String processor) {
    this.plan = plan;
    this.generated = plan.type();
    this.origin = origin;
    this.processor = processor;
  }

  /** Returns the text of the generated source file. */
  public String source() {
    return NestedTypeAnnotations.withoutBlanks(
        JavaFile.builder(generated.name().packageName(), type())
            .skipJavaLangImports(true)
            .indent("  ")
            .build()
            .toString());
  }

  private TypeSpec type() {
    TypeSpec.Builder type = TypeSpec.classBuilder(generated.name())
        .addJavadoc(
            "Caches the results of the annotated methods of {@link $T}.\n", generated.source())
        .addOriginatingElement(origin)
        .avoidClashesWithNestedClasses(origin)
        .alwaysQualify(plan.context().hidden().toArray(String[]::new));
    if (generated.form() == HostForm.UTILITY) {
      type.addModifiers(Modifier.FINAL);
    }
    if (generated.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    addSupertype(type);
    addAnnotations(type);
    addFields(type);
    OverrideWriter overrides = new OverrideWriter(plan);
    type.addMethods(new ConstructorWriter(plan).constructors());
    for (CachedMethod method : plan.methods()) {
      type.addMethod(overrides.method(method));
      type.addMethod(accessor(method));
    }
    ForwardingWriter forwarding = new ForwardingWriter(plan);
    plan.forwarded().forEach(method -> type.addMethod(forwarding.method(method)));
    SizeWriter sizes = new SizeWriter(generated.name());
    plan.sizeMethods().forEach(method -> type.addMethod(sizes.ofParts(method)));
    for (CachedMethod method : plan.methods()) {
      type.addType(new CacheClassWriter(plan, method).type());
      type.addType(new EntryClassWriter(plan, method).type());
      method
          .entry()
          .shape()
          .map(shape -> new CodecClassWriter(plan, method, shape).type())
          .ifPresent(type::addType);
    }
    return type.build();
  }

  private void addSupertype(TypeSpec.Builder type) {
    switch (generated.form()) {
      case SUBCLASS ->
        type.superclass(generated.sourceType()).addTypeVariables(generated.typeVariables());
      case DELEGATE ->
        type.addSuperinterface(generated.sourceType()).addTypeVariables(generated.typeVariables());
      case UTILITY -> {}
    }
  }

  private void addAnnotations(TypeSpec.Builder type) {
    if (plan.context().hasGeneratedAnnotation()) {
      type.addAnnotation(AnnotationSpec.builder(Generated.class)
          .addMember("value", "$S", processor)
          .build());
    }
    type.addAnnotations(WiringCode.annotations(plan.wiring(), generated.source()));
    if (plan.context().nullness() == SourceContext.Nullness.MARKED) {
      type.addAnnotation(JSpecify.NULL_UNMARKED);
    }
    if (!plan.context().warnings().isEmpty()) {
      type.addAnnotation(suppression());
    }
  }

  private AnnotationSpec suppression() {
    AnnotationSpec.Builder suppression = AnnotationSpec.builder(SuppressWarnings.class);
    plan.context().warnings().forEach(warning -> suppression.addMember("value", "$S", warning));
    return suppression.build();
  }

  private void addFields(TypeSpec.Builder type) {
    if (generated.isSerializable()) {
      type.addField(
          FieldSpec.builder(long.class, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC)
              .addModifiers(Modifier.FINAL)
              .initializer("1L")
              .build());
    }
    plan.staticMethods().forEach(method -> type.addField(staticField(method)));
    if (generated.form() == HostForm.DELEGATE) {
      type.addField(
          generated.delegateType(), MemberAccess.DELEGATE, Modifier.PRIVATE, Modifier.FINAL);
    }
    for (CachedMethod method : plan.instanceMethods()) {
      type.addField(instanceField(method));
    }
  }

  private FieldSpec staticField(CachedMethod method) {
    return FieldSpec.builder(generated.cacheClass(method), method.names().field())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T($T.shared())", generated.cacheClass(method), RuntimeTypes.ENVIRONMENT)
        .build();
  }

  private FieldSpec instanceField(CachedMethod method) {
    FieldSpec.Builder field =
        FieldSpec.builder(generated.cacheClass(method), method.names().field(), Modifier.PRIVATE);
    if (generated.isSerializable()) {
      field.addModifiers(Modifier.TRANSIENT);
    }
    return field.addModifiers(Modifier.FINAL).build();
  }

  private MethodSpec accessor(CachedMethod cached) {
    return MethodSpec.methodBuilder(cached.names().accessor())
        .addJavadoc("Returns the cache of {@code $N}.\n", cached.name())
        .addModifiers(cached.signature().modifiers())
        .returns(generated.cacheClass(cached))
        .addStatement("return $N", cached.names().field())
        .build();
  }
}
