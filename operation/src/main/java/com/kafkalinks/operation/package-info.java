/**
 * One operation: its deadline, its cancel signal, its polling and its clock. Uses the JDK only, so
 * that every layer can share it.
 */
package com.kafkalinks.operation;
