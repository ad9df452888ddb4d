package io.cachedresult.containers.aot;

import io.cachedresult.spring.CachedResultAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** An application that is processed before it starts. */
@SpringBootConfiguration
@ComponentScan
@ImportAutoConfiguration(CachedResultAutoConfiguration.class)
public class AotApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(AotApplication.class, arguments).close();
  }

  @Bean
  Sequence sequence() {
    return new Sequence();
  }
}
