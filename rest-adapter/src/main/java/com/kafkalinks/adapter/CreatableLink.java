package com.kafkalinks.adapter;

import static com.kafkalinks.adapter.ApiException.Kind.REMOTE_LINK_MISSING;

import com.kafkalinks.operation.Cancellation;

/** A link to create. */
record CreatableLink(ClusterLinks links, NewLink link) implements Creatable {
  @Override
  public String noun() {
    return "link";
  }

  @Override
  public String title() {
    return "cluster link named '" + link.name() + "'";
  }

  @Override
  public void read(Cancellation cancellation) {
    links.read(link.name(), cancellation);
  }

  @Override
  public boolean isThere(Cancellation cancellation) {
    return LinkLookup.find(links, link.name(), cancellation).isPresent();
  }

  @Override
  public void post(Cancellation cancellation) {
    links.create(link, Apply.FOR_REAL, cancellation);
  }

  @Override
  public boolean tooEarly(ApiException refusal, Cancellation cancellation) {
    return refusal.kind() == REMOTE_LINK_MISSING;
  }

  @Override
  public String waitedInVain(ApiException refusal) {
    return "the other link of the pair did not appear in time";
  }
}
