package io.cachedresult.benchmarks.report;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.contestants.ContestantGroup;
import io.cachedresult.benchmarks.measurements.MeasuredRun;
import io.cachedresult.benchmarks.measurements.Metric;
import io.cachedresult.benchmarks.measurements.WorkloadTitle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A section of the report that shows the time of a workload: a chart and a table, fastest first.
 */
final class TimeSection {

  private final MeasuredRun run;
  private final CellText cells;

  TimeSection(MeasuredRun run) {
    this.run = run;
    cells = new CellText(run);
  }

  /** Returns the section, and writes its chart to a file in the folder. */
  String write(String workload, Path folder) throws IOException {
    return "\n## " + workload + "\n\n" + chart(workload, folder) + table(workload);
  }

  private String table(String workload) {
    List<String> bases = bases(workload);
    List<String> titles = new ArrayList<>(List.of("", Metric.TIME.title(), "range of rounds"));
    bases.forEach(base -> titles.add("vs. " + base));
    titles.addAll(List.of(Metric.ALLOCATED.title(), Metric.CPU.title()));
    Table table = new Table(titles);
    for (String contestant : run.contestants(workload, Metric.TIME)) {
      List<String> row = new ArrayList<>();
      row.add(cells.name(contestant));
      row.add(cells.cell(workload, contestant, Metric.TIME, 1));
      row.add(cells.spread(workload, contestant, Metric.TIME, 1));
      bases.forEach(
          base -> row.add(CellText.number(run.ratio(workload, contestant, base, Metric.TIME), 2)));
      row.add(cells.cell(workload, contestant, Metric.ALLOCATED, 0));
      row.add(cells.cell(workload, contestant, Metric.CPU, 1));
      table.row(row);
    }
    return table.text();
  }

  /** Returns the contestants of a workload with which the others are compared. */
  private List<String> bases(String workload) {
    List<String> present = run.contestants(workload, Metric.TIME);
    String map = Contestant.CONCURRENT_HASH_MAP.title();
    List<String> bases = present.contains(map)
        ? List.of(map, Contestant.CAFFEINE.title())
        : List.of(
            Contestant.LINKED_HASH_MAP.title(),
            Contestant.CAFFEINE.title(),
            Contestant.CAFFEINE_SAME_THREAD.title(),
            WorkloadTitle.WEIGHT_GIVEN);
    return bases.stream().filter(present::contains).toList();
  }

  private String chart(String workload, Path folder) throws IOException {
    Map<String, Double> ratios = new LinkedHashMap<>();
    List<String> bases = bases(workload);
    if (bases.isEmpty()) {
      return "";
    }
    String base = bases.get(0);
    for (String contestant : run.contestants(workload, Metric.TIME)) {
      run.ratio(workload, contestant, base, Metric.TIME)
          .ifPresent(ratio -> ratios.put(contestant, ratio));
    }
    if (ratios.size() < 2 || base.equals(WorkloadTitle.WEIGHT_GIVEN)) {
      return "";
    }
    String file = workload.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".svg";
    new Chart(workload, base, Contestant.CAFFEINE.title(), ContestantGroup.OURS.titles())
        .write(ratios, folder.resolve(file));
    return "![" + workload + "](" + file + ")\n\n";
  }
}
