package io.cachedresult.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Plans how the entries of a host's methods are weighed, and notes what is not weighed of them. */
final class Estimates {

  private final DeclaredHost host;
  private final Elements elements;
  private final Types types;
  private final ReadTypes reads;
  private final Insides insides;
  private final WeighMethods methods;
  private final List<Problem> notes = new ArrayList<>();

  /**
   * For a host without estimates yet.
   *
   * @param warnings is told what the methods that name parts earn
   */
  Estimates(
      DeclaredHost host,
      ClassName generated,
      List<CacheNames> names,
      SignatureWarnings warnings,
      Elements elements,
      Types types) {
    this.host = host;
    this.elements = elements;
    this.types = types;
    this.reads = new ReadTypes(elements, types);
    this.insides = new Insides(new Sight(host.type(), elements), reads, elements, types);
    this.methods = new WeighMethods(generated, taken(names), reads, insides, warnings);
  }

  /** The estimate for a method's entries; empty if the user has given a weigher. */
  Optional<Estimate> of(DeclaredMethod method, StoredTypes stored) {
    if (method.weigher().isPresent()) {
      return Optional.empty();
    }
    Weights weights = new Weights(
        reads,
        insides,
        methods,
        unseen -> notes.add(Problem.at(host.place(method), Rule.UNSEEN_TYPE, unseen)));
    List<Optional<Weight>> keys = new ArrayList<>();
    for (VariableElement key : method.keys()) {
      keys.add(methods.need(
          weights.of(stored.known(Each.keyType(key, host.seen(method.element(), key, types))))));
    }
    Optional<Weight> result =
        methods.need(weights.of(stored.known(Results.of(host, method, elements, types))));
    methods.plan(weights);
    return Optional.of(new Estimate(keys, result));
  }

  /** What names the parts of keys and results. */
  List<WeighMethod> methods() {
    return methods.planned();
  }

  /** What to tell the user; of a type that is met often, again and again. */
  List<Problem> notes() {
    return notes;
  }

  /** Names of methods that the class has or inherits: a static one of that name might hide them. */
  private Set<String> taken(List<CacheNames> names) {
    Set<String> taken = new HashSet<>();
    names.forEach(name -> taken.add(name.accessor()));
    ElementFilter.methodsIn(elements.getAllMembers(host.type()))
        .forEach(method -> taken.add(method.getSimpleName().toString()));
    return taken;
  }
}
