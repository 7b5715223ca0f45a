package example;

import com.kafkalinks.clusterlink.ClusterLink;
import com.kafkalinks.clusterlink.ClusterLinkArgs;
import com.kafkalinks.clusterlink.inputs.KafkaClusterArgs;
import java.util.List;
import java.util.Map;

/** One link per team: the team's topics arrive under the team's name as prefix. */
final class TeamLinks {
  private final KafkaClusterArgs source;
  private final KafkaClusterArgs destination;

  TeamLinks(KafkaClusterArgs source, KafkaClusterArgs destination) {
    this.source = source;
    this.destination = destination;
  }

  List<ClusterLink> of(List<String> teams) {
    return teams.stream().map(this::link).toList();
  }

  private ClusterLink link(String team) {
    return new ClusterLink(
        team,
        ClusterLinkArgs.builder()
            .linkName(team)
            .sourceKafkaCluster(source)
            .destinationKafkaCluster(destination)
            .config(
                Map.of(
                    "cluster.link.prefix",
                    team + ".",
                    "auto.create.mirror.topics.enable",
                    "true",
                    "auto.create.mirror.topics.filters",
                    topicsOf(team)))
            .build());
  }

  private static String topicsOf(String team) {
    return """
        {"topicFilters": [{"name": "%s", "patternType": "PREFIXED", "filterType": "INCLUDE"}]}"""
        .formatted(team);
  }
}
