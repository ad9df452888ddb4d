package io.cachedresult.monitor;

import java.util.Set;

/**
 * One path, what may be done there, and how it is answered.
 *
 * @param path exactly, as it is sent
 * @param method {@code GET}, which includes {@code HEAD}, or {@code POST}, which changes something
 * @param isOpen whether it is answered without a token
 * @param parameters the names that its query may have
 * @param reply makes the answer
 */
record Endpoint(String path, String method, boolean isOpen, Set<String> parameters, Reply reply) {

  /** Makes an answer; called by any number of threads at once. */
  interface Reply {
    Answer to(Query query) throws Rejection;
  }

  static Endpoint get(String path, Set<String> parameters, Reply reply) {
    return new Endpoint(path, "GET", false, parameters, reply);
  }

  static Endpoint post(String path, Set<String> parameters, Reply reply) {
    return new Endpoint(path, "POST", false, parameters, reply);
  }

  /** A file for everyone, in which there is nothing to know. */
  static Endpoint file(String path, Reply reply) {
    return new Endpoint(path, "GET", true, Set.of(), reply);
  }

  boolean changes() {
    return method.equals("POST");
  }

  boolean has(String requestMethod) {
    return requestMethod.equals(method) || (requestMethod.equals("HEAD") && !changes());
  }

  /** As in the header {@code Allow}. */
  String allowed() {
    return changes() ? method : "GET, HEAD";
  }
}
