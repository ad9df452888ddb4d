package io.cachedresult.containers.micronaut;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Executable;
import io.micronaut.context.processor.ExecutableMethodProcessor;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.ExecutableMethod;
import jakarta.inject.Singleton;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks a method that runs at the start, as {@code @Scheduled} marks one that runs later. */
@Executable(processOnStartup = true)
@Retention(RetentionPolicy.RUNTIME)
@interface Startup {

  /** Runs the methods. */
  @Singleton
  class Processor implements ExecutableMethodProcessor<Startup> {

    private final BeanContext context;

    Processor(BeanContext context) {
      this.context = context;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public void process(BeanDefinition<?> definition, ExecutableMethod<?, ?> method) {
      ((ExecutableMethod) method).invoke(context.getBean(definition.asArgument()));
    }
  }
}
