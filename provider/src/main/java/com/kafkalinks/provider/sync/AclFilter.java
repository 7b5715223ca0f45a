package com.kafkalinks.provider.sync;

import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Property.required;
import static com.kafkalinks.pulumi.schema.Type.STRING;

import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;

/** Chooses ACLs by their resource and by what they allow. */
public final class AclFilter {
  private static final String RESOURCE_FILTER = "resourceFilter";
  private static final String ACCESS_FILTER = "accessFilter";
  private static final String NAME = "name";
  private static final String PRINCIPAL = "principal";

  private AclFilter() {}

  private static final ObjectType RESOURCE =
      new ObjectType(
          "AclResourceFilter",
          "Chooses ACLs by the resource that they are for.",
          List.of(
              required(
                  "resourceType",
                  STRING,
                  "The type of the resource, for example `topic` or `any`."),
              required(
                  "patternType",
                  STRING,
                  "How the ACL's name is a pattern: `literal`, `prefixed` or `any`."),
              optional(NAME, STRING, "The name in the ACL; any name if it is left out.")));

  private static final ObjectType ACCESS =
      new ObjectType(
          "AclAccessFilter",
          "Chooses ACLs by what they allow or deny, and to whom.",
          List.of(
              optional(
                  PRINCIPAL,
                  STRING,
                  "The principal, for example `User:sa-123456`; any principal if it is left out."),
              optional("host", STRING, "The host; any host if it is left out."),
              required("operation", STRING, "The operation, for example `read` or `any`."),
              required("permissionType", STRING, "`allow`, `deny` or `any`.")));

  /** The rows of a filter. */
  static final ObjectType TYPE =
      new ObjectType(
          "AclFilter",
          "Chooses ACLs of the source cluster.",
          List.of(
              required(RESOURCE_FILTER, Type.of(RESOURCE), "Which resources the ACLs are for."),
              required(ACCESS_FILTER, Type.of(ACCESS), "What the ACLs allow or deny.")));

  /** Whether it matches ACLs of every name and every principal. */
  static boolean matchesEverything(Value filter) {
    return any(filter.get(RESOURCE_FILTER).get(NAME))
        && any(filter.get(ACCESS_FILTER).get(PRINCIPAL));
  }

  private static boolean any(Value text) {
    return text.isNull() || text.text().equals("*");
  }
}
