package com.kafkalinks.provider.link.read;

import com.kafkalinks.provider.link.model.LinkId;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user gives to import a link: {@code <owner cluster id>/<link name>}, or the five parts of
 * the Terraform resource, {@code <link name>/<link mode>/<connection mode>/<source id>/<destination
 * id>} (local and remote id for bidirectional links).
 *
 * @param link the link
 * @param otherClusterId the remote cluster's id; empty in the short form
 * @param pair the modes; empty in the short form
 */
record ImportId(LinkId link, String otherClusterId, Optional<ModePair> pair) {
  private static final Pattern FIVE_PARTS =
      Pattern.compile("(.+)/(DESTINATION|SOURCE|BIDIRECTIONAL)/(OUTBOUND|INBOUND)/([^/]+)/([^/]+)");
  private static final Pattern SHORT = Pattern.compile("([^/\\s]+)/(.+)", Pattern.DOTALL);

  static ImportId parse(String id) {
    Matcher five = FIVE_PARTS.matcher(id);
    if (five.matches()) {
      ModePair pair = ModePair.of(five.group(2), five.group(3)).orElseThrow(() -> refused(id));
      // Source and destination are given in this order, whichever cluster owns the link; local
      // comes first.
      boolean ownerFirst = !pair.linkMode().equals("DESTINATION");
      String owner = five.group(ownerFirst ? 4 : 5);
      String other = five.group(ownerFirst ? 5 : 4);
      return new ImportId(new LinkId(owner, five.group(1)), other, Optional.of(pair));
    }
    Matcher two = SHORT.matcher(id);
    if (!two.matches()) {
      throw refused(id);
    }
    return new ImportId(new LinkId(two.group(1), two.group(2)), "", Optional.empty());
  }

  private static Refused refused(String id) {
    String shown = id.length() > 200 ? id.substring(0, 200) + "…" : id;
    return new Refused(
        Reason.INVALID,
        ("\"%s\" is not the id of a cluster link: write `<cluster id>/<link name>` with the cluster that owns the link, for example `lkc-abc123/orders`; the five parts"
                + " `<link name>/<link mode>/<connection mode>/<source cluster id>/<destination cluster id>` are also accepted.")
            .formatted(shown));
  }
}
