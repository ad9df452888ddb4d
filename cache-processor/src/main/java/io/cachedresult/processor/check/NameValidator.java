package io.cachedresult.processor.check;

import io.cachedresult.processor.read.CacheNames;
import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.types.TypeSearch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Holds the names of caches, and of what is generated for them, against the rules. */
public final class NameValidator {

  private final Elements elements;
  private final Types types;

  public NameValidator(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  public List<Problem> check(DeclaredHost host) {
    List<Problem> problems = new ArrayList<>();
    Set<String> members = membersOf(host.type());
    List<CacheNames> names = CacheNames.of(host);
    Set<String> taken = new HashSet<>();
    Map<String, DeclaredMethod> named = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      DeclaredMethod method = host.methods().get(i);
      checkGenerated(host, method, names.get(i), members, taken).ifPresent(problems::add);
      DeclaredMethod other = named.putIfAbsent(names.get(i).cacheName(), method);
      if (other != null && !isAlike(method, other)) {
        problems.add(
            Problem.at(method, "cacheName", Rule.SHARED_NAME, method.name(), other.name()));
      }
    }
    return problems;
  }

  /** The names that members have, as {@link #checkGenerated} looks for them. */
  private Set<String> membersOf(TypeElement type) {
    Set<String> names = new HashSet<>();
    for (Element member : elements.getAllMembers(type)) {
      if (member instanceof TypeElement) {
        names.add(member.getSimpleName().toString());
      } else if (member instanceof ExecutableElement method
          && method.getParameters().isEmpty()) {
        names.add(method.getSimpleName() + "()");
      }
    }
    return names;
  }

  /** Whether the generated names are free; they are added to those of the methods before. */
  private Optional<Problem> checkGenerated(
      DeclaredHost host,
      DeclaredMethod method,
      CacheNames names,
      Set<String> members,
      Set<String> taken) {
    // Where the first letter has no upper case, a method and a class share a name, as they may.
    for (String name : List.of(names.accessor() + "()", names.cacheClass(), names.entryClass())) {
      Optional<String> owner = ownerOf(name, host, members, taken);
      if (owner.isPresent()) {
        return Optional.of(Problem.at(
            host.place(method),
            Rule.NAME_TAKEN,
            method.name(),
            name.replace("()", ""),
            owner.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> ownerOf(
      String name, DeclaredHost host, Set<String> members, Set<String> taken) {
    if (members.contains(name)) {
      return Optional.of("a member of '" + host.type().getSimpleName() + "'");
    }
    if (host.typeVariables().anyMatch(variable -> variable.getSimpleName().contentEquals(name))) {
      return Optional.of("a type variable");
    }
    if (isUnnamedType(name, host)) {
      return Optional.of("a class without a package, which no other name could tell apart,");
    }
    return taken.add(name) ? Optional.empty() : Optional.of("another");
  }

  /** Looks nothing up where it cannot be: the search for a class that is not there is a long one. */
  private boolean isUnnamedType(String name, DeclaredHost host) {
    if (!elements.getPackageOf(host.type()).isUnnamed()) {
      return false;
    }
    TypeElement unnamed = elements.getTypeElement(name);
    return unnamed != null && TypeSearch.finds(unnamed, host);
  }

  private boolean isAlike(DeclaredMethod one, DeclaredMethod another) {
    List<VariableElement> keys = one.keys();
    List<VariableElement> others = another.keys();
    return types.isSameType(one.element().getReturnType(), another.element().getReturnType())
        && keys.size() == others.size()
        && IntStream.range(0, keys.size())
            .allMatch(i -> types.isSameType(keys.get(i).asType(), others.get(i).asType()));
  }
}
