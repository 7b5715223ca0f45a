package com.kafkalinks.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds requests and answers against the simulator's own description. */
final class Contract {
  private static final Map<String, OpenApiInteractionValidator> BY_BASE =
      Map.of("/kafka/v3/", validator("/kafka/v3"), "/v3/", validator("/v3"));

  private Contract() {}

  /** Fails if the answer isn't as described, or was given to a request that isn't. */
  static void check(String method, URI uri, String body, Answer answer) {
    String base = uri.getRawPath().startsWith("/kafka/") ? "/kafka/v3/" : "/v3/";
    OpenApiInteractionValidator validator = BY_BASE.get(base);
    SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.status());
    if (!answer.text().isEmpty()) {
      response.withBody(answer.text()).withContentType(contentType(answer));
    }
    Request.Method verb = Request.Method.valueOf(method);
    String path = uri.getRawPath().replaceFirst("/links/$", "/links");
    expectClean(validator.validateResponse(path, verb, response.build()));
    if (answer.status() < 400) {
      expectClean(validator.validateRequest(request(verb, path, uri, body)));
    }
  }

  private static SimpleRequest request(Request.Method verb, String path, URI uri, String body) {
    SimpleRequest.Builder request =
        new SimpleRequest.Builder(verb, path).withHeader("Authorization", "Basic c29tZTpib2R5");
    for (String pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
      String[] sides = pair.split("=", 2);
      if (sides.length == 2) {
        request.withQueryParam(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
      }
    }
    if (!body.isEmpty()) {
      request.withBody(body).withContentType("application/json");
    }
    return request.build();
  }

  private static String contentType(Answer answer) {
    return answer.headers().firstValue("Content-Type").orElse("none");
  }

  private static void expectClean(ValidationReport report) {
    List<String> faults =
        report.getMessages().stream()
            .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
            .filter(
                message ->
                    !message.getKey().equals("validation.request.parameter.query.unexpected"))
            .map(ValidationReport.Message::getMessage)
            .toList();
    assertEquals(List.of(), faults);
  }

  private static OpenApiInteractionValidator validator(String base) {
    return OpenApiInteractionValidator.createFor("com/kafkalinks/simulator/rest/openapi.yaml")
        .withBasePathOverride(base)
        .build();
  }
}
