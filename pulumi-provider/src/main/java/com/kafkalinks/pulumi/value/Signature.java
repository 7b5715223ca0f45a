package com.kafkalinks.pulumi.value;

/**
 * The texts by which Pulumi marks special objects, on the wire and in JSON text.
 *
 * @see <a
 *     href="https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/sig/sig.go">sig.go</a>
 */
public final class Signature {
  /** The field that holds a signature. */
  public static final String FIELD = "4dabf18193072939515e22adb298388d";

  /** A secret: its content is in {@code value}. */
  public static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";

  /** An output: {@code value} (absent if unknown), {@code secret}, {@code dependencies}. */
  public static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

  private Signature() {}
}
