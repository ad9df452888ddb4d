package io.cachedresult.cdi;

import io.cachedresult.CacheEnvironment;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.build.compatible.spi.Types;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.enterprise.lang.model.declarations.ParameterInfo;
import jakarta.enterprise.lang.model.types.ClassType;
import java.util.List;
import java.util.Optional;

/**
 * A generated class that shall be the bean instead of the user's class. Describes both as the
 * compiler has left them, since containers show the changes of extensions.
 *
 * @param source the name of the user's class {@code X}
 * @param generated the name of its generated class {@code CachedX}
 * @param isComplete whether the generated class can be the only bean of both
 * @param isAlternative whether the user's class is an alternative
 * @param hasPriority whether the user's class has a priority
 */
record BeanReplacement(
    String source,
    String generated,
    boolean isComplete,
    boolean isAlternative,
    boolean hasPriority) {

  /** Returns the replacement of a class, if there is one. */
  static Optional<BeanReplacement> of(ClassInfo source, Types types) {
    return Optional.ofNullable(source.isPlainClass() ? types.ofClass(nameFor(source)) : null)
        .flatMap(generated -> by(generated.declaration()))
        .filter(replacement -> replacement.source().equals(source.name()));
  }

  /** Returns the replacement whose generated class is the given one, if it is one. */
  static Optional<BeanReplacement> by(ClassInfo generated) {
    return Optional.ofNullable(generated.superClassDeclaration())
        .filter(source -> nameFor(source).equals(generated.name()))
        .filter(source -> generated.hasAnnotation(Alternative.class)
            && generated.constructors().stream().anyMatch(BeanReplacement::takesEnvironment))
        .map(source -> of(source, generated));
  }

  private static BeanReplacement of(ClassInfo source, ClassInfo generated) {
    boolean isAlternative = source.hasAnnotation(Alternative.class);
    boolean isSelectedByName = isAlternative && !hasPriority(source);
    return new BeanReplacement(
        source.name(),
        generated.name(),
        !isSelectedByName && new BeanMembers(source).areIn(generated),
        isAlternative,
        hasPriority(source));
  }

  /** Returns {@code p.CachedX_Y} for {@code p.X$Y}. */
  private static String nameFor(ClassInfo source) {
    String name = source.name();
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot + 1) + "Cached" + name.substring(dot + 1).replace('$', '_');
  }

  /** Returns whether the last parameter of a constructor is an environment. */
  static boolean takesEnvironment(MethodInfo constructor) {
    List<ParameterInfo> parameters = constructor.parameters();
    return !parameters.isEmpty()
        && parameters.get(parameters.size() - 1).type() instanceof ClassType type
        && type.declaration().name().equals(CacheEnvironment.class.getName());
  }

  /**
   * Returns whether an annotation makes the generated class an alternative, although the user's
   * class is none and is replaced.
   */
  boolean isSuperfluous(AnnotationInfo annotation) {
    return isComplete
        && !isAlternative
        && (annotation.name().equals(Alternative.class.getName())
            || (isPriority(annotation) && !hasPriority));
  }

  private static boolean hasPriority(ClassInfo type) {
    return type.hasAnnotation(BeanReplacement::isPriority);
  }

  /** Compares names, since Jakarta Annotations may be missing. */
  static boolean isPriority(AnnotationInfo annotation) {
    return annotation.name().equals("jakarta.annotation.Priority");
  }
}
