package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the constructors of the generated class, each without and with an environment. */
public final class ConstructorWriter {

  private static final CodeBlock SHARED = CodeBlock.of("$T.shared()", CacheEnvironment.class);

  private final CachePlan plan;

  public ConstructorWriter(CachePlan plan) {
    this.plan = plan;
  }

  public List<MethodSpec> constructors() {
    return switch (plan.form()) {
      case SUBCLASS -> {
        List<MethodSpec> constructors = new ArrayList<>();
        for (CachePlan.Constructor constructor : plan.constructors()) {
          constructors.add(shared(constructor));
          constructors.add(
              own(constructor, CodeBlock.of("super($L)", arguments(constructor.parameters()))));
        }
        yield constructors;
      }
      case DELEGATE -> {
        CachePlan.Constructor constructor = ofDelegate();
        yield List.of(
            shared(constructor),
            own(constructor, CodeBlock.of("this.$1N = $1N", CachePlan.DELEGATE)));
      }
      case UTILITY ->
        List.of(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    };
  }

  private CachePlan.Constructor ofDelegate() {
    return new CachePlan.Constructor(
        List.of(),
        plan.isPublic() ? Set.of(Modifier.PUBLIC) : Set.of(),
        List.of(),
        List.of(ParameterSpec.builder(plan.sourceType(), CachePlan.DELEGATE).build()),
        false,
        List.of());
  }

  private MethodSpec shared(CachePlan.Constructor constructor) {
    return signature(constructor)
        .addJavadoc("Caches by the settings of the process.\n")
        .addAnnotations(constructor.annotations())
        .varargs(constructor.isVarargs())
        .addStatement("this($L)", arguments(constructor.parameters(), SHARED))
        .build();
  }

  private MethodSpec own(CachePlan.Constructor constructor, CodeBlock begin) {
    List<String> parameters =
        constructor.parameters().stream().map(ParameterSpec::name).toList();
    NameAllocator names = new NameAllocator();
    parameters.forEach(names::newName);
    String environment = names.newName("environment");
    MethodSpec.Builder method = signature(constructor)
        .addJavadoc("Caches by the settings and the time of an environment.\n")
        .addParameter(CacheEnvironment.class, environment)
        .addStatement(begin);
    for (CachedMethod cached : plan.instanceMethods()) {
      method.addStatement(
          "$L = new $T($N)",
          plan.cacheField(cached, parameters),
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
    List<CodeBlock> arguments = new ArrayList<>();
    parameters.forEach(parameter -> arguments.add(CodeBlock.of("$N", parameter.name())));
    arguments.addAll(List.of(more));
    return CodeBlock.join(arguments, ", ");
  }
}
