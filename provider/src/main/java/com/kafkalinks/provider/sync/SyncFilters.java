package com.kafkalinks.provider.sync;

import com.kafkalinks.pulumi.value.JsonText;
import com.kafkalinks.pulumi.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a setting's filters although each of them is well formed. */
public final class SyncFilters {
  private SyncFilters() {}

  /**
   * The faults of a setting's filters, as sentences.
   *
   * @param spelled how the program spells the setting
   * @param text the setting's text; anything but filters has no faults here
   */
  public static List<String> faults(String spelled, String text) {
    List<Filter> filters = byName(text);
    List<String> faults = new ArrayList<>();
    for (Filter filter : included(filters)) {
      if (filters.contains(filter.excluding())) {
        faults.add(
            "`%s` includes and excludes '%s' in the same way: remove one of the two filters."
                .formatted(spelled, filter.name()));
      }
    }
    if (!filters.isEmpty() && included(filters).isEmpty()) {
      faults.add(
          "`%s` chooses nothing: at least one filter must have `filterType` INCLUDE."
              .formatted(spelled));
    }
    return faults;
  }

  /** Filters that have no effect, because a wider one excludes all that they include. */
  public static List<String> doubts(String spelled, String text) {
    List<Filter> filters = byName(text);
    List<String> doubts = new ArrayList<>();
    for (Filter filter : included(filters)) {
      Optional<Filter> wider =
          filters.stream()
              .filter(each -> each.excludes() && each.covers(filter))
              .filter(each -> !each.equals(filter.excluding()))
              .findFirst();
      wider.ifPresent(
          each ->
              doubts.add(
                  "`%s` includes '%s' without effect: its filter '%s' excludes all of it."
                      .formatted(spelled, filter.name(), each.name())));
    }
    return doubts;
  }

  private static List<Filter> included(List<Filter> filters) {
    return filters.stream().filter(filter -> !filter.excludes()).distinct().toList();
  }

  /** The filters of topics or of groups. */
  private static List<Filter> byName(String text) {
    Value json = JsonText.parse(text).orElse(Value.NULL);
    return FilterKind.of(json)
        .filter(kind -> kind != FilterKind.ACLS)
        .map(kind -> json.get(kind.key()).items().stream().map(kind::meaning))
        .map(each -> each.map(Filter::of).toList())
        .orElse(List.of());
  }

  /** Whether a setting's text has no filter, so that nothing is copied. */
  public static boolean none(String text) {
    Value json = JsonText.parse(text).orElse(Value.NULL);
    return text.isBlank()
        || FilterKind.of(json).filter(kind -> json.get(kind.key()).items().isEmpty()).isPresent();
  }

  /** Whether an ACL filter matches the ACLs of every name and every principal. */
  public static boolean copiesEveryAcl(String text) {
    Value json = JsonText.parse(text).orElse(Value.NULL);
    return json.get(FilterKind.ACLS.key()).items().stream().anyMatch(AclFilter::matchesEverything);
  }
}
