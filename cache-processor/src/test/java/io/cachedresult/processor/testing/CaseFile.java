package io.cachedresult.processor.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A case in a single file: {@code === name}, followed by sources that begin with {@code --- path}.
 * Another processor writes the sources that begin with {@code --- late: path}.
 */
public record CaseFile(String name, List<SourceFile> sources, List<SourceFile> late) {

  private static final Pattern FILE = Pattern.compile("^--- ", Pattern.MULTILINE);
  private static final String LATE = "late: ";

  public CaseFile {
    sources = List.copyOf(sources);
    late = List.copyOf(late);
  }

  public static CaseFile of(Path file) {
    String[] parts = FILE.split(SourceFile.textOf(file));
    List<SourceFile> sources = new ArrayList<>();
    List<SourceFile> late = new ArrayList<>();
    for (String part : List.of(parts).subList(1, parts.length)) {
      int end = part.indexOf('\n');
      String path = part.substring(0, end);
      String text = part.substring(end + 1);
      if (path.startsWith(LATE)) {
        late.add(new SourceFile(path.substring(LATE.length()), text));
      } else {
        sources.add(new SourceFile(path, text));
      }
    }
    return new CaseFile(parts[0].replace("===", "").strip(), sources, late);
  }

  @Override
  public String toString() {
    return name;
  }
}
