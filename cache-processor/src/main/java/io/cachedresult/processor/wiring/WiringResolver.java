package io.cachedresult.processor.wiring;

import com.palantir.javapoet.ClassName;
import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.HostForm;
import io.cachedresult.processor.types.DeclaredAnnotation;
import io.cachedresult.processor.types.OmittedAnnotations;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeSystem;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Derives from the annotations of a type how containers find its generated class. */
public final class WiringResolver {

  private final TypeSystem system;
  private final Map<String, String> options;
  private final ContainerPath path;

  /** Creates a resolver for the elements of one round, with the options of the compilation. */
  public WiringResolver(TypeSystem system, Map<String, String> options) {
    this.system = system;
    this.options = options;
    this.path = new ContainerPath(system);
  }

  /** Returns whether the wiring of a class may depend on the values of one of its annotations. */
  public static boolean reads(AnnotationMirror ofClass) {
    return ClassAnnotations.isOfContainer(ofClass)
        || SourceNames.qualified(ofClass.getAnnotationType())
            .equals(ContainerTypes.PRIORITY.canonicalName());
  }

  /** Returns how containers find the class that is generated for a host. */
  public Wiring of(DeclaredHost host) {
    TypeElement type = host.type();
    RequestedModel requested = RequestedModel.of(type, options);
    Marks marks = Marks.of(system.elements().getAllAnnotationMirrors(type));
    ComponentModel model = model(host, requested, marks);
    ClassAnnotations annotations =
        new ClassAnnotations(model, OmittedAnnotations.of(options), host.visibility(system));
    return new Wiring(
        requested,
        model,
        isUnwired(host, requested, model, marks),
        annotations.of(type),
        annotations.hidden(type),
        InjectedConstructor.annotation(type, model, marks, path, system),
        name(type, model, marks),
        priority(type));
  }

  private ComponentModel model(DeclaredHost host, RequestedModel requested, Marks marks) {
    if (host.form() != HostForm.SUBCLASS) {
      return ComponentModel.NONE; // No container creates a utility class, or a wrapper, by itself.
    }
    return requested.isAuto()
        ? new ModelSelection(host.type(), marks, path).automatic()
        : requested
            .model()
            .filter(wanted -> path.has(wanted, host.type()))
            .orElse(ComponentModel.NONE);
  }

  private boolean isUnwired(
      DeclaredHost host, RequestedModel requested, ComponentModel model, Marks marks) {
    if (host.form() == HostForm.UTILITY) {
      return false;
    }
    Optional<ComponentModel> explicit = requested.model();
    boolean isOfSpring = explicit
        .map(wanted -> wanted == ComponentModel.SPRING)
        .orElseGet(() -> marks.include(ContainerTypes.SPRING_COMPONENT.canonicalName()));
    if (isOfSpring) {
      return !path.hasStarter(host.type());
    }
    return explicit
        .map(wanted -> wanted != model)
        .orElseGet(() -> model == ComponentModel.NONE && marks.includeAny(ContainerTypes.BEANS));
  }

  private static Optional<String> name(TypeElement type, ComponentModel model, Marks marks) {
    return model == ComponentModel.AVAJE && !marks.include(ContainerTypes.QUALIFIER)
        ? Optional.of(AvajeName.of(type))
        : Optional.empty();
  }

  /**
   * Returns the priority of the generated class. It precedes the user's class, and by default all
   * other alternatives precede it, such as mocks of a test. If the user's class is an alternative
   * without a priority, the generated class has none, so that the user selects it, too.
   */
  private static OptionalInt priority(TypeElement type) {
    Optional<AnnotationMirror> own = annotation(type, ContainerTypes.PRIORITY);
    if (own.isEmpty() && annotation(type, ContainerTypes.ALTERNATIVE).isPresent()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(own.flatMap(priority -> new DeclaredAnnotation(priority).value("value"))
        .map(value -> value.getValue() instanceof Integer number ? Math.max(number, number + 1) : 0)
        .orElse(0));
  }

  private static Optional<AnnotationMirror> annotation(TypeElement type, ClassName name) {
    return type.getAnnotationMirrors().stream()
        .<AnnotationMirror>map(annotation -> annotation)
        .filter(annotation ->
            SourceNames.qualified(annotation.getAnnotationType()).equals(name.canonicalName()))
        .findFirst();
  }
}
