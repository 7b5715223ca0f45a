package com.kafkalinks.pulumi.resource;

import com.kafkalinks.pulumi.schema.FunctionType;
import com.kafkalinks.pulumi.value.Value;

/** A function of the package: what programs call to look something up. */
public interface Function {
  /** Its row: token, arguments, result. */
  FunctionType type();

  /**
   * Answers a call.
   *
   * @param arguments checked by the table, secrets marked, defaults filled in
   * @return the result
   * @throws Refused if there is none
   */
  Value call(Value arguments, Call call);
}
