package com.kafkalinks.provider.life;

import com.kafkalinks.provider.link.Programs;
import java.util.Locale;

/** A verb on a resource in a lab of its own, whatever the resource: what tests of faults try. */
interface Deed extends AutoCloseable {

  /** A link's verb. */
  static Deed of(Verb verb) {
    Lab lab = new Lab();
    return new OfLink(verb, lab, lab.stack());
  }

  /** A mirror topic's verb. */
  static Deed of(MirrorVerb verb) {
    MirrorLab mirrors = MirrorLab.atOnce();
    return new OfMirror(verb, mirrors, mirrors.stack());
  }

  /** What a verb is called in a heading: {@code CREATE_PAUSED} becomes {@code create paused}. */
  static String words(Enum<?> verb) {
    return verb.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  Lab lab();

  Stack stack();

  /** Brings about what is there before. */
  void prepare();

  /** Does it, or goes on with it. */
  Step act();

  /** What must be true once it is done. */
  void check();

  /** Whether nothing is known of the resource before. */
  boolean creates();

  /** Whether an error says which resource it is about. */
  boolean isNamedIn(String error);

  /** The id that the resource is imported by. */
  String importId();

  @Override
  void close();

  /** On a link. */
  record OfLink(Verb verb, Lab lab, Stack stack) implements Deed {
    @Override
    public void prepare() {
      verb.prepare(lab, stack);
    }

    @Override
    public Step act() {
      return verb.act(lab, stack);
    }

    @Override
    public void check() {
      verb.check(lab, stack);
    }

    @Override
    public boolean creates() {
      return verb == Verb.CREATE;
    }

    @Override
    public boolean isNamedIn(String error) {
      return error.contains("\"orders\" on " + Programs.OWNER.id());
    }

    @Override
    public String importId() {
      return Programs.OWNER.id() + "/orders";
    }

    @Override
    public void close() {
      lab.close();
    }
  }

  /** On a mirror topic. */
  record OfMirror(MirrorVerb verb, MirrorLab mirrors, Stack stack) implements Deed {
    @Override
    public Lab lab() {
      return mirrors.lab;
    }

    @Override
    public void prepare() {
      verb.prepare(mirrors, stack);
    }

    @Override
    public Step act() {
      return verb.act(mirrors, stack);
    }

    @Override
    public void check() {
      verb.check(mirrors, stack);
    }

    @Override
    public boolean creates() {
      return verb == MirrorVerb.CREATE;
    }

    @Override
    public boolean isNamedIn(String error) {
      return error.contains("'%s'".formatted(MirrorLab.TOPIC))
          && error.contains(Programs.OWNER.id());
    }

    @Override
    public String importId() {
      return MirrorLab.ID;
    }

    @Override
    public void close() {
      mirrors.close();
    }
  }
}
