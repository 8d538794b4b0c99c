package org.besa.verify.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.besa.verify.tree.Frontier;
import org.besa.verify.tree.Hash;
import org.besa.verify.tree.TreeHasher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileBuilderTest {
    private final List<Tile> tiles = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();
    private final TileBuilder builder = new TileBuilder((tile, hashes) -> {
        tiles.add(tile);
        contents.add(Arrays.copyOf(hashes, tile.width() * Hash.SIZE));
    });

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 700})
    void knowsTheRootAtEachSize(int size) throws IOException {
        Frontier tree = new Frontier();
        for (int i = 0; i < size; i++) {
            assertThat(builder.root()).isEqualTo(tree.root());
            append(i);
            tree.append(leaf(i));
        }
        assertThat(builder.root()).isEqualTo(tree.root());
        assertThat(builder.size()).isEqualTo(size);
    }

    /** The example of C2SP tlog-tiles, "Partial Tiles". */
    @Test
    void givesOutTheTilesOfTheStandardsExample() throws IOException {
        for (int i = 0; i < 70_000; i++) {
            append(i);
        }
        builder.finish();

        assertThat(tiles.stream().filter(tile -> tile.level() == 0 && tile.width() == 256))
                .hasSize(273);
        assertThat(tiles)
                .contains(new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1))
                .hasSize(273 + 4)
                .doesNotHaveDuplicates();
    }

    @Test
    void fillsATileOfTheNextLevelWithTheRootsOfFullTiles() throws IOException {
        for (int i = 0; i < 520; i++) {
            append(i);
        }
        builder.finish();

        assertThat(tiles)
                .containsExactly(new Tile(0, 0, 256), new Tile(0, 1, 256), new Tile(0, 2, 8), new Tile(1, 0, 2));
        TreeHasher hasher = new TreeHasher();
        byte[] roots = contents.get(3);
        for (int i = 0; i < 2; i++) {
            Hash root = hasher.root(contents.get(i), Tile.FULL);
            assertThat(root).isEqualTo(Hash.of(Arrays.copyOfRange(roots, i * Hash.SIZE, (i + 1) * Hash.SIZE)));
        }
        assertThat(Arrays.copyOf(contents.get(2), Hash.SIZE))
                .isEqualTo(leaf(512).bytes());
    }

    private void append(int i) throws IOException {
        byte[] entry = entry(i);
        builder.append(entry, 0, entry.length);
    }

    private static Hash leaf(int i) {
        return Hash.ofLeaf(entry(i));
    }

    private static byte[] entry(int i) {
        return ("entry " + i).getBytes(UTF_8);
    }
}
