package com.kafkalinks.simulator.fault;

import com.kafkalinks.simulator.http.Call;
import com.kafkalinks.simulator.http.Handler;
import com.kafkalinks.simulator.http.Reply;

/** What a fault does to a call on its way to the API, or to the reply on its way back. */
@FunctionalInterface
public interface Effect {
  /** Answers the call, with or without the help of what comes next. */
  Reply apply(Call call, Handler next);

  /** This effect around another one. */
  default Effect around(Effect inner) {
    return (call, next) -> apply(call, through -> inner.apply(through, next));
  }
}
