package io.cachedresult.processor.read;

import io.cachedresult.processor.types.TypeSearch;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Searches the types inside shared keys and results, since all of them are encoded. */
final class SharedContents {

  private final Set<Element> entered = new HashSet<>();
  private final Queue<TypeMirror> unsearched = new ArrayDeque<>();
  private final TypeSearch entering = TypeSearch.visiting(this::enter);

  private SharedContents() {}

  /** Passes the types inside a host's shared keys and results to a search. */
  static void search(DeclaredHost host, TypeSearch wanted) {
    SharedContents contents = new SharedContents();
    host.methods().stream()
        .filter(DeclaredMethod::isShared)
        .forEach(method -> contents.entering.isIn(method.element()));
    while (!contents.unsearched.isEmpty()) {
      TypeMirror next = contents.unsearched.remove();
      wanted.isIn(next);
      contents.entering.isIn(next);
    }
  }

  private void enter(TypeMirror type) {
    if (type instanceof DeclaredType declared && entered.add(declared.asElement())) {
      contentsOf((TypeElement) declared.asElement()).forEach(unsearched::add);
    }
  }

  private static Stream<? extends TypeMirror> contentsOf(TypeElement type) {
    if (type.getKind() == ElementKind.RECORD) {
      return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
          .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
          .map(Element::asType);
    }
    return type.getPermittedSubclasses().stream();
  }
}
