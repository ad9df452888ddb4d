package io.cachedresult.containers.spring;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** An application with cached beans of many kinds. */
@SpringBootApplication
@EnableAsync
@EnableCaching
@EnableScheduling
@EnableMethodSecurity
@EnableTransactionManagement
public class ShopApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(ShopApplication.class, arguments);
  }

  /** A transaction manager that only counts. */
  static class CountingTransactions extends AbstractPlatformTransactionManager {

    private static final long serialVersionUID = 1;

    final AtomicInteger begun = new AtomicInteger();

    @Override
    protected Object doGetTransaction() {
      return "transaction";
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
      begun.incrementAndGet();
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {}

    @Override
    protected void doRollback(DefaultTransactionStatus status) {}
  }

  @Bean
  CountingTransactions transactionManager() {
    return new CountingTransactions();
  }

  /** A bean that code creates uncached, against which the starter warns. */
  @Bean
  Leftovers leftovers() {
    return new Leftovers();
  }
}
