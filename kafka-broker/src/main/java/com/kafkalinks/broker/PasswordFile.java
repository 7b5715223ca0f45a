package com.kafkalinks.broker;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.plain.PlainAuthenticateCallback;

/** Lets the users of a file in by SASL/PLAIN. The file is read at each login. */
public final class PasswordFile implements AuthenticateCallbackHandler {
  static final String OPTION = "passwordFile";

  private Path file;

  @Override
  public void configure(
      Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> entries) {
    file = Path.of((String) entries.get(0).getOptions().get(OPTION));
  }

  @Override
  public void handle(Callback[] callbacks) throws IOException, UnsupportedCallbackException {
    String user = "";
    for (Callback callback : callbacks) {
      if (callback instanceof NameCallback name) {
        user = name.getDefaultName();
      } else if (callback instanceof PlainAuthenticateCallback plain) {
        plain.authenticated(new String(plain.password()).equals(read().getProperty(user)));
      } else {
        throw new UnsupportedCallbackException(callback);
      }
    }
  }

  private Properties read() throws IOException {
    Properties users = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      users.load(reader);
    }
    return users;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
