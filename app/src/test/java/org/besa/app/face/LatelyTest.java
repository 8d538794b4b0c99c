package org.besa.app.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked again and again is computed once, and never more is kept than was said. */
class LatelyTest {
    private final List<Integer> computed = new ArrayList<>();
    private final Lately<Integer, String> lately = new Lately<>(3);

    private String ask(int asked) {
        return lately.of(asked, number -> {
            computed.add(number);
            return "no. " + number;
        });
    }

    @Test
    void anAnswerIsComputedOnce() {
        assertThat(ask(1)).isEqualTo("no. 1").isSameAs(ask(1));
        assertThat(computed).containsExactly(1);
    }

    @Test
    void whereThereAreTooManyItBeginsAnew() {
        for (int asked = 1; asked <= 4; asked++) {
            ask(asked);
        }
        assertThat(ask(4)).isEqualTo("no. 4");
        assertThat(ask(1)).isEqualTo("no. 1");
        assertThat(computed).containsExactly(1, 2, 3, 4, 1);
    }
}
