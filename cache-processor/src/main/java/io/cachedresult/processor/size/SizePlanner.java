package io.cachedresult.processor.size;

import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.resolve.ResolvedMethod;
import io.cachedresult.processor.resolve.ResolvedParameter;
import io.cachedresult.processor.types.TypeBounds;
import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.processor.types.Visibility;
import io.cachedresult.processor.types.WarningCollector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.util.ElementFilter;

/** Plans how generated code estimates the sizes of a host's entries, from their declared types. */
public final class SizePlanner {

  private final ResolvedHost host;
  private final TypeSystem system;
  private final TypeBounds bounds;
  private final ClassInspector inspector;
  private final SizeMethodPlanner methods;
  private final WarningCollector warnings;
  private final List<Problem> notes = new ArrayList<>();

  private SizePlanner(ResolvedHost host, TypeSystem system) {
    this.host = host;
    this.system = system;
    this.bounds = new TypeBounds(system);
    this.inspector = new ClassInspector(new Visibility(host.type(), system), bounds, system);
    this.warnings = new WarningCollector(system);
    this.methods = new SizeMethodPlanner(takenNames(), bounds, inspector, warnings);
  }

  /** Returns the plan of the estimates for a host that broke no rule. */
  public static SizePlan plan(ResolvedHost host, TypeSystem system) {
    SizePlanner planner = new SizePlanner(host, system);
    List<Optional<EntrySize>> entries =
        host.methods().stream().map(planner::entry).toList();
    return new SizePlan(
        entries, planner.methods.planned(), planner.warnings.warnings(), planner.notes);
  }

  private Optional<EntrySize> entry(ResolvedMethod method) {
    if (method.settings().weigher().isPresent()) {
      return Optional.empty();
    }
    ValueSizer sizer = new ValueSizer(
        bounds,
        inspector,
        methods,
        system,
        unseen -> notes.add(Problem.at(method.element(), Rule.UNSEEN_TYPE, unseen)));
    List<Optional<ValueSize>> keys = new ArrayList<>();
    for (ResolvedParameter key : method.keys()) {
      keys.add(methods.require(sizer.of(key.stored().sized())));
    }
    Optional<ValueSize> result =
        methods.require(sizer.of(method.result().stored().sized()));
    methods.plan(sizer);
    return Optional.of(new EntrySize(keys, result));
  }

  /**
   * Returns the names of methods that the class has or inherits, which a static method of the same
   * name might hide.
   */
  private Set<String> takenNames() {
    Set<String> taken = new HashSet<>();
    host.methods().forEach(method -> taken.add(method.names().accessor()));
    ElementFilter.methodsIn(system.elements().getAllMembers(host.type()))
        .forEach(method -> taken.add(method.getSimpleName().toString()));
    return taken;
  }
}
