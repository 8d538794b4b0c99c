package org.besa.bench.web;

/** What one client does again and again. */
@FunctionalInterface
interface Step {

    /**
     * Does it once.
     *
     * @return how long the server took, in nanoseconds; negative if the answer was not what it should be
     */
    long once() throws Exception;
}
