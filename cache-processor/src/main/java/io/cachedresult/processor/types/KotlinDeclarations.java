package io.cachedresult.processor.types;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * Recognizes how declarations of Kotlin appear to Java: in class files, and in the stubs that kapt
 * passes to annotation processors. Compares names, since the classes of Kotlin may be missing.
 */
public final class KotlinDeclarations {

  private static final String OVERLOADS = "kotlin.jvm.JvmOverloads";
  private static final String STATIC = "kotlin.jvm.JvmStatic";

  private KotlinDeclarations() {}

  /** Returns whether the type, or the type that declares the element, is written in Kotlin. */
  public static boolean include(Element element) {
    return has(EnclosingTypes.around(element), KotlinMetadata.NAME);
  }

  /**
   * Returns whether a method is a {@code suspend} function: its last parameter is the continuation
   * of the caller.
   */
  public static boolean isSuspending(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    return !parameters.isEmpty()
        && parameters.get(parameters.size() - 1).asType() instanceof DeclaredType last
        && SourceNames.qualified(last).equals("kotlin.coroutines.Continuation");
  }

  /**
   * Returns the name of a method as the source has it. To that of an internal function, the Kotlin
   * compiler adds the name of the module: {@code price$main}.
   */
  public static String nameOf(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    int end = name.lastIndexOf('$');
    return end > 0 && include(method) ? name.substring(0, end) : name;
  }

  /**
   * Returns whether the Kotlin compiler has added the method, with the annotations of the function
   * that it stands for: an overload for default arguments, the method of the companion object next
   * to a static method, or a static copy of an interface's method.
   */
  public static boolean isForwarder(ExecutableElement method) {
    boolean isOfCompanion = has(method, STATIC) && !method.getModifiers().contains(Modifier.STATIC);
    return isOfCompanion
        || isSynthetic(EnclosingTypes.around(method))
        || (has(method, OVERLOADS)
            && ElementFilter.methodsIn(EnclosingTypes.around(method).getEnclosedElements()).stream()
                .anyMatch(other -> has(other, OVERLOADS) && isShortened(method, other)));
  }

  /** Returns whether the Kotlin compiler has added a class, such as {@code DefaultImpls}. */
  private static boolean isSynthetic(Element type) {
    return DeclaredAnnotation.on(type, KotlinMetadata.NAME)
        .flatMap(metadata -> metadata.text("k"))
        .filter("3"::equals)
        .isPresent();
  }

  /** Returns whether a method has some of the parameters of the other one, in the same order. */
  private static boolean isShortened(ExecutableElement method, ExecutableElement other) {
    if (!method.getSimpleName().equals(other.getSimpleName())
        || method.getParameters().size() >= other.getParameters().size()) {
      return false;
    }
    int matched = 0;
    for (VariableElement parameter : other.getParameters()) {
      if (matched < method.getParameters().size()
          && isSame(method.getParameters().get(matched), parameter)) {
        matched++;
      }
    }
    return matched == method.getParameters().size();
  }

  private static boolean isSame(VariableElement one, VariableElement other) {
    return one.getSimpleName().equals(other.getSimpleName())
        && SourceNames.simple(one.asType()).equals(SourceNames.simple(other.asType()));
  }

  private static boolean has(Element element, String annotation) {
    return DeclaredAnnotation.on(element, annotation).isPresent();
  }
}
