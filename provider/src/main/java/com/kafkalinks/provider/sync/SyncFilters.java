package com.kafkalinks.provider.sync;

import com.kafkalinks.pulumi.value.JsonText;
import com.kafkalinks.pulumi.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with filters although each of them is well formed. */
public final class SyncFilters {
  private SyncFilters() {}

  /**
   * The faults of a setting's filters, as sentences.
   *
   * @param spelled how the program spells the setting
   * @param text the setting's text; anything but filters has no faults here
   */
  public static List<String> faults(String spelled, String text) {
    Value json = JsonText.parse(text).orElse(Value.NULL);
    return FilterKind.of(json)
        .filter(kind -> kind != FilterKind.ACLS)
        .map(kind -> faultsOf(spelled, filters(json, kind)))
        .orElse(List.of());
  }

  private static List<Filter> filters(Value json, FilterKind kind) {
    return json.get(kind.key()).items().stream().map(kind::meaning).map(Filter::of).toList();
  }

  private static List<String> faultsOf(String spelled, List<Filter> filters) {
    List<String> faults = new ArrayList<>();
    Map<String, Boolean> seen = new HashMap<>();
    for (Filter filter : filters) {
      Boolean before = seen.putIfAbsent(filter.prefixed() + filter.name(), filter.excludes());
      if (before != null && before != filter.excludes()) {
        faults.add(
            "`%s` includes and excludes '%s' in the same way: remove one of the two filters."
                .formatted(spelled, filter.name()));
      }
    }
    if (!filters.isEmpty() && filters.stream().allMatch(Filter::excludes)) {
      faults.add(
          "`%s` chooses nothing: at least one filter must have `filterType` INCLUDE."
              .formatted(spelled));
    }
    return faults;
  }

  /** Whether an ACL filter matches the ACLs of every name and every principal. */
  public static boolean copiesEveryAcl(String text) {
    Value json = JsonText.parse(text).orElse(Value.NULL);
    return json.get(FilterKind.ACLS.key()).items().stream().anyMatch(AclFilter::matchesEverything);
  }
}
