package org.besa.app.server;

/** Ends the process so that it is started again, locked. */
@FunctionalInterface
interface EndOfServer extends Runnable {}
