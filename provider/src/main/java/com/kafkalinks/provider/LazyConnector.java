package com.kafkalinks.provider;

import com.kafkalinks.adapter.ClusterAccess;
import com.kafkalinks.adapter.ClusterAccess.Login;
import com.kafkalinks.adapter.Connector;
import com.kafkalinks.adapter.KafkaCluster;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A connector that is made when a server is called first: most runs of a plugin call none. */
final class LazyConnector implements Connector {
  private final Supplier<Connector> maker;
  private Connector made;

  LazyConnector(Supplier<Connector> maker) {
    this.maker = maker;
  }

  @Override
  public KafkaCluster open(ClusterAccess access, Limits limits, Consumer<Login> refused) {
    return connector().open(access, limits, refused);
  }

  private synchronized Connector connector() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }
}
