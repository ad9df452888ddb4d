package io.cachedresult.monitor.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of the dashboard, which are the resources in the folder of this class, and the
 * {@link ChartLibrary}. A name must be a plain file name, so no path leads out of the folder.
 */
final class DashboardResource {

  /** Does not match the name of a class. */
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9-]+\\.[a-z]+|" + Pattern.quote(ChartLibrary.NAME));

  private DashboardResource() {}

  /** Returns the content of a file, or null if there is none. */
  static byte @Nullable [] read(String name) {
    if (!NAME.matcher(name).matches()) {
      return null;
    }
    URL file = name.equals(ChartLibrary.NAME)
        ? ChartLibrary.file()
        : DashboardResource.class.getResource(name);
    if (file == null) {
      return null;
    }
    try (InputStream content = file.openStream()) {
      return content.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
