package io.cachedresult.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.plan.PlannedConstructor;
import io.cachedresult.processor.plan.PlannedParameter;
import io.cachedresult.processor.types.NewName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the constructors of the generated class, each without and with an environment. */
final class ConstructorWriter {

  private static final CodeBlock SHARED = CodeBlock.of("$T.shared()", RuntimeTypes.ENVIRONMENT);

  private final CachePlan plan;
  private final MemberAccess members;

  ConstructorWriter(CachePlan plan) {
    this.plan = plan;
    this.members = new MemberAccess(plan.type());
  }

  List<MethodSpec> constructors() {
    return switch (plan.type().form()) {
      case SUBCLASS -> {
        List<MethodSpec> constructors = new ArrayList<>();
        for (PlannedConstructor constructor : plan.constructors()) {
          if (hasOptionalEnvironment(constructor)) {
            constructors.add(injected(constructor));
          }
          constructors.add(shared(constructor));
          constructors.add(
              own(constructor, CodeBlock.of("super($L)", arguments(constructor.parameters()))));
        }
        yield constructors;
      }
      case DELEGATE -> {
        PlannedConstructor constructor = ofDelegate();
        yield List.of(
            shared(constructor),
            own(constructor, CodeBlock.of("this.$1N = $1N", MemberAccess.DELEGATE)));
      }
      case UTILITY ->
        List.of(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    };
  }

  private PlannedConstructor ofDelegate() {
    return new PlannedConstructor(
        List.of(),
        plan.type().isPublic() ? Set.of(Modifier.PUBLIC) : Set.of(),
        List.of(),
        List.of(PlannedParameter.of(MemberAccess.DELEGATE, plan.type().delegateType())),
        false,
        List.of());
  }

  /**
   * Returns whether a container calls the constructor and can supply an environment. If the user's
   * class has a constructor with another {@code Optional}, the generated ones could not be told
   * apart.
   */
  private boolean hasOptionalEnvironment(PlannedConstructor constructor) {
    return plan.wiring().model().hasOptionalBeans()
        && (plan.wiring().constructor().isPresent() || constructor.isInjected())
        && plan.constructors().stream().noneMatch(PlannedConstructor::endsWithOptional);
  }

  private MethodSpec injected(PlannedConstructor constructor) {
    String environment = environment(constructor);
    MethodSpec.Builder method = signature(constructor)
        .addJavadoc("Creates an instance whose caches use the environment of the container, or that"
            + " of the process if\nthe container has none.\n")
        .addAnnotations(SignatureCode.annotations(constructor.annotations()));
    plan.wiring().constructor().ifPresent(method::addAnnotation);
    return method
        .addParameter(
            ParameterizedTypeName.get(ClassName.get(Optional.class), RuntimeTypes.ENVIRONMENT),
            environment)
        .addStatement(
            "this($L)",
            arguments(
                constructor.parameters(),
                CodeBlock.of("$N.orElseGet($T::shared)", environment, RuntimeTypes.ENVIRONMENT)))
        .build();
  }

  private MethodSpec shared(PlannedConstructor constructor) {
    MethodSpec.Builder method = signature(constructor)
        .addJavadoc("Creates an instance whose caches use the settings, clock and registry of the"
            + " process.\n");
    if (hasOptionalEnvironment(constructor)) {
      method.addAnnotations(SignatureCode.annotations(constructor.annotationsForAll()));
    } else {
      method.addAnnotations(SignatureCode.annotations(constructor.annotations()));
      plan.wiring().constructor().ifPresent(method::addAnnotation);
    }
    return method
        .varargs(constructor.isVarargs())
        .addStatement("this($L)", arguments(constructor.parameters(), SHARED))
        .build();
  }

  private MethodSpec own(PlannedConstructor constructor, CodeBlock begin) {
    List<String> parameters =
        constructor.parameters().stream().map(PlannedParameter::name).toList();
    String environment = environment(constructor);
    MethodSpec.Builder method = signature(constructor)
        .addJavadoc("Creates an instance whose caches use the settings, clock and registry of the"
            + " environment.\n")
        .addParameter(RuntimeTypes.ENVIRONMENT, environment)
        .addStatement(begin);
    for (CachedMethod cached : plan.instanceMethods()) {
      method.addStatement(
          "$L = new $T($N)",
          members.cacheField(cached, parameters),
          plan.type().cacheClass(cached),
          environment);
    }
    return method.build();
  }

  private static String environment(PlannedConstructor constructor) {
    NameAllocator names = new NameAllocator();
    constructor.parameters().forEach(parameter -> NewName.in(names, parameter.name()));
    return NewName.in(names, "environment");
  }

  private static MethodSpec.Builder signature(PlannedConstructor constructor) {
    return MethodSpec.constructorBuilder()
        .addModifiers(constructor.visibility())
        .addTypeVariables(constructor.typeVariables())
        .addParameters(SignatureCode.parameters(constructor.parameters()))
        .addExceptions(constructor.thrown());
  }

  private static CodeBlock arguments(List<PlannedParameter> parameters, CodeBlock... more) {
    List<CodeBlock> arguments = new ArrayList<>();
    parameters.forEach(parameter -> arguments.add(CodeBlock.of("$N", parameter.name())));
    arguments.addAll(List.of(more));
    return CodeBlock.join(arguments, ", ");
  }
}
