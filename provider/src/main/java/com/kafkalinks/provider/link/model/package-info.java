/** A link in plain values: its rows, modes and settings, what a program asks of it, what it has. */
package com.kafkalinks.provider.link.model;
