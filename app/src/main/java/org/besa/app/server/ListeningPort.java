package org.besa.app.server;

/**
 * The port that the server listens at.
 *
 * @param number 1 to 65535
 */
record ListeningPort(int number) {}
