package beans;

import acme.Bean;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The constructor that a container shall call, which it can no longer find as the only one. */
public class Containers {

  @Singleton
  static class Scoped {
    Scoped(String name) {}

    @CachedResult
    int f(int x) {
      return x;
    }
  }

  @Bean
  static class OfSpring {
    OfSpring(String name) {}

    @CachedResult
    int f(int x) {
      return x;
    }
  }

  @Component
  static class WithDefaultConstructor {
    @CachedResult
    int f(int x) {
      return x;
    }
  }

  @Singleton
  static class Marked {
    @Inject
    Marked(String name) {}

    @CachedResult
    int f(int x) {
      return x;
    }
  }

  @Singleton
  static class Several {
    Several(String name) {}

    Several(int x) {}

    @CachedResult
    int f(int x) {
      return x;
    }
  }

  @Singleton
  static class Throwing {
    Throwing(String name) throws Exception {}

    @CachedResult
    int f(int x) {
      return x;
    }
  }

  @Deprecated
  static class NoBean {
    NoBean(String name) {}

    @CachedResult
    int f(int x) {
      return x;
    }
  }

  public static void run() throws Exception {
    expect(CachedContainers_Scoped.class, List.of(Inject.class), String.class);
    expect(CachedContainers_OfSpring.class, List.of(Autowired.class), String.class);
    expect(CachedContainers_WithDefaultConstructor.class, List.of(Autowired.class));
    expect(CachedContainers_Marked.class, List.of(Inject.class), String.class);
    expect(CachedContainers_Several.class, List.of(), String.class);
    expect(CachedContainers_Throwing.class, List.of(), String.class);
    expect(CachedContainers_NoBean.class, List.of(), String.class);
  }

  private static void expect(Class<?> type, List<Class<?>> annotations, Class<?>... parameters)
      throws Exception {
    Expect.equal(type.getName(), annotationsOf(type, parameters), annotations);
    Class<?>[] more = Arrays.copyOf(parameters, parameters.length + 1);
    more[parameters.length] = CacheEnvironment.class;
    Expect.equal("with environment", annotationsOf(type, more), List.of());
  }

  private static List<?> annotationsOf(Class<?> type, Class<?>... parameters) throws Exception {
    Constructor<?> constructor = type.getDeclaredConstructor(parameters);
    return Arrays.stream(constructor.getAnnotations())
        .map(annotation -> annotation.annotationType())
        .toList();
  }
}
