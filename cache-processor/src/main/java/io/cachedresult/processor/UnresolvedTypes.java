package io.cachedresult.processor;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Finds types that the compiler does not know yet: another processor may be about to write them. */
final class UnresolvedTypes extends SimpleTypeVisitor14<Boolean, @Nullable Void> {

  private static final UnresolvedTypes FINDER = new UnresolvedTypes();

  private UnresolvedTypes() {
    super(false);
  }

  /** Whether a signature that the generated class repeats names such a type. */
  static boolean isIn(DeclaredHost host) {
    return FINDER.visit(host.type().getSuperclass())
        || host.methods().stream().anyMatch(method -> isIn(method.element()))
        || host.constructors().stream().anyMatch(UnresolvedTypes::isIn);
  }

  private static boolean isIn(ExecutableElement executable) {
    return FINDER.visit(executable.getReturnType())
        || anyOf(executable.getThrownTypes())
        || anyOf(
            executable.getParameters().stream().map(VariableElement::asType).toList());
  }

  private static boolean anyOf(List<? extends TypeMirror> types) {
    return types.stream().anyMatch(FINDER::visit);
  }

  @Override
  public Boolean visitError(ErrorType type, @Nullable Void none) {
    return true;
  }

  @Override
  public Boolean visitDeclared(DeclaredType type, @Nullable Void none) {
    return anyOf(type.getTypeArguments());
  }

  @Override
  public Boolean visitArray(ArrayType type, @Nullable Void none) {
    return visit(type.getComponentType());
  }

  @Override
  public Boolean visitWildcard(WildcardType type, @Nullable Void none) {
    return (type.getExtendsBound() != null && visit(type.getExtendsBound()))
        || (type.getSuperBound() != null && visit(type.getSuperBound()));
  }
}
