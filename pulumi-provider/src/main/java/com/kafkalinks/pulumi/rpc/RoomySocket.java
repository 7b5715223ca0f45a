package com.kafkalinks.pulumi.rpc;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/**
 * Grants its client a large flow-control window for the whole connection. gRPC's server never
 * grants anew what arrives for a call that it has answered already, so that with its 64 kB the
 * connection would stop after a few refusals. The window of each call stays as it is.
 */
final class RoomySocket extends Socket {
  /** A WINDOW_UPDATE frame (RFC 9113, section 6.9): 1 GiB for stream 0. */
  private static final byte[] GRANT = {0, 0, 4, 8, 0, 0, 0, 0, 0, 0x40, 0, 0, 0};

  private static final int HEADER = 9;

  private OutputStream output;

  @Override
  public synchronized OutputStream getOutputStream() throws IOException {
    if (output == null) {
      output = new Granting(super.getOutputStream());
    }
    return output;
  }

  /** Sends the grant after the first frame, which has to be the server's SETTINGS. */
  private static final class Granting extends FilterOutputStream {
    private ByteArrayOutputStream first = new ByteArrayOutputStream();

    Granting(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (first == null) {
        out.write(bytes, offset, length);
        return;
      }
      first.write(bytes, offset, length);
      byte[] all = first.toByteArray();
      int frame = frame(all);
      if (all.length >= frame) {
        first = null;
        out.write(all, 0, frame);
        out.write(GRANT);
        out.write(all, frame, all.length - frame);
      }
    }

    private static int frame(byte[] bytes) {
      return bytes.length < HEADER
          ? HEADER
          : HEADER + (((bytes[0] & 0xff) << 16) | ((bytes[1] & 0xff) << 8) | (bytes[2] & 0xff));
    }
  }
}
