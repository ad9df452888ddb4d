package io.cachedresult.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.cachedresult.CacheEnvironment;
import java.util.List;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes {@code CachedX}: fields, constructors, and for each cached method an override and a handle. */
final class CachingClassWriter {

  private final CachePlan plan;
  private final TypeElement origin;

  CachingClassWriter(CachePlan plan, TypeElement origin) {
    this.plan = plan;
    this.origin = origin;
  }

  JavaFile javaFile() {
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
        .addTypeVariables(plan.typeVariables())
        .superclass(plan.sourceType())
        .addOriginatingElement(origin)
        .avoidClashesWithNestedClasses(origin)
        .alwaysQualify(plan.hidden().toArray(String[]::new));
    if (plan.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    if (plan.canSayGenerated()) {
      type.addAnnotation(AnnotationSpec.builder(Generated.class)
          .addMember("value", "$S", CachedResultProcessor.class.getName())
          .build());
    }
    if (plan.nullness() == CachePlan.Nullness.MARKED) {
      type.addAnnotation(JSpecify.NULL_UNMARKED);
    }
    if (!plan.warnings().isEmpty()) {
      type.addAnnotation(suppression());
    }
    if (plan.isSerializable()) {
      type.addField(serialVersion());
    }
    plan.methods().forEach(method -> type.addField(field(method)));
    for (CachePlan.Constructor constructor : plan.constructors()) {
      type.addMethod(plainConstructor(constructor));
      type.addMethod(constructor(constructor));
    }
    for (CachedMethod method : plan.methods()) {
      type.addMethod(override(method));
      type.addMethod(accessor(method));
    }
    for (CachedMethod method : plan.methods()) {
      type.addType(new CacheClassWriter(plan, method).type());
      type.addType(new EntryClassWriter(plan, method).type());
    }
    return type.build();
  }

  private AnnotationSpec suppression() {
    AnnotationSpec.Builder suppression = AnnotationSpec.builder(SuppressWarnings.class);
    plan.warnings().forEach(warning -> suppression.addMember("value", "$S", warning));
    return suppression.build();
  }

  private static FieldSpec serialVersion() {
    return FieldSpec.builder(long.class, "serialVersionUID")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("1L")
        .build();
  }

  private FieldSpec field(CachedMethod method) {
    FieldSpec.Builder field =
        FieldSpec.builder(plan.cacheClass(method), method.names().accessor(), Modifier.PRIVATE);
    if (plan.isSerializable()) {
      field.addModifiers(Modifier.TRANSIENT);
    }
    return field.addModifiers(Modifier.FINAL).build();
  }

  private MethodSpec plainConstructor(CachePlan.Constructor constructor) {
    MethodSpec.Builder method = signature(constructor)
        .addJavadoc("Caches by the settings of the process.\n")
        .addAnnotations(constructor.annotations())
        .varargs(constructor.isVarargs());
    CodeBlock environment = CodeBlock.of("$T.shared()", CacheEnvironment.class);
    return method
        .addStatement("this($L)", arguments(constructor.parameters(), environment))
        .build();
  }

  private MethodSpec constructor(CachePlan.Constructor constructor) {
    NameAllocator names = new NameAllocator();
    constructor.parameters().forEach(parameter -> names.newName(parameter.name()));
    String environment = names.newName("environment");
    MethodSpec.Builder method = signature(constructor)
        .addJavadoc("Caches by the settings and the time of an environment.\n")
        .addParameter(CacheEnvironment.class, environment)
        .addStatement("super($L)", arguments(constructor.parameters()));
    for (CachedMethod cached : plan.methods()) {
      method.addStatement(
          "$L = new $T($N)",
          field(
              cached, constructor.parameters().stream().map(ParameterSpec::name).toList()),
          plan.cacheClass(cached),
          environment);
    }
    return method.build();
  }

  private static MethodSpec.Builder signature(CachePlan.Constructor constructor) {
    return MethodSpec.constructorBuilder()
        .addModifiers(constructor.visibility())
        .addTypeVariables(constructor.typeVariables())
        .addParameters(constructor.parameters())
        .addExceptions(constructor.thrown());
  }

  private static CodeBlock arguments(List<ParameterSpec> parameters, CodeBlock... more) {
    CodeBlock.Builder arguments = CodeBlock.builder();
    String separator = "";
    for (ParameterSpec parameter : parameters) {
      arguments.add("$L$N", separator, parameter.name());
      separator = ", ";
    }
    for (CodeBlock argument : more) {
      arguments.add("$L$L", separator, argument);
    }
    return arguments.build();
  }

  private MethodSpec override(CachedMethod cached) {
    CachedSignature signature = new CachedSignature(plan, cached);
    CodeBlock field =
        field(cached, cached.parameters().stream().map(KeyParameter::name).toList());
    return signature
        .compute(cached.name())
        .addAnnotation(Override.class)
        .addModifiers(cached.visibility())
        .varargs(cached.isVarargs())
        .returns(cached.returnType())
        .addStatement(
            "return $L == null ? super.$N($L) : $L.get($L)",
            field,
            cached.name(),
            signature.arguments(),
            field,
            signature.arguments())
        .build();
  }

  private MethodSpec accessor(CachedMethod cached) {
    return MethodSpec.methodBuilder(cached.names().accessor())
        .addJavadoc("The results of {@code $N}.\n", cached.name())
        .addModifiers(cached.visibility())
        .returns(plan.cacheClass(cached))
        .addStatement("return $N", cached.names().accessor())
        .build();
  }

  /** The field of a cache where parameters of these names are in scope. */
  private static CodeBlock field(CachedMethod method, List<String> parameters) {
    String name = method.names().accessor();
    return parameters.contains(name) ? CodeBlock.of("this.$N", name) : CodeBlock.of("$N", name);
  }
}
