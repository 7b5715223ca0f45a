package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.clusterlink.inputs.ApiKeyArgs;
import com.kafkalinks.clusterlink.inputs.KafkaClusterArgs;
import com.pulumi.core.Output;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TeamLinksTest {
  private static final KafkaClusterArgs SOURCE =
      KafkaClusterArgs.builder()
          .id("lkc-source")
          .bootstrapEndpoint("source.example:9092")
          .credentials(
              ApiKeyArgs.builder().key("KEY").secret(Output.ofSecret("not a real one")).build())
          .build();
  private static final KafkaClusterArgs DESTINATION =
      KafkaClusterArgs.builder()
          .id("lkc-destination")
          .restEndpoint("https://destination.example")
          .build();

  private final HealthyLinks links = new HealthyLinks();

  @AfterEach
  void cleanUp() {
    PulumiTest.cleanup();
  }

  @Test
  void topicsOfEachTeamHaveItsPrefix() {
    run("orders", "billing");

    assertEquals("orders.", links.settings("orders").get("cluster.link.prefix"));
    assertEquals("billing.", links.settings("billing").get("cluster.link.prefix"));
  }

  @Test
  void onlyTopicsOfTheTeamAreMirrored() {
    run("orders");

    assertTrue(
        links.settings("orders").get("auto.create.mirror.topics.filters").contains("\"orders\""));
  }

  private void run(String... teams) {
    TestResult result =
        PulumiTest.withMocks(links)
            .runTest(context -> new TeamLinks(SOURCE, DESTINATION).of(List.of(teams)));
    assertEquals(List.of(), result.errors());
  }

  /** Instead of the engine and the provider: nothing is created, every link is healthy. */
  private static final class HealthyLinks implements Mocks {
    private final Map<String, Map<String, Object>> asked = new HashMap<>();

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
      asked.put(args.name, args.inputs);
      Map<String, Object> state = new HashMap<>(args.inputs);
      state.put("linkState", "ACTIVE");
      return CompletableFuture.completedFuture(
          ResourceResult.of(Optional.of("lkc-destination/" + args.name), state));
    }

    @SuppressWarnings("unchecked")
    Map<String, String> settings(String link) {
      return (Map<String, String>) asked.get(link).get("config");
    }
  }
}
