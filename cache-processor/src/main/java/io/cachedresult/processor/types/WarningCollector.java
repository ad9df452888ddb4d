package io.cachedresult.processor.types;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Collects the compiler warnings that the generated class would cause by mentioning the same types
 * and members as the user's class; usually none.
 */
public final class WarningCollector {

  private final Elements elements;
  private final Set<String> warnings = new TreeSet<>();

  /** Creates a collector without warnings. */
  public WarningCollector(TypeSystem system) {
    this.elements = system.elements();
  }

  /** Returns the names of the warnings, for {@link SuppressWarnings}. */
  public Set<String> warnings() {
    return Set.copyOf(warnings);
  }

  /** Adds the warnings of a repeated signature. */
  public void addSignature(ExecutableElement executable) {
    addAnnotations(executable);
    addDeprecation(executable);
    addBounds(executable);
    add(executable.getReturnType());
    executable.getThrownTypes().forEach(this::add);
    List<? extends VariableElement> parameters = executable.getParameters();
    parameters.forEach(parameter -> add(parameter.asType()));
    parameters.forEach(this::addAnnotations);
    if (executable.isVarArgs()
        && isGeneric(parameters.get(parameters.size() - 1).asType())) {
      warnings.add("unchecked");
    }
  }

  /** Adds the warnings of annotations, which constructors repeat with their values. */
  private void addAnnotations(Element element) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      addAnnotation(annotation);
      if (SourceNames.qualified(annotation.getAnnotationType())
          .equals(SafeVarargs.class.getName())) {
        warnings.add("varargs");
      }
    }
  }

  /** Adds the warnings of an annotation with its values. */
  public void addAnnotation(AnnotationMirror annotation) {
    addUse(annotation.getAnnotationType());
    annotation.getElementValues().keySet().forEach(this::addDeprecation);
    annotation.getElementValues().values().forEach(this::addValue);
  }

  private void addValue(AnnotationValue value) {
    if (value.getValue() instanceof List<?> values) {
      values.forEach(element -> addValue((AnnotationValue) element));
    } else if (value.getValue() instanceof TypeMirror type) {
      addUse(type);
    } else if (value.getValue() instanceof VariableElement constant) {
      addUse(constant.asType());
      addDeprecation(constant);
    } else if (value.getValue() instanceof AnnotationMirror annotation) {
      addAnnotation(annotation);
    }
  }

  /** Adds the warnings of the bounds of repeated type variables. */
  public void addBounds(Parameterizable generic) {
    generic.getTypeParameters().forEach(variable -> variable.getBounds().forEach(this::add));
  }

  private static boolean isGeneric(TypeMirror variableArguments) {
    TypeMirror type = ((ArrayType) variableArguments).getComponentType();
    while (type instanceof ArrayType array) {
      type = array.getComponentType();
    }
    return type instanceof DeclaredType declared
        ? !declared.getTypeArguments().isEmpty()
        : !type.getKind().isPrimitive();
  }

  private void add(@Nullable TypeMirror type) {
    if (type instanceof ArrayType array) {
      add(array.getComponentType());
    } else if (type instanceof WildcardType wildcard) {
      add(wildcard.getExtendsBound());
      add(wildcard.getSuperBound());
    } else if (type instanceof DeclaredType declared) {
      TypeElement element = (TypeElement) declared.asElement();
      addDeprecation(element);
      if (declared.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty()) {
        warnings.add("rawtypes");
        warnings.add("unchecked");
      }
      declared.getTypeArguments().forEach(this::add);
    }
  }

  /** Adds the warnings of a type that is named with all its type arguments. */
  public void addUse(@Nullable TypeMirror type) {
    if (type instanceof ArrayType array) {
      addUse(array.getComponentType());
    } else if (type instanceof WildcardType wildcard) {
      addUse(wildcard.getExtendsBound());
    } else if (type instanceof DeclaredType declared) {
      EnclosingTypes.nesting((TypeElement) declared.asElement()).forEach(this::addDeprecation);
      declared.getTypeArguments().forEach(this::addUse);
    }
  }

  /** Adds the warnings of a named class or member. */
  public void addDeprecation(Element element) {
    if (elements.isDeprecated(element)) {
      warnings.add(isToBeRemoved(element) ? "removal" : "deprecation");
    }
  }

  private static boolean isToBeRemoved(Element element) {
    return element.getAnnotationMirrors().stream()
        .flatMap(annotation -> annotation.getElementValues().entrySet().stream())
        .filter(value -> value.getKey().getSimpleName().contentEquals("forRemoval"))
        .map(value -> (AnnotationValue) value.getValue())
        .anyMatch(value -> Boolean.TRUE.equals(value.getValue()));
  }
}
