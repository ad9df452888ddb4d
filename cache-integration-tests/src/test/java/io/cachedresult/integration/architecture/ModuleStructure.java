package io.cachedresult.integration.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The dependencies between the types and between the rooms of a module. A room is a package. A
 * nested type counts as its outermost type.
 */
final class ModuleStructure {

  private final String basePackage;

  /** Maps each type to the types of the module that it uses. */
  private final Map<String, Set<String>> types = new TreeMap<>();

  private ModuleStructure(String basePackage) {
    this.basePackage = basePackage;
  }

  /** Reads the compiled classes of a module. */
  static ModuleStructure of(Path classes, String basePackage) {
    ModuleStructure structure = new ModuleStructure(basePackage);
    for (JavaClass type : new ClassFileImporter().importPath(classes)) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        structure.add(type, dependency.getTargetClass().getBaseComponentType());
      }
    }
    return structure;
  }

  private void add(JavaClass origin, JavaClass target) {
    String from = outermost(origin);
    String to = outermost(target);
    Set<String> used = types.computeIfAbsent(from, type -> new TreeSet<>());
    if (!from.equals(to) && isInModule(target)) {
      used.add(to);
    }
  }

  private boolean isInModule(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(basePackage) || name.startsWith(basePackage + '.');
  }

  private static String outermost(JavaClass type) {
    int nested = type.getName().indexOf('$');
    return nested < 0 ? type.getName() : type.getName().substring(0, nested);
  }

  /** Maps each room to the rooms that it uses; "." is the base package. */
  Map<String, Set<String>> rooms() {
    Map<String, Set<String>> rooms = new TreeMap<>();
    types.forEach((type, used) -> {
      String room = roomOf(type);
      Set<String> usedRooms = rooms.computeIfAbsent(room, name -> new TreeSet<>());
      used.stream().map(this::roomOf).filter(other -> !other.equals(room)).forEach(usedRooms::add);
    });
    return rooms;
  }

  private String roomOf(String type) {
    String room = type.substring(basePackage.length(), type.lastIndexOf('.'));
    return room.isEmpty() ? "." : room.substring(1);
  }

  /** Returns the circles of types: maximal sets of two or more that depend on one another. */
  List<Set<String>> circlesOfTypes() {
    return circles(types);
  }

  /** Returns the circles of rooms: maximal sets of two or more that depend on one another. */
  List<Set<String>> circlesOfRooms() {
    return circles(rooms());
  }

  private static List<Set<String>> circles(Map<String, Set<String>> uses) {
    List<Set<String>> circles = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (String member : uses.keySet()) {
      if (seen.contains(member)) {
        continue;
      }
      Set<String> circle = new TreeSet<>(reachable(uses, member));
      circle.removeIf(other -> !reachable(uses, other).contains(member));
      seen.addAll(circle);
      if (circle.size() > 1) {
        circles.add(circle);
      }
    }
    return circles;
  }

  private static Set<String> reachable(Map<String, Set<String>> uses, String start) {
    Set<String> reached = new TreeSet<>();
    List<String> open = new ArrayList<>(uses.getOrDefault(start, Set.of()));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (reached.add(next)) {
        open.addAll(uses.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }
}
