package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.ALREADY_STOPPED;
import static com.kafkalinks.adapter.ApiException.Kind.BEING_DELETED;
import static com.kafkalinks.adapter.ApiException.Kind.CONSUMER_GROUP_ACTIVE;
import static com.kafkalinks.adapter.ApiException.Kind.DENIED;
import static com.kafkalinks.adapter.ApiException.Kind.INVALID;
import static com.kafkalinks.adapter.ApiException.Kind.KEY_REFUSED;
import static com.kafkalinks.adapter.ApiException.Kind.MALFORMED;
import static com.kafkalinks.adapter.ApiException.Kind.MIRROR_RENAMED;
import static com.kafkalinks.adapter.ApiException.Kind.NAME_TAKEN;
import static com.kafkalinks.adapter.ApiException.Kind.NOT_FOUND;
import static com.kafkalinks.adapter.ApiException.Kind.PREFIX_TAKEN;
import static com.kafkalinks.adapter.ApiException.Kind.REMOTE_LINK_MISSING;
import static com.kafkalinks.adapter.ApiException.Kind.REMOTE_REFUSED;
import static com.kafkalinks.adapter.ApiException.Kind.THROTTLED;
import static com.kafkalinks.adapter.ApiException.Kind.UNAVAILABLE;
import static com.kafkalinks.adapter.ApiException.Kind.UNSUPPORTED;
import static com.kafkalinks.adapter.ApiException.Kind.WRONG_PLACE;

import com.google.gson.JsonElement;
import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an error answer means: the first row that fits. The status alone does not say: "already
 * exists" is a 400, a 401 has three meanings, and a 404 may be about the link or about anything
 * else. Texts come from the published API description and from servers' answers; they are looked at
 * before {@code error_code}, because a text about the other cluster can come with any code.
 */
final class ErrorMapping {
  private static final int ANY = 0;

  private static final List<Row> ROWS =
      List.of(
          row(429, 429, ANY, "", THROTTLED, "too many requests"),
          row(500, 599, ANY, "", UNAVAILABLE, "the server failed"),
          row(408, 408, ANY, "", UNAVAILABLE, "the server timed out"),
          // Gateways say so when they gave up on the client: the request may have been carried out.
          row(460, 460, ANY, "", UNAVAILABLE, "a gateway gave up"),
          row(499, 499, ANY, "", UNAVAILABLE, "a gateway gave up"),
          row(600, 999, ANY, "", UNAVAILABLE, "not an answer of this API"),
          row(0, 199, ANY, "", UNAVAILABLE, "not an answer of this API"),
          said("^a cluster link already exists|^cluster link '.*' already exists", NAME_TAKEN),
          said("^topic '.*' already exists", NAME_TAKEN),
          said("\\bmarked for deletion\\b", BEING_DELETED),
          said("topic renaming for mirroring", MIRROR_RENAMED),
          said("has already stopped its mirror\\b", ALREADY_STOPPED),
          said("active consumer group", CONSUMER_GROUP_ACTIVE),
          said("the destination cluster does not have a link named", REMOTE_LINK_MISSING),
          said("invalid pem ", INVALID),
          said("prefix\\b.*\\balready exists", PREFIX_TAKEN),
          said("^unable to validate cluster link", REMOTE_REFUSED),
          said("^invalid cluster link: ", REMOTE_REFUSED),
          row(404, 404, ANY, "^the cluster link doesn't exist", NOT_FOUND, ""),
          row(404, 404, ANY, "^(the )?cluster link\\b.* does(n't| not) exist", NOT_FOUND, ""),
          row(404, 404, ANY, "unable to resolve cluster link information", NOT_FOUND, ""),
          row(404, 404, ANY, "^(the )?mirror topic\\b.* does(n't| not) exist", NOT_FOUND, ""),
          row(404, 404, 40403, "", NOT_FOUND, "there is no such topic"),
          row(404, 404, ANY, "", WRONG_PLACE, "nothing is there; check endpoint and cluster id"),
          row(401, 401, 40101, "", KEY_REFUSED, "the login was refused"),
          row(401, 401, 401, "", DENIED, "not authorized"),
          row(401, 401, ANY, "", KEY_REFUSED, "the login was refused"),
          row(403, 403, ANY, "", DENIED, "not authorized"),
          row(405, 405, ANY, "", UNSUPPORTED, "the server does not know this method"),
          row(400, 499, ANY, "", INVALID, "the request was refused without a reason"),
          row(200, 399, ANY, "", MALFORMED, "not an answer of this API"));

  private ErrorMapping() {}

  /**
   * Reads an answer that is not a success. Bodies are never quoted, only their message field; it is
   * classified as it came, and masked for showing.
   */
  static ApiException failure(String request, Answer answer, Masking masking) {
    Wire.Problem problem =
        Json.read(answer.body(), Wire.Problem.class).orElse(new Wire.Problem(null, null));
    int code = number(problem.errorCode());
    String said = text(problem.message());
    Row row = fitting(answer.status(), code, said);
    String shown = ServerText.shown(said, masking);
    String detail = shown.isEmpty() ? row.sentence : shown;
    return ApiException.answered(row.kind, request, answer.status(), code, detail)
        .retryAfter(answer.retryAfter());
  }

  /** What a refused row of an answer means: its code is a status, or one with two digits more. */
  static ApiException refusedRow(
      String request, JsonElement code, String message, Masking masking) {
    int errorCode = number(code);
    int status = errorCode > 999 ? errorCode / 100 : errorCode;
    Row row = fitting(status, errorCode, message.strip());
    boolean known = status >= 400 && status < 600;
    Kind kind = known ? row.kind : INVALID;
    String shown = ServerText.shown(message, masking);
    String detail = shown.isEmpty() ? row.sentence : shown;
    return ApiException.answered(kind, request, status, errorCode, detail);
  }

  private static Row fitting(int status, int errorCode, String said) {
    return ROWS.stream().filter(r -> r.fits(status, errorCode, said)).findFirst().get();
  }

  private static int number(JsonElement code) {
    String digits = text(code);
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
  }

  private static String text(JsonElement element) {
    boolean plain = element != null && element.isJsonPrimitive();
    return plain ? element.getAsString().strip() : "";
  }

  private static Row row(int from, int to, int code, String text, Kind kind, String sentence) {
    Pattern pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    return new Row(from, to, code, pattern, kind, sentence);
  }

  private static Row said(String text, Kind kind) {
    return row(400, 499, ANY, text, kind, "");
  }

  /** A row: statuses, {@code error_code}, a part of the message; the sentence is for no message. */
  private record Row(int from, int to, int code, Pattern text, Kind kind, String sentence) {
    boolean fits(int status, int errorCode, String said) {
      return from <= status
          && status <= to
          && (code == ANY || code == errorCode)
          && text.matcher(said).find();
    }
  }
}
