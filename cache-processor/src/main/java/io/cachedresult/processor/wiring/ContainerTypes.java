package io.cachedresult.processor.wiring;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The names of the containers' annotations that the processor knows. */
public final class ContainerTypes {

  /** The annotation of alternatives in CDI. */
  public static final ClassName ALTERNATIVE =
      ClassName.get("jakarta.enterprise.inject", "Alternative");

  /** The annotation that selects an alternative for all of an application. */
  public static final ClassName PRIORITY = ClassName.get("jakarta.annotation", "Priority");

  /** The annotation of a bean's name, which is by default that of its class. */
  public static final ClassName NAMED = ClassName.get("jakarta.inject", "Named");

  /** The annotation of a bean that replaces another one in Micronaut. */
  public static final ClassName REPLACES =
      ClassName.get("io.micronaut.context.annotation", "Replaces");

  /** The annotation of a condition in Micronaut. */
  public static final ClassName REQUIRES =
      ClassName.get("io.micronaut.context.annotation", "Requires");

  /** The annotation of beans in Avaje Inject. */
  public static final ClassName AVAJE_COMPONENT = ClassName.get("io.avaje.inject", "Component");

  /** The annotation of the bean that Avaje Inject prefers to others of its type. */
  public static final ClassName AVAJE_PRIMARY = ClassName.get("io.avaje.inject", "Primary");

  static final ClassName SPRING_COMPONENT =
      ClassName.get("org.springframework.stereotype", "Component");

  static final ClassName AUTOWIRED =
      ClassName.get("org.springframework.beans.factory.annotation", "Autowired");
  static final ClassName JAKARTA_INJECT = ClassName.get("jakarta.inject", "Inject");

  /**
   * The marks of scopes, with the annotation that the constructors of such beans have. A list, since
   * the first one that fits is written: a map would have another order in each process.
   */
  static final List<Map.Entry<String, ClassName>> INJECT_BY_SCOPE = List.of(
      Map.entry("jakarta.inject.Scope", JAKARTA_INJECT),
      Map.entry("javax.inject.Scope", ClassName.get("javax.inject", "Inject")),
      Map.entry("com.google.inject.ScopeAnnotation", ClassName.get("com.google.inject", "Inject")));

  static final String QUALIFIER = "jakarta.inject.Qualifier";
  static final String CDI_SCOPE = "jakarta.enterprise.context.NormalScope";
  static final String CDI_STEREOTYPE = "jakarta.enterprise.inject.Stereotype";

  static final List<String> SCOPES = concat(
      Stream.of(INJECT_BY_SCOPE.stream().map(Map.Entry::getKey).toList(), List.of(CDI_SCOPE)));

  private static final List<String> OLD_CDI =
      List.of("javax.enterprise.context.NormalScope", "javax.enterprise.inject.Stereotype");

  private static final List<String> EJB = List.of(
      "jakarta.ejb.Singleton",
      "jakarta.ejb.Stateful",
      "jakarta.ejb.Stateless",
      "jakarta.ejb.MessageDriven");

  /** The marks of classes that some container creates, though no model may fit. */
  static final List<String> BEANS = concat(Stream.of(
      SCOPES,
      List.of(SPRING_COMPONENT.canonicalName(), AVAJE_COMPONENT.canonicalName(), CDI_STEREOTYPE),
      OLD_CDI,
      EJB));

  /** The marks of annotations that the generated class repeats. */
  static final List<String> REPEATED = concat(Stream.of(
      SCOPES,
      List.of(
          QUALIFIER,
          "javax.inject.Qualifier",
          "com.google.inject.BindingAnnotation",
          "org.springframework.beans.factory.annotation.Qualifier",
          CDI_STEREOTYPE,
          "jakarta.interceptor.InterceptorBinding",
          "io.micronaut.aop.InterceptorBinding",
          "io.micronaut.aop.Around",
          "io.micronaut.aop.AroundConstruct",
          "io.avaje.inject.aop.Aspect"),
      OLD_CDI));

  private ContainerTypes() {}

  private static List<String> concat(Stream<List<String>> lists) {
    return lists.flatMap(List::stream).toList();
  }
}
