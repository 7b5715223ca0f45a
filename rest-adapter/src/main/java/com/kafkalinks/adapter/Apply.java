package com.kafkalinks.adapter;

/** Whether the server carries a change out or only says whether it would. */
public enum Apply {
  /** Carry it out. */
  FOR_REAL,
  /** {@code validate_only=true}: check it, change nothing. */
  VALIDATE_ONLY
}
