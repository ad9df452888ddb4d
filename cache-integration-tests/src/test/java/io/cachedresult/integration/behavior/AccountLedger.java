package io.cachedresult.integration.behavior;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Records every computation, and returns futures that a test completes by hand. */
final class AccountLedger implements AccountService<String> {

  final List<String> computed = new ArrayList<>();
  final List<CompletableFuture<Long>> started = new ArrayList<>();
  final CompletableFuture<Void> audited = new CompletableFuture<>();
  boolean isClosed;

  @Override
  public String account(String owner, StringBuilder trail) throws IOException {
    computed.add(owner);
    trail.append(owner);
    return "account of " + owner;
  }

  @Override
  public CompletableFuture<Long> balance(String owner) {
    return begin();
  }

  @Override
  public void close(String owner) throws IOException {
    failIfStubborn(owner);
  }

  @Override
  public void suspect(String owner) throws IOException {
    failIfStubborn(owner);
  }

  private static void failIfStubborn(String owner) throws IOException {
    if (owner.equals("stubborn")) {
      throw new IOException(owner);
    }
  }

  @Override
  public String rename(String owner, String name) throws IOException {
    failIfStubborn(name);
    return name;
  }

  @Override
  public CompletableFuture<Long> deposit(long amount, String owner) {
    return begin();
  }

  @Override
  public CompletableFuture<Void> audit(String owner) {
    return audited;
  }

  private CompletableFuture<Long> begin() {
    started.add(new CompletableFuture<>());
    return started.get(started.size() - 1);
  }

  @Override
  public void close() {
    isClosed = true;
  }
}
