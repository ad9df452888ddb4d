package io.cachedresult.processor.size;

import com.palantir.javapoet.ClassName;
import io.cachedresult.processor.plan.SignatureWarnings;
import io.cachedresult.processor.read.BatchParameter;
import io.cachedresult.processor.read.CacheNames;
import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.read.ResultTypes;
import io.cachedresult.processor.read.StoredTypes;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.types.Visibility;
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
public final class SizePlanner {

  private final DeclaredHost host;
  private final Elements elements;
  private final Types types;
  private final TypeBounds reads;
  private final ClassInspector insides;
  private final SizeMethodPlanner methods;
  private final List<Problem> notes = new ArrayList<>();

  /**
   * For a host without estimates yet.
   *
   * @param warnings is told what the methods that name parts earn
   */
  public SizePlanner(
      DeclaredHost host,
      ClassName generated,
      List<CacheNames> names,
      SignatureWarnings warnings,
      Elements elements,
      Types types) {
    this.host = host;
    this.elements = elements;
    this.types = types;
    this.reads = new TypeBounds(elements, types);
    this.insides =
        new ClassInspector(new Visibility(host.type(), elements), reads, elements, types);
    this.methods = new SizeMethodPlanner(generated, taken(names), reads, insides, warnings);
  }

  /** The estimate for a method's entries; empty if the user has given a weigher. */
  public Optional<EntrySize> of(DeclaredMethod method, StoredTypes stored) {
    if (method.weigher().isPresent()) {
      return Optional.empty();
    }
    ValueSizer weights = new ValueSizer(
        reads,
        insides,
        methods,
        unseen -> notes.add(Problem.at(host.place(method), Rule.UNSEEN_TYPE, unseen)));
    List<Optional<ValueSize>> keys = new ArrayList<>();
    for (VariableElement key : method.keys()) {
      keys.add(methods.need(weights.of(
          stored.known(BatchParameter.keyType(key, host.seen(method.element(), key, types))))));
    }
    Optional<ValueSize> result =
        methods.need(weights.of(stored.known(ResultTypes.of(host, method, elements, types))));
    methods.plan(weights);
    return Optional.of(new EntrySize(keys, result));
  }

  /** What names the parts of keys and results. */
  public List<SizeMethod> methods() {
    return methods.planned();
  }

  /** What to tell the user; of a type that is met often, again and again. */
  public List<Problem> notes() {
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
