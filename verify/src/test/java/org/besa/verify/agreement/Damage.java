package org.besa.verify.agreement;

import java.util.SplittableRandom;

/**
 * A way to damage an export.
 *
 * @param name what is done
 * @param found whether it must be found whenever it changes anything; otherwise what comes of it may be an intact export, only an older one or
 *     one with less around it
 * @param work does it
 */
record Damage(String name, boolean found, Work work) {

    interface Work {
        /** Changes the files in a random place. It may happen to change nothing. */
        void on(ExportFiles files, SplittableRandom random);
    }

    @Override
    public String toString() {
        return name;
    }
}
