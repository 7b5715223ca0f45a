package com.kafkalinks.provider.life;

import com.kafkalinks.operation.testing.HeldCall;
import com.kafkalinks.simulator.http.Pause;
import java.time.Duration;

/** Holds up a call of the simulator on the lab's clock. */
record HeldUp(HeldCall call) implements Pause {
  @Override
  public void pass(Duration duration) throws InterruptedException {
    call.pause(duration);
  }

  @Override
  public void close() {
    call.close();
  }
}
