package com.kafkalinks.provider.link.rule;

import static com.kafkalinks.provider.link.Programs.json;
import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.provider.link.Programs.without;

import com.kafkalinks.provider.link.Pem;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Programs with one fault each: the program, the path that is shown, the sentence. */
final class BadPrograms {
  private static final Value DO = Programs.of(ModePair.DESTINATION_OUTBOUND);
  private static final Value DI = Programs.of(ModePair.DESTINATION_INBOUND);
  private static final Value SO = Programs.of(ModePair.SOURCE_OUTBOUND);
  private static final Value BO = Programs.of(ModePair.BIDIRECTIONAL_OUTBOUND);
  private static final Value BI = Programs.of(ModePair.BIDIRECTIONAL_INBOUND);
  private static final Value SCRAM = json("{\"username\": \"u\", \"password\": \"p\"}");

  private BadPrograms() {}

  static Stream<Arguments> rows() {
    return Stream.of(modes(), blocks(), owner(), other(), logins(), material(), config(), forms())
        .flatMap(List::stream);
  }

  private static Arguments row(Value program, String path, String reason) {
    return Arguments.of(program, path, reason);
  }

  private static List<Arguments> modes() {
    return List.of(
        row(
            set(SO, "connectionMode", "INBOUND"),
            "connectionMode",
            "`connectionMode` INBOUND does not go with `linkMode` SOURCE: the source always opens the connection. Set OUTBOUND here, and create the INBOUND link on the destination, with `linkMode` DESTINATION and `connectionMode` INBOUND."),
        row(
            set(DO, "linkMode", "destination"),
            "linkMode",
            "`linkMode` must be `DESTINATION`, `SOURCE` or `BIDIRECTIONAL`."),
        row(
            set(DO, "connectionMode", ""),
            "connectionMode",
            "`connectionMode` must be `OUTBOUND` or `INBOUND`."),
        row(
            set(BO, "remoteConnectionMode", "BOTH"),
            "remoteConnectionMode",
            "`remoteConnectionMode` must be `OUTBOUND` or `INBOUND`."),
        row(
            set(DO, "remoteConnectionMode", "INBOUND"),
            "remoteConnectionMode",
            remoteLink("remoteConnectionMode")),
        row(
            set(BI, "remoteConnectionMode", "OUTBOUND"),
            "remoteConnectionMode",
            remoteLink("remoteConnectionMode")),
        row(set(SO, "clusterLinkId", "x"), "clusterLinkId", remoteLink("clusterLinkId")),
        row(set(BI, "clusterLinkId", "x"), "clusterLinkId", remoteLink("clusterLinkId")),
        row(
            set(BO, "clusterLinkId", " "),
            "clusterLinkId",
            "`clusterLinkId` is empty: give the id of the first link, or leave it out."));
  }

  private static String remoteLink(String name) {
    return "`%s` is only for a link with `linkMode` BIDIRECTIONAL and `connectionMode` OUTBOUND: leave it out."
        .formatted(name);
  }

  private static List<Arguments> blocks() {
    Value local = Programs.OWNER.asOwner();
    String two = "a DESTINATION link has `destinationKafkaCluster` and `sourceKafkaCluster`.";
    return List.of(
        row(
            without(DO, "sourceKafkaCluster"),
            "sourceKafkaCluster.id",
            "`sourceKafkaCluster` is missing: " + two),
        row(
            without(DI, "destinationKafkaCluster"),
            "destinationKafkaCluster.id",
            "`destinationKafkaCluster` is missing: " + two),
        row(
            set(DO, "localKafkaCluster", local),
            "localKafkaCluster.id",
            "`localKafkaCluster` is not used: " + two),
        row(
            set(BO, "sourceKafkaCluster", local),
            "sourceKafkaCluster.id",
            "`sourceKafkaCluster` is not used: a BIDIRECTIONAL link has `localKafkaCluster` and `remoteKafkaCluster`."),
        row(
            set(SO, "destinationKafkaCluster.id", "lkc-owner"),
            "destinationKafkaCluster.id",
            "`destinationKafkaCluster.id` is the same cluster as `sourceKafkaCluster.id`: a link joins two clusters."),
        row(
            set(DO, "sourceKafkaCluster.id", "lkc-1/orders"),
            "sourceKafkaCluster.id",
            "`sourceKafkaCluster.id` must be a cluster's id, `lkc-…` or 22 characters, without `/` or spaces."));
  }

  private static List<Arguments> owner() {
    String notUsed =
        "`destinationKafkaCluster.%s` is not used: a DESTINATION, OUTBOUND link does not log in to the cluster that owns it. For the"
            + " REST API use `credentials` or `restAccess`.";
    String endpoint = "destinationKafkaCluster.restEndpoint";
    String form = "`%s` must be a URL that begins with `https://` (or `http://`) and names a host.";
    return List.of(
        row(
            without(DO, endpoint),
            endpoint,
            "`destinationKafkaCluster.restEndpoint` is missing: this cluster owns the link. Give it here, or for this cluster's id in"
                + " the provider's `clusters`."),
        row(set(DO, endpoint, ""), endpoint, form.formatted(endpoint)),
        row(set(DO, endpoint, "owner.example:443"), endpoint, form.formatted(endpoint)),
        row(set(DO, endpoint, "ftp://owner.example"), endpoint, form.formatted(endpoint)),
        row(set(DO, endpoint, "https://owner.example:70000"), endpoint, form.formatted(endpoint)),
        row(
            set(DO, endpoint, "https://own er"),
            endpoint,
            "`destinationKafkaCluster.restEndpoint` is not a URL: write `https://host:port`."),
        row(
            set(DO, endpoint, "https://key:pw@owner.example"),
            endpoint,
            "`destinationKafkaCluster.restEndpoint` must not hold a user or password: give them as `credentials`."),
        row(
            set(DO, endpoint, "https://owner.example?a=b"),
            endpoint,
            "`destinationKafkaCluster.restEndpoint` must not have a `?` or `#` part."),
        row(
            set(DO, "destinationKafkaCluster.bootstrapEndpoint", "a:9092"),
            "destinationKafkaCluster.bootstrapEndpoint",
            "`destinationKafkaCluster.bootstrapEndpoint` is not used: this cluster owns the link and is reached through `restEndpoint`; the bootstrap endpoint belongs in `sourceKafkaCluster`."),
        row(
            set(DO, "destinationKafkaCluster.scram", SCRAM),
            "destinationKafkaCluster.scram.username",
            notUsed.formatted("scram")),
        row(
            set(DO, "destinationKafkaCluster.tls", Value.EMPTY),
            "destinationKafkaCluster.tls.verifyHostname",
            notUsed.formatted("tls")),
        row(
            set(DO, "destinationKafkaCluster.securityProtocol", "SSL"),
            "destinationKafkaCluster.securityProtocol",
            notUsed.formatted("securityProtocol")),
        row(
            set(BO, "localKafkaCluster.scram", SCRAM),
            "localKafkaCluster.scram.username",
            "`localKafkaCluster.scram` is not used: a BIDIRECTIONAL, OUTBOUND link does not log in to the cluster that owns it. Set `remoteConnectionMode` to INBOUND if the link on the remote cluster is INBOUND; otherwise leave it out."),
        row(
            set(
                DO,
                "destinationKafkaCluster.restAccess",
                json("{\"bearerToken\": \"t\", \"noAuthentication\": true}")),
            "destinationKafkaCluster.restAccess.noAuthentication",
            "`destinationKafkaCluster.restAccess` has both `bearerToken` and `noAuthentication`: leave one of them out."));
  }

  private static List<Arguments> other() {
    String bootstrap = "sourceKafkaCluster.bootstrapEndpoint";
    String form =
        "`%s` must be `host:port`, or several of them separated by commas.".formatted(bootstrap);
    String waits =
        "`sourceKafkaCluster.%s` is not used: this link is INBOUND, and the link on the remote cluster connects and logs in. Leave it out.";
    return List.of(
        row(
            without(DO, bootstrap),
            bootstrap,
            "`%s` is missing: the link connects to this cluster; give its bootstrap servers, `host:port`."
                .formatted(bootstrap)),
        row(set(DO, bootstrap, ""), bootstrap, form),
        row(set(DO, bootstrap, "other.example"), bootstrap, form),
        row(set(DO, bootstrap, "other.example:0"), bootstrap, form),
        row(set(DO, bootstrap, "other.example:65536"), bootstrap, form),
        row(set(DO, bootstrap, "a:1,"), bootstrap, form),
        row(set(DO, bootstrap, "\"a\":9092"), bootstrap, form),
        row(set(DO, bootstrap, "a:9092/path"), bootstrap, form),
        row(set(DI, bootstrap, "a"), bootstrap, form),
        row(
            set(DO, bootstrap, "https://a:9092"),
            bootstrap,
            "`%s` begins with an unknown protocol: write `PLAINTEXT`, `SSL`, `SASL_PLAINTEXT` or `SASL_SSL`, or none."
                .formatted(bootstrap)),
        row(
            set(DO, "sourceKafkaCluster.restEndpoint", "https://other.example"),
            "sourceKafkaCluster.restEndpoint",
            "`sourceKafkaCluster.restEndpoint` is not used: the link is owned by `destinationKafkaCluster`; give"
                + " `sourceKafkaCluster.bootstrapEndpoint` instead."),
        row(
            set(DO, "sourceKafkaCluster.restAccess", Value.EMPTY),
            "sourceKafkaCluster.restAccess.noAuthentication",
            "`sourceKafkaCluster.restAccess` is not used: the link is owned by `destinationKafkaCluster`; only that cluster is reached"
                + " through REST."),
        row(
            set(DI, "sourceKafkaCluster.credentials", json("{\"key\": \"k\", \"secret\": \"s\"}")),
            "sourceKafkaCluster.credentials.key",
            waits.formatted("credentials")),
        row(
            set(DI, "sourceKafkaCluster.securityProtocol", "SSL"),
            "sourceKafkaCluster.securityProtocol",
            waits.formatted("securityProtocol")));
  }

  private static List<Arguments> logins() {
    String protocol = "sourceKafkaCluster.securityProtocol";
    String bootstrap = "sourceKafkaCluster.bootstrapEndpoint";
    Value noLogin = without(DO, "sourceKafkaCluster.credentials");
    return List.of(
        row(
            set(DO, "sourceKafkaCluster.scram", SCRAM),
            "",
            "`sourceKafkaCluster` has more than one login (credentials, scram): keep one."),
        row(
            set(DO, protocol, "SSL"),
            protocol,
            "`%s` is SSL, but the block also has a login: use SASL_SSL, or leave the login out."
                .formatted(protocol)),
        row(
            set(noLogin, protocol, "SASL_SSL"),
            protocol,
            "`%s` is SASL_SSL, but there is no login: give `credentials`, `scram` or `oauth`, or the `sasl.*` settings in `config`."
                .formatted(protocol)),
        row(
            set(set(DO, protocol, "SASL_PLAINTEXT"), "sourceKafkaCluster.tls", Value.EMPTY),
            protocol,
            "`%s` is SASL_PLAINTEXT, but the block also has `tls`: use SSL or SASL_SSL."
                .formatted(protocol)),
        row(
            set(DO, bootstrap, "plaintext://a:1"),
            bootstrap,
            "`%s` is PLAINTEXT, but the block also has a login: use SASL_PLAINTEXT, or leave the login out."
                .formatted(bootstrap)),
        row(
            set(set(DO, protocol, "SASL_SSL"), bootstrap, "SSL://a:1"),
            bootstrap,
            "`%s` and `securityProtocol` have more than one protocol (SASL_SSL, SSL): a link uses one for all servers."
                .formatted(bootstrap)),
        row(
            set(noLogin, bootstrap, "SSL://a:1,PLAINTEXT://b:2"),
            bootstrap,
            "`%s` and `securityProtocol` have more than one protocol (SSL, PLAINTEXT): a link uses one for all servers."
                .formatted(bootstrap)),
        row(
            set(noLogin, "sourceKafkaCluster.oauth", oauth("token.example")),
            "sourceKafkaCluster.oauth.tokenEndpoint",
            "`sourceKafkaCluster.oauth.tokenEndpoint` must be a URL, `https://…`."),
        row(
            set(noLogin, "sourceKafkaCluster.scram", set(SCRAM, "mechanism", "SHA-512")),
            "sourceKafkaCluster.scram.mechanism",
            "`sourceKafkaCluster.scram.mechanism` must be `SCRAM-SHA-256` or `SCRAM-SHA-512`."));
  }

  private static Value oauth(String endpoint) {
    return json(
        "{\"tokenEndpoint\": \"%s\", \"clientId\": \"c\", \"clientSecret\": \"s\"}"
            .formatted(endpoint));
  }

  private static List<Arguments> material() {
    String tls = "`sourceKafkaCluster.tls.";
    return List.of(
        tls(
            "caCertificates",
            "no certificate",
            tls
                + "caCertificates` is not a PEM certificate: it begins with `-----BEGIN CERTIFICATE-----`."),
        tls(
            "caCertificates",
            Pem.KEY,
            tls
                + "caCertificates` is not a PEM certificate: it begins with `-----BEGIN CERTIFICATE-----`."),
        tls(
            "caCertificates",
            Pem.CERTIFICATE.substring(0, 200),
            tls
                + "caCertificates` is not a PEM certificate: it begins with `-----BEGIN CERTIFICATE-----`."),
        tls(
            "clientCertificateChain",
            Pem.CERTIFICATE,
            tls + "clientKey` is missing: the client certificate needs its private key."),
        tls(
            "clientKey",
            Pem.KEY,
            tls + "clientCertificateChain` is missing: the client key needs its certificate."),
        pair(
            Pem.CERTIFICATE,
            tls
                + "clientKey` is not a PEM private key: it begins with `-----BEGIN PRIVATE KEY-----`."),
        pair(
            Pem.PKCS1_KEY,
            tls
                + "clientKey` is not PKCS#8, which Kafka wants: convert it with `openssl pkcs8 -topk8 -nocrypt -in key.pem -out key8.pem`."),
        pair(
            Pem.PKCS1_KEY.replaceFirst(
                "\n", "\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n"),
            tls
                + "clientKey` is not PKCS#8, which Kafka wants: convert it with `openssl pkcs8 -topk8 -nocrypt -in key.pem -out key8.pem`."),
        pair(
            Pem.KEY.replaceFirst("\n", "\n!"),
            tls + "clientKey` is damaged: between its first and last line it is not base64."),
        pair(Pem.ENCRYPTED_KEY, tls + "clientKeyPassword` is missing: the key is encrypted."));
  }

  private static Value withTls(String name, String pem) {
    return set(
        without(DO, "sourceKafkaCluster.credentials"), "sourceKafkaCluster.tls." + name, pem);
  }

  private static Arguments tls(String name, String pem, String reason) {
    return row(withTls(name, pem), "", reason);
  }

  private static Arguments pair(String key, String reason) {
    Value program = withTls("clientCertificateChain", Pem.CERTIFICATE);
    return row(set(program, "sourceKafkaCluster.tls.clientKey", key), "", reason);
  }

  private static List<Arguments> config() {
    String login = "the login, `tls` and `securityProtocol` of `%s`, which are given";
    return List.of(
        owned(DO, "link.mode", "`linkMode`"),
        owned(DO, "connection.mode", "`connectionMode`"),
        owned(DO, "bootstrap.servers", "`sourceKafkaCluster.bootstrapEndpoint`"),
        owned(BO, "bootstrap.servers", "`remoteKafkaCluster.bootstrapEndpoint`"),
        owned(DO, "security.protocol", login.formatted("sourceKafkaCluster")),
        owned(DO, "sasl.mechanism", login.formatted("sourceKafkaCluster")),
        owned(DO, "ssl.protocol", login.formatted("sourceKafkaCluster")),
        owned(SO, "local.sasl.mechanism", login.formatted("sourceKafkaCluster")),
        owned(
            set(BO, "remoteConnectionMode", "INBOUND"),
            "remote.link.connection.mode",
            "`remoteConnectionMode`, which is given"),
        owned(
            set(
                without(DO, "sourceKafkaCluster.credentials"),
                "sourceKafkaCluster.securityProtocol",
                "SSL"),
            "sasl.mechanism",
            login.formatted("sourceKafkaCluster")),
        owned(
            set(
                set(
                    set(
                        without(DO, "sourceKafkaCluster.credentials"),
                        "sourceKafkaCluster.securityProtocol",
                        "SASL_SSL"),
                    "sourceKafkaCluster.tls",
                    Value.EMPTY),
                "config[\"sasl.mechanism\"]",
                "GSSAPI"),
            "ssl.protocol",
            login.formatted("sourceKafkaCluster")),
        row(
            set(DO, "config[\"sasl.jaas.config\"]", "line"),
            "",
            "`config[\"sasl.jaas.config\"]` cannot be set in `config`: use "
                + login.formatted("sourceKafkaCluster")
                + "."),
        row(
            set(DO, "config[\"acl.sync.ms\"]", Value.of(5000)),
            "config[\"acl.sync.ms\"]",
            "`config[\"acl.sync.ms\"]` must be text, not a number: put it in quotes."),
        row(
            set(DO, "config[\"acl.sync.enable\"]", Value.of(true)),
            "config[\"acl.sync.enable\"]",
            "`config[\"acl.sync.enable\"]` must be text, not a boolean: put it in quotes."),
        row(
            set(DO, "config[\"acl.filters\"]", Value.EMPTY),
            "",
            "`config[\"acl.filters\"]` must be text, not an object."),
        row(
            set(DO, "config[\"\"]", "x"),
            "config[\"\"]",
            "`config[\"\"]` is not the name of a setting: write it as `acl.sync.ms`."),
        row(
            set(DO, "config[\"acl sync \\\"ms\\\" 😀\"]", "x"),
            "config[\"acl sync \\\"ms\\\" 😀\"]",
            "`config[\"acl sync \\\"ms\\\" 😀\"]` is not the name of a setting: write it as `acl.sync.ms`."));
  }

  private static Arguments owned(Value program, String setting, String owner) {
    String path = "config[\"%s\"]".formatted(setting);
    return row(
        set(program, path, "x"),
        path,
        "`%s` cannot be set in `config`: use %s.".formatted(path, owner));
  }

  private static List<Arguments> forms() {
    String name = "The link's name, the same for both links of a pair.";
    return List.of(
        row(without(DO, "linkName"), "linkName", "`linkName` is required: " + name),
        row(set(DO, "linkName", ""), "linkName", "`linkName` is empty: " + name),
        row(
            set(DO, "linkName", "lkc-1/orders"),
            "linkName",
            "`linkName` must not contain `/`: use letters, digits, `.`, `_` and `-`."),
        row(
            set(DO, "linkName", "x".repeat(300)),
            "linkName",
            "`linkName` has 300 characters: use at most 249."),
        row(set(DO, "linkName", " \t"), "linkName", "`linkName` is empty: " + name),
        row(
            without(DO, "sourceKafkaCluster.id"),
            "sourceKafkaCluster.id",
            "`sourceKafkaCluster.id` is required: The cluster's id: `lkc-…` on Confluent Cloud, 22 characters on Confluent Platform."),
        row(
            without(DO, "sourceKafkaCluster.credentials.secret"),
            "",
            "`sourceKafkaCluster.credentials.secret` is required: The key's secret, or the SASL/PLAIN password."),
        row(
            set(DO, "sourceKafkaCluster.credentials.secret", ""),
            "",
            "`sourceKafkaCluster.credentials.secret` is empty: The key's secret, or the SASL/PLAIN password."),
        row(
            without(DO, "sourceKafkaCluster.credentials.key"),
            "sourceKafkaCluster.credentials.key",
            "`sourceKafkaCluster.credentials.key` is required: The key's public part, or a SASL/PLAIN user name."),
        row(
            set(DO, "linkNam", "x"),
            "",
            "`linkNam` is not a property of ClusterLink; did you mean `linkName`?"),
        row(
            set(DO, "sourceKafkaCluster.credentials.Secrets", "hidden"),
            "",
            "`sourceKafkaCluster.credentials.Secrets` is not a property of ApiKey; did you mean `secret`?"),
        row(
            set(DO, "sourceKafkaCluster.credentials.\"quoted\\", "x"),
            "",
            "`sourceKafkaCluster.credentials[\"\\\"quoted\\\"]` is not a property of ApiKey; properties are: key, secret."),
        row(set(DO, "linkState", "ACTIVE"), "linkState", "`linkState` is an output: leave it out."),
        row(
            set(DO, "verifyFor", Value.of(-1)),
            "verifyFor",
            "`verifyFor` must be a whole number of seconds from 0 to 86400."),
        row(
            set(DO, "verifyFor", Value.of(Double.NaN)),
            "verifyFor",
            "`verifyFor` must be a whole number."),
        row(
            set(DO, "verifyFor", Value.of(1e12)),
            "verifyFor",
            "`verifyFor` must be a whole number of seconds from 0 to 86400."));
  }
}
