package io.cachedresult.containers.beans;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.Scope;

/** A scope that a test ends, as a request or a refresh would. */
final class TestScope implements Scope {

  private final Map<String, Object> beans = new LinkedHashMap<>();

  void end() {
    beans.clear();
  }

  @Override
  public Object get(String name, ObjectFactory<?> factory) {
    Object bean = beans.get(name);
    if (bean == null) {
      bean = factory.getObject();
      beans.put(name, bean);
    }
    return bean;
  }

  @Override
  public Object remove(String name) {
    return beans.remove(name);
  }

  @Override
  public void registerDestructionCallback(String name, Runnable callback) {}

  @Override
  public Object resolveContextualObject(String key) {
    return null;
  }

  @Override
  public String getConversationId() {
    return "test";
  }
}
