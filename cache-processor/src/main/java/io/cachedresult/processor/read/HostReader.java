package io.cachedresult.processor.read;

import io.cachedresult.processor.types.InterfaceMethods;
import io.cachedresult.processor.types.TypeSystem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads types with annotated methods, without checking them. */
public final class HostReader {

  private final InheritedMethods inherited;
  private final InheritedDefaults defaults;
  private final InterfaceMethods interfaces;
  private final ContainerMethods calls;

  /** Creates a reader for the elements of one round. */
  public HostReader(TypeSystem system) {
    this.inherited = new InheritedMethods(system);
    this.calls = new ContainerMethods(inherited, system);
    this.defaults = new InheritedDefaults(system);
    this.interfaces = new InterfaceMethods(system);
  }

  /** Reads a type's annotated methods in the order of the source, followed by inherited ones. */
  public DeclaredHost read(TypeElement type) {
    Set<ExecutableElement> all = new LinkedHashSet<>(methodsOf(type));
    if (type.getKind() == ElementKind.INTERFACE) {
      List<ExecutableElement> callable = interfaces.of(type, DeclaredHost::isAnnotated);
      all.addAll(callable);
      return DeclaredHost.of(type, all, callable);
    }
    DeclaredHost own = DeclaredHost.of(type, all);
    if (type.getKind() != ElementKind.CLASS || own.form() == HostForm.UTILITY) {
      return own;
    }
    all.addAll(inherited.of(type, DeclaredHost::isAnnotated));
    all.addAll(defaults.of(type));
    return DeclaredHost.of(type, all, calls.of(type));
  }

  /** Reads the annotated methods that a type itself declares. */
  public DeclaredHost readDeclared(TypeElement type) {
    return DeclaredHost.of(type, methodsOf(type));
  }

  private static List<ExecutableElement> methodsOf(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements());
  }
}
