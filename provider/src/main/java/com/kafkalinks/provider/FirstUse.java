package com.kafkalinks.provider;

import com.kafkalinks.adapter.ClusterAccess;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Connector;
import java.util.function.Supplier;

/** A connector that is made when a server is called first: most runs of a plugin call none. */
final class FirstUse implements Connector {
  private final Supplier<Connector> maker;
  private Connector made;

  FirstUse(Supplier<Connector> maker) {
    this.maker = maker;
  }

  @Override
  public ClusterLinks connect(ClusterAccess access, Limits limits) {
    return connector().connect(access, limits);
  }

  private synchronized Connector connector() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }
}
