package io.cachedresult.processor.size;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The types of what is only read, where type variables and wildcards are what they are at least. */
public final class TypeBounds {

  private static final int DEEPEST = 8;

  private final Elements elements;
  private final Types types;

  public TypeBounds(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Whether a type has arguments of arguments beyond measure: some classes bring about ever more. */
  public static boolean isTooDeep(TypeMirror type) {
    return isDeeper(type, DEEPEST);
  }

  private static boolean isDeeper(@Nullable TypeMirror type, int levels) {
    if (type instanceof ArrayType array) {
      return isDeeper(array.getComponentType(), levels);
    }
    if (type instanceof WildcardType wildcard) {
      return isDeeper(wildcard.getExtendsBound(), levels);
    }
    return type instanceof DeclaredType declared
        && (levels == 0
            || declared.getTypeArguments().stream()
                .anyMatch(argument -> isDeeper(argument, levels - 1)));
  }

  public Types types() {
    return types;
  }

  /** What all values of a type are: a class, an array or a primitive. */
  public TypeMirror least(TypeMirror type) {
    if (type instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() == null ? object() : least(wildcard.getExtendsBound());
    }
    return type instanceof TypeVariable || type instanceof IntersectionType
        ? types.erasure(type)
        : type;
  }

  /** The arguments of a class, as its members see them; without any, those that hold for all. */
  public List<TypeMirror> arguments(DeclaredType type) {
    List<TypeMirror> arguments = new ArrayList<>();
    List<? extends TypeParameterElement> parameters =
        ((TypeElement) type.asElement()).getTypeParameters();
    for (int i = 0; i < parameters.size(); i++) {
      boolean isAnything = isRaw(type)
          || (type.getTypeArguments().get(i) instanceof WildcardType wildcard
              && wildcard.getExtendsBound() == null);
      arguments.add(
          isAnything
              ? types.erasure(parameters.get(i).asType())
              : least(type.getTypeArguments().get(i)));
    }
    return arguments;
  }

  public boolean isRaw(DeclaredType type) {
    return type.getTypeArguments().isEmpty()
        && !((TypeElement) type.asElement()).getTypeParameters().isEmpty();
  }

  /**
   * Whether a class without its arguments is part of a type: {@code List<Box>}, which is no {@code
   * List<Box<?>>}, and so has no name that could be relied on.
   */
  public boolean hasRaw(@Nullable TypeMirror type) {
    if (type instanceof ArrayType array) {
      return hasRaw(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return hasRaw(wildcard.getExtendsBound());
    }
    if (type instanceof TypeVariable variable) {
      return variable.getUpperBound() instanceof DeclaredType bound && isRaw(bound);
    }
    return type instanceof DeclaredType declared
        && (isRaw(declared) || declared.getTypeArguments().stream().anyMatch(this::hasRaw));
  }

  /** A class with these arguments, whose members can be asked for. */
  public DeclaredType with(DeclaredType type, List<TypeMirror> arguments) {
    return arguments.isEmpty()
        ? type
        : types.getDeclaredType(
            (TypeElement) type.asElement(), arguments.toArray(TypeMirror[]::new));
  }

  /**
   * The type of a variable that takes all values of a class: {@code Box<? extends Tag>} for {@code
   * Box<Tag>}, since what reads a {@code Box<? extends Tag>} meets the same class.
   */
  public TypeName name(DeclaredType type) {
    ClassName name = ClassName.get((TypeElement) type.asElement());
    int count = ((TypeElement) type.asElement()).getTypeParameters().size();
    if (count == 0) {
      return name;
    }
    TypeName[] arguments = new TypeName[count];
    for (int i = 0; i < count; i++) {
      arguments[i] = isRaw(type) ? anything() : argument(type.getTypeArguments().get(i));
    }
    return ParameterizedTypeName.get(name, arguments);
  }

  /** How an argument is named: {@code ? extends Tag}. */
  public TypeName argument(TypeMirror argument) {
    TypeMirror least = least(argument);
    return types.isSameType(least, object()) ? anything() : WildcardTypeName.subtypeOf(name(least));
  }

  public static TypeName anything() {
    return WildcardTypeName.subtypeOf(Object.class);
  }

  /** The same for any type but a wildcard. */
  public TypeName name(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return ArrayTypeName.of(name(least(array.getComponentType())));
    }
    return type instanceof DeclaredType declared ? name(declared) : TypeName.get(type);
  }

  private TypeMirror object() {
    return elements.getTypeElement(Object.class.getName()).asType();
  }
}
