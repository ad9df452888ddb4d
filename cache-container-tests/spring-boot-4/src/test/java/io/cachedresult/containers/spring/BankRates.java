package io.cachedresult.containers.spring;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An implementation of a cached interface, which also has another interface. */
@Service
@Transactional
public class BankRates implements Rates, Callable<Integer> {

  private final AtomicInteger computed = new AtomicInteger();

  @Override
  public double rate(String currency) {
    computed.incrementAndGet();
    return currency.length() / 2.0;
  }

  @Override
  public Integer call() {
    return computed.get();
  }
}
