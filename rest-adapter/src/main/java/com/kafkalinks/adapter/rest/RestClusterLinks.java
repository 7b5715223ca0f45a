package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.INVALID;
import static com.kafkalinks.adapter.ApiException.Kind.UNSUPPORTED;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.Setting;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.operation.Cancellation;
import java.util.List;

/** The operations on links: path, query, body and answer of each. */
record RestClusterLinks(RestEndpoint endpoint, RestCalls calls) implements ClusterLinks {

  @Override
  public void create(NewLink link, Apply apply, Cancellation cancellation) {
    String url =
        "%s?link_name=%s&validate_link=%s%s"
            .formatted(
                endpoint.links(),
                RestEndpoint.encoded(checked(link.name())),
                link.validateLink(),
                validateOnly("&", apply));
    boolean repeatable = apply == Apply.VALIDATE_ONLY;
    calls.send(
        new RestRequest(
            "POST", url, WireMapping.create(link), repeatable, calls.limits().createTimeout()),
        cancellation);
  }

  @Override
  public ClusterLink read(String name, Cancellation cancellation) {
    String url = endpoint.link(name) + "?include_tasks=true";
    Wire.Link link = calls.read(url, Wire.Link.class, Wire.Link::linkName, name, cancellation);
    return WireMapping.link(link, calls::shown);
  }

  @Override
  public List<ClusterLink> list(Cancellation cancellation) {
    return calls
        .readAll(endpoint.links(), Wire.LinkPage.class, Wire.Link::recognizable, cancellation)
        .stream()
        .filter(WireMapping::named)
        .map(link -> WireMapping.link(link, calls::shown))
        .toList();
  }

  @Override
  public void delete(String name, boolean force, Apply apply, Cancellation cancellation) {
    String url = endpoint.link(name) + "?force=" + force + validateOnly("&", apply);
    calls.send(write("DELETE", url, null), cancellation);
  }

  @Override
  public List<Setting> settings(String name, Cancellation cancellation) {
    return calls
        .readAll(
            endpoint.settings(name),
            Wire.SettingPage.class,
            setting -> setting.recognizable(name),
            cancellation)
        .stream()
        .map(WireMapping::setting)
        .toList();
  }

  @Override
  public void alter(
      String name, List<SettingChange> changes, Apply apply, Cancellation cancellation) {
    String url = endpoint.alter(name) + validateOnly("?", apply);
    try {
      calls.send(write("PUT", url, WireMapping.alter(changes, apply)), cancellation);
    } catch (ApiException e) {
      // A single setting cannot be validated only: it would be carried out.
      if (e.kind() != UNSUPPORTED || apply == Apply.VALIDATE_ONLY) {
        throw e;
      }
      changes.forEach(change -> alter(name, change, cancellation));
    }
  }

  private void alter(String name, SettingChange change, Cancellation cancellation) {
    String url = endpoint.setting(name, change.name());
    RestRequest request =
        change instanceof SettingChange.Set set
            ? write("PUT", url, new Wire.Value(set.value()))
            : write("DELETE", url, null);
    calls.send(request, cancellation);
  }

  private RestRequest write(String method, String url, Object body) {
    return new RestRequest(method, url, body, true, calls.limits().requestTimeout());
  }

  private static String validateOnly(String separator, Apply apply) {
    return apply == Apply.VALIDATE_ONLY ? separator + "validate_only=true" : "";
  }

  private static String checked(String name) {
    if (name.isEmpty()) {
      throw ApiException.of(INVALID, "a cluster link needs a name");
    }
    RestEndpoint.segment(name);
    return name;
  }
}
