package io.cachedresult.containers.restart;

import java.net.URL;
import java.net.URLClassLoader;
import org.springframework.core.SmartClassLoader;

/**
 * Loads the classes of one package, as those of an application, and leaves all others to the class
 * loader of the tests, as those of its libraries.
 */
final class ApplicationLoader extends URLClassLoader implements SmartClassLoader {

  private final String prefix;

  ApplicationLoader(Class<?> application) {
    super(
        new URL[] {application.getProtectionDomain().getCodeSource().getLocation()},
        application.getClassLoader());
    this.prefix = application.getPackageName() + ".";
  }

  @Override
  public boolean isClassReloadable(Class<?> type) {
    return type.getClassLoader() == this;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(prefix)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
