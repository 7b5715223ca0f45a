package com.kafkalinks.adapter;

import java.util.List;

/**
 * A cluster link as the API shows it. What the API leaves out, gives as null or as empty text is
 * empty text here: servers use the three alike.
 *
 * @param name the link's name
 * @param clusterLinkId the link's id, 22 characters; both links of a pair are meant to share it
 * @param sourceClusterId the source cluster, on DESTINATION links
 * @param destinationClusterId the destination cluster, on SOURCE links
 * @param remoteClusterId the remote cluster, on any link of a newer server
 * @param state for example {@code ACTIVE}; an open set
 * @param error for example {@code NO_ERROR}, {@code AUTHENTICATION_ERROR}; an open set
 * @param errorMessage the server's sentence about the error
 * @param tasks background tasks, where they were asked for
 * @param topics names of the link's mirror topics, stopped ones included
 */
public record ClusterLink(
    String name,
    String clusterLinkId,
    String sourceClusterId,
    String destinationClusterId,
    String remoteClusterId,
    String state,
    String error,
    String errorMessage,
    List<Task> tasks,
    List<String> topics) {

  /** Copies the lists. */
  public ClusterLink {
    tasks = List.copyOf(tasks);
    topics = List.copyOf(topics);
  }

  /** The id of the remote cluster, whichever field the server fills. */
  public String otherClusterId() {
    if (!remoteClusterId.isEmpty()) {
      return remoteClusterId;
    }
    return sourceClusterId.isEmpty() ? destinationClusterId : sourceClusterId;
  }

  /**
   * A background task of a link, for example {@code ConsumerOffsetSync}.
   *
   * @param name the task's name
   * @param state for example {@code ACTIVE}, {@code IN_ERROR}, {@code NOT_CONFIGURED}; an open set
   * @param errors what keeps it from running
   */
  public record Task(String name, String state, List<TaskError> errors) {
    /** Copies the list. */
    public Task {
      errors = List.copyOf(errors);
    }
  }

  /**
   * Why a task does not run.
   *
   * @param code for example {@code MISCONFIGURATION_ERROR}; an open set
   * @param message the server's sentence
   */
  public record TaskError(String code, String message) {}
}
