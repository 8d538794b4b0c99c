package org.besa.verify.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileTest {
    @ParameterizedTest
    @CsvSource({
        "0,        0, 256, tile/0/000",
        "1,       12, 256, tile/1/012",
        "0,      999, 256, tile/0/999",
        "0,     1000, 256, tile/0/x001/000",
        "2,  1234067, 256, tile/2/x001/x234/067",
        "0,  1000000,   8, tile/0/x001/x000/000.p/8",
        "-1, 1234067,   1, tile/entries/x001/x234/067.p/1",
        "0, 36028797018963967, 255, tile/0/x036/x028/x797/x018/x963/967.p/255"
    })
    void hasThePathOfTheStandard(int level, long index, int width, String path) {
        assertThat(new Tile(level, index, width).path()).isEqualTo(path);
    }

    @Test
    void isNotOutsideOfTrees() {
        assertThatThrownBy(() -> new Tile(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tile(0, 0, 257)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tile(8, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tile(-2, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tile(0, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tile(0, Tile.LAST_INDEX + 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
