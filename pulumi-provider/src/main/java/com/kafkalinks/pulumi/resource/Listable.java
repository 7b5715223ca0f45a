package com.kafkalinks.pulumi.resource;

import com.kafkalinks.pulumi.value.Value;
import java.util.List;

/** What a {@link Resource} implements as well when those that exist can be listed. */
public interface Listable {
  /**
   * Lists what exists.
   *
   * @param query what {@code listInputs} of the resource's type asks for, checked
   * @throws Refused if it can't be listed
   */
  List<Found> list(Value query, Call call);

  /**
   * Something that a listing found.
   *
   * @param id what import takes
   * @param name what it is called
   */
  record Found(String id, String name) {}
}
