package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_OUTBOUND;
import static com.kafkalinks.simulator.fault.Operation.ALTER;
import static com.kafkalinks.simulator.fault.Operation.CREATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.fault.Effects;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Reply;
import io.grpc.Status.Code;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every refusal that servers of this API are known to give: what the user sees, whether it was
 * retried, what state says then.
 */
class RefusalTest {
  private static final char QUOTE = '"';

  @AutoClose private final Lab lab = new Lab();

  private final Stack stack = lab.stack().timeout(120);
  private final Value program = lab.program(DESTINATION_OUTBOUND);

  private void refuse(Operation operation, int status, int errorCode, String message) {
    Reply reply =
        message == null
            ? Reply.of(status, "text/html", "<html>Error " + status + "</html>")
            : Reply.error(status, errorCode, message);
    lab.simulator.addFault(Fault.on(operation, Effects.reply(reply)));
  }

  /** The sentence of the server is quoted, the advice follows, nothing is in the state. */
  @ParameterizedTest(name = "{0}/{1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = QUOTE,
      textBlock =
          """
          400|400|A cluster link already exists with the provided link name: x|ALREADY_EXISTS|1|pulumi import clusterlink:index:ClusterLink
          401|401|Unable to validate cluster link due to error: Client SASL mechanism 'PLAIN' not enabled|FAILED_PRECONDITION|1|Check bootstrap endpoint and credentials for the remote cluster
          400|400|Invalid Cluster Link: Invalid cluster link. Link error code: BOOTSTRAP_TCP_CONNECTION_FAILED_ERROR.|FAILED_PRECONDITION|1|`validateLink: false` creates the link without validating them
          400|400|Unable to validate cluster link due to error: Invalid PEM keystore configs, root cause: x|INVALID_ARGUMENT|1|Invalid PEM keystore configs
          400|40002|Source cluster ID matches local cluster ID lkc-owner. Cannot create cluster link to self.|INVALID_ARGUMENT|1|answered 400/40002
          400|40002|Unexpected cluster link id. Should not be provided for bi-directional cluster link|INVALID_ARGUMENT|1|answered 400/40002
          400|400|Invalid Cluster Link Name.|INVALID_ARGUMENT|1|answered 400
          400|400|Invalid Config Name.|INVALID_ARGUMENT|1|answered 400
          400|400|Cannot deserialize value of type `java.lang.Integer` from String|INVALID_ARGUMENT|1|answered 400
          400|40035|The version of this API is not supported in the underlying Kafka cluster.|INVALID_ARGUMENT|1|answered 400/40035
          400|40002|Cluster link prefix already exists: 'p-'.|ALREADY_EXISTS|1|Choose another `cluster.link.prefix`
          400|40002|The server experienced an unexpected error when processing the request.|INVALID_ARGUMENT|1|answered 400/40002
          401|40101|Authentication failed|UNAUTHENTICATED|1|Check the API key for the cluster that owns the link
          401|401|Not authorized: the authenticated user didn't have the right access to the resource|PERMISSION_DENIED|1|grant CloudClusterAdmin, or ALTER
          403|40301|Request is not authorized|PERMISSION_DENIED|1|grant CloudClusterAdmin, or ALTER
          404|404|Cluster lkc-owner cannot be found.|FAILED_PRECONDITION|1|Check `restEndpoint` and the cluster's `id`
          404|40403|This server does not host this topic-partition.|NOT_FOUND|1|does not host
          402|402|Quota exceeded|INVALID_ARGUMENT|1|answered 402
          405|405|HTTP 405 Method Not Allowed|FAILED_PRECONDITION|1|answered 405
          408|408|The server received the request, but the operation timed out|ABORTED|2|the link may or may not exist
          429||  |RESOURCE_EXHAUSTED|6|too many requests
          429|429|Request rate limit exceeded|RESOURCE_EXHAUSTED|6|Try again later
          500|500|Internal server error|ABORTED|2|the link may or may not exist
          500|50002|Kafka error|ABORTED|2|the link may or may not exist
          500|50003|Retriable Kafka error|ABORTED|2|the link may or may not exist
          503|50302|Broker not available|ABORTED|2|the link may or may not exist
          504||  |ABORTED|2|the link may or may not exist
          """)
  void ofACreate(
      int status, Integer errorCode, String message, Code code, int sent, String advice) {
    refuse(CREATE, status, errorCode == null ? 0 : errorCode, message);
    Step step = stack.up(program);
    assertEquals(code, step.code(), step.error());
    assertTrue(step.error().startsWith("creating cluster link \"orders\" on lkc-owner: "));
    assertTrue(step.error().contains(advice), step.error());
    boolean quoted = message == null || code == Code.ALREADY_EXISTS;
    assertTrue(quoted || step.error().contains(message), step.error());
    assertEquals(sent, lab.simulator.requests(CREATE).size());
    assertEquals("", stack.id());
  }

  /** The old state stands; only where the server may have done something the next up comes back. */
  @ParameterizedTest(name = "{0}/{1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = QUOTE,
      textBlock =
          """
          400|40002|Unknown config 'acl.sync.ms'.|INVALID_ARGUMENT|1|0
          400|400|Invalid Config Name.|INVALID_ARGUMENT|1|0
          400|40002|Config property 'acl.sync.ms' with value '7000' exceeded max limit of 1.|INVALID_ARGUMENT|1|0
          401|40101|Authentication failed|UNAUTHENTICATED|1|0
          401|401|Not authorized: no right|PERMISSION_DENIED|1|0
          403|40301|Request is not authorized|PERMISSION_DENIED|1|0
          404|404|The cluster link doesn't exist: |NOT_FOUND|1|0
          404|404|Cluster lkc-owner cannot be found.|FAILED_PRECONDITION|1|0
          408|408|The operation timed out|FAILED_PRECONDITION|6|1
          429||  |RESOURCE_EXHAUSTED|6|0
          500|50003|Retriable Kafka error|FAILED_PRECONDITION|6|1
          503||  |FAILED_PRECONDITION|6|1
          """)
  void ofAChange(
      int status, Integer errorCode, String message, Code code, int sent, int initErrors) {
    assertEquals(Action.CREATE, stack.up(program).done());
    Value inputs = stack.inputs();
    Value outputs = stack.outputs();
    refuse(ALTER, status, errorCode == null ? 0 : errorCode, message);
    Step step = stack.up(set(program, "config[\"acl.sync.ms\"]", "7000"));
    assertEquals(code, step.code(), step.error());
    assertTrue(step.error().startsWith("updating cluster link \"orders\" on lkc-owner: "));
    assertTrue(message == null || step.error().contains(message.strip()), step.error());
    assertEquals(sent, lab.simulator.requests(ALTER).size());
    assertEquals(inputs, stack.inputs());
    assertEquals(outputs, stack.outputs());
    assertEquals(initErrors, stack.initErrors().size());

    lab.simulator.clearFaults();
    Action next = initErrors == 0 ? Action.SAME : Action.UPDATE;
    assertEquals(next, stack.up(program).done());
    assertEquals(Action.UPDATE, stack.up(set(program, "config[\"acl.sync.ms\"]", "7000")).done());
  }
}
