package io.cachedresult.processor.check;

import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.CacheNames;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.resolve.ResolvedMethod;
import io.cachedresult.processor.resolve.ResolvedParameter;
import io.cachedresult.processor.types.TypeSearch;
import io.cachedresult.processor.types.TypeSystem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Checks the names of caches and of generated members. */
final class NameValidator {

  /** The limit of most file systems, in bytes. */
  private static final int LONGEST_FILE_NAME = 255;

  private final Elements elements;
  private final Types types;

  NameValidator(TypeSystem system) {
    this.elements = system.elements();
    this.types = system.types();
  }

  List<Problem> check(ResolvedHost host) {
    List<Problem> problems = new ArrayList<>();
    Set<String> members = membersOf(host.type());
    Set<String> taken = new HashSet<>();
    Map<String, ResolvedMethod> named = new HashMap<>();
    for (ResolvedMethod method : host.methods()) {
      checkGenerated(host, method, members, taken).ifPresent(problems::add);
      ResolvedMethod other = named.putIfAbsent(method.names().cacheName(), method);
      if (other != null && !isAlike(method, other)) {
        problems.add(Problem.at(
            method.declared().placeOf("cacheName"), Rule.SHARED_NAME, method.name(), other.name()));
      }
    }
    return problems;
  }

  /** Returns the names of a type's members in the form that {@link #checkGenerated} looks up. */
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

  /** Checks that the generated names are free, and adds them to those of earlier methods. */
  private Optional<Problem> checkGenerated(
      ResolvedHost host, ResolvedMethod method, Set<String> members, Set<String> taken) {
    int length = fileName(host, method).getBytes(StandardCharsets.UTF_8).length;
    if (length > LONGEST_FILE_NAME) {
      return Optional.of(Problem.at(
          method.element(), Rule.NAME_TOO_LONG, method.name(), length, LONGEST_FILE_NAME));
    }
    // If the first letter has no upper case, a method and a class share a name, which is allowed.
    for (String name : generatedNames(method)) {
      Optional<String> owner = ownerOf(name, host, members, taken);
      if (owner.isPresent()) {
        return Optional.of(Problem.at(
            method.element(), Rule.NAME_TAKEN, method.name(), name.replace("()", ""), owner.get()));
      }
    }
    return Optional.empty();
  }

  private static List<String> generatedNames(ResolvedMethod method) {
    CacheNames names = method.names();
    List<String> generated =
        List.of(names.accessor() + "()", names.cacheClass(), names.entryClass());
    return method.sharing().isEmpty()
        ? generated
        : Stream.concat(generated.stream(), Stream.of(names.codecClass())).toList();
  }

  /** Returns the name of the method's class file with the longest name. */
  private static String fileName(ResolvedHost host, ResolvedMethod method) {
    CacheNames names = method.names();
    String longest = method.sharing().isPresent() ? names.codecClass() : names.cacheClass();
    return host.declared().generatedName() + "$" + longest + ".class";
  }

  private Optional<String> ownerOf(
      String name, ResolvedHost host, Set<String> members, Set<String> taken) {
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

  /**
   * Returns whether a class of the unnamed package has that name. Other packages are not searched,
   * since the search for an absent class is slow.
   */
  private boolean isUnnamedType(String name, ResolvedHost host) {
    if (!elements.getPackageOf(host.type()).isUnnamed()) {
      return false;
    }
    TypeElement unnamed = elements.getTypeElement(name);
    return unnamed != null && host.declared().mentions(TypeSearch.of(unnamed));
  }

  private boolean isAlike(ResolvedMethod one, ResolvedMethod another) {
    List<ResolvedParameter> keys = one.keys();
    List<ResolvedParameter> others = another.keys();
    return types.isSameType(one.returnType(), another.returnType())
        && keys.size() == others.size()
        && IntStream.range(0, keys.size())
            .allMatch(i -> types.isSameType(keys.get(i).type(), others.get(i).type()));
  }
}
