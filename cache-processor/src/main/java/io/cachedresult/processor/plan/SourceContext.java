package io.cachedresult.processor.plan;

import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.processor.codec.Sharing;
import io.cachedresult.processor.read.HostForm;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.resolve.ResolvedMethod;
import io.cachedresult.processor.types.DelegateTypes;
import io.cachedresult.processor.types.JSpecify;
import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.processor.types.WarningCollector;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * The properties of the user's code that determine what the generated class may contain.
 *
 * @param hasGeneratedAnnotation whether {@code javax.annotation.processing.Generated} is visible
 * @param hidden simple names that have another meaning there: classes of the package with the same
 *     names as classes of {@code java.lang}, and variables, which hide classes
 * @param warnings the compiler warnings to suppress, in order of name
 */
public record SourceContext(
    boolean hasGeneratedAnnotation, Set<String> hidden, Nullness nullness, Set<String> warnings) {

  /** The classes of {@code java.lang} that generated code mentions. */
  private static final List<Class<?>> WRITTEN = List.of(
      Override.class,
      SuppressWarnings.class,
      Throwable.class,
      Object.class,
      String.class,
      Boolean.class,
      Byte.class,
      Character.class,
      Short.class,
      Integer.class,
      Long.class,
      Float.class,
      Double.class);

  public SourceContext {
    hidden = Set.copyOf(hidden);
    warnings = Collections.unmodifiableSortedSet(new TreeSet<>(warnings));
  }

  /** The use of null annotations in the code around the class. */
  public enum Nullness {
    /** JSpecify's annotations are not on the class path. */
    UNKNOWN,
    /** JSpecify's annotations are available, so that {@code @Nullable} can be written. */
    ANNOTATED,
    /** The class is in {@code @NullMarked} code, to which its own code does not conform. */
    MARKED
  }

  static SourceContext of(ResolvedHost host, Collection<String> sizeWarnings, TypeSystem system) {
    Set<String> warnings = warnings(host, system);
    warnings.addAll(sizeWarnings);
    host.methods().stream()
        .flatMap(method -> method.sharing().flatMap(Sharing::shape).stream())
        .forEach(shape -> warnings.addAll(shape.warnings()));
    return new SourceContext(
        hasGeneratedAnnotation(host, system),
        hidden(host, system),
        nullness(host, system),
        warnings);
  }

  private static boolean hasGeneratedAnnotation(ResolvedHost host, TypeSystem system) {
    return system
            .elements()
            .getTypeElement(system.elements().getModuleOf(host.type()), Generated.class.getName())
        != null;
  }

  /**
   * Returns the warnings that the host's own signatures cause, and that repeating them would cause
   * again.
   */
  private static Set<String> warnings(ResolvedHost host, TypeSystem system) {
    WarningCollector warnings = new WarningCollector(system);
    host.nesting().forEach(warnings::addDeprecation);
    warnings.addBounds(host.type());
    host.wiring().annotations().forEach(warnings::addAnnotation);
    host.declared().constructors().forEach(warnings::addSignature);
    host.declared().repeated().forEach(warnings::addSignature);
    if (host.form() == HostForm.DELEGATE) {
      warnings.addUse(new DelegateTypes(system).of(host.type()));
    }
    host.methods().forEach(method -> addAttributes(method, warnings));
    Set<String> names = new TreeSet<>(warnings.warnings());
    names.addAll(SubtypeWarnings.of(host, system));
    if (mayBeExported(host, system)) {
      // The superclass of a public handle has a private type argument, its entry.
      names.add("exports");
    }
    return names;
  }

  /** Adds the warnings of the classes and methods that the attributes of a method name. */
  private static void addAttributes(ResolvedMethod method, WarningCollector warnings) {
    method.settings().types(CacheAttribute.CACHE_FAILURES).forEach(warnings::addUse);
    method.settings().weigher().ifPresent(warnings::addUse);
    method.conditions().stream()
        .flatMap(condition -> condition.method().stream())
        .forEach(warnings::addDeprecation);
  }

  private static boolean mayBeExported(ResolvedHost host, TypeSystem system) {
    return !system.elements().getModuleOf(host.type()).isUnnamed()
        && host.isPublic()
        && !host.methods().isEmpty();
  }

  private static Set<String> hidden(ResolvedHost host, TypeSystem system) {
    String packageName =
        system.elements().getPackageOf(host.type()).getQualifiedName().toString();
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    Stream<String> byClasses = WRITTEN.stream()
        .map(Class::getSimpleName)
        .filter(name -> system.elements().getTypeElement(prefix + name) != null);
    Stream<VariableElement> parameters =
        host.declared().repeated().stream().flatMap(method -> method.getParameters().stream());
    Stream<VariableElement> fields =
        ElementFilter.fieldsIn(system.elements().getAllMembers(host.type())).stream();
    Stream<String> byVariables = Stream.concat(parameters, fields)
        .map(variable -> variable.getSimpleName().toString());
    return Stream.concat(byClasses, byVariables).collect(Collectors.toSet());
  }

  private static Nullness nullness(ResolvedHost host, TypeSystem system) {
    if (!system.canUse(JSpecify.NULLABLE, host.type())) {
      return Nullness.UNKNOWN;
    }
    Stream<Element> around = Stream.of(
        system.elements().getPackageOf(host.type()), system.elements().getModuleOf(host.type()));
    return Stream.concat(host.nesting().stream(), around).anyMatch(JSpecify::isNullMarked)
        ? Nullness.MARKED
        : Nullness.ANNOTATED;
  }
}
