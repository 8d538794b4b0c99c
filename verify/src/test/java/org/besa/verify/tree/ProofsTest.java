package org.besa.verify.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Proofs of trees of every size: as the RFC defines them, accepted, and refused after any change. */
@Tag("property")
class ProofsTest {
    /** Every size up to here is tried with every index and every older size. */
    private static final int SIZES = 200;

    /** Up to here also with every change of a proof. */
    private static final int SIZES_WITH_CHANGES = 40;

    private static final List<Hash> LEAVES =
            IntStream.range(0, SIZES).mapToObj(i -> hash("entry " + i)).toList();
    private static final LeafHashes SOURCE = new LeafHashes();
    private static final List<Hash> ROOTS = new ArrayList<>(List.of(Hash.ofEmptyTree()));

    static {
        for (Hash leaf : LEAVES) {
            SOURCE.append(leaf);
            ROOTS.add(SOURCE.tree().root());
        }
    }

    @Test
    void treesAreThoseOfTheRfc() {
        Frontier frontier = new Frontier();
        for (int size = 0; size <= SIZES; size++) {
            Hash expected = new NaiveTree(LEAVES.subList(0, size)).root();
            assertThat(tree(size).root()).isEqualTo(expected);
            assertThat(frontier.root()).isEqualTo(expected);
            assertThat(new Frontier(size, frontier.subtrees()).root()).isEqualTo(expected);
            if (size < SIZES) {
                frontier.append(LEAVES.get(size));
            }
        }
    }

    @Test
    void everyEntryIsProved() {
        for (int size = 1; size <= SIZES; size++) {
            NaiveTree naive = new NaiveTree(LEAVES.subList(0, size));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree(size).inclusion(index);
                assertThat(proof.hashes()).isEqualTo(naive.inclusion(index));
                assertThat(proof.shows(LEAVES.get(index), ROOTS.get(size))).isTrue();
            }
        }
    }

    @Test
    void everyOlderTreeIsProved() {
        for (int size = 1; size <= SIZES; size++) {
            NaiveTree naive = new NaiveTree(LEAVES.subList(0, size));
            for (int oldSize = 0; oldSize <= size; oldSize++) {
                ConsistencyProof proof = tree(size).consistency(oldSize);
                assertThat(proof.hashes()).isEqualTo(oldSize == 0 ? List.of() : naive.consistency(oldSize));
                assertThat(proof.shows(ROOTS.get(oldSize), ROOTS.get(size))).isTrue();
            }
        }
    }

    @Test
    void aChangedInclusionProofIsRefused() {
        for (int size = 1; size <= SIZES_WITH_CHANGES; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree(size).inclusion(index);
                Hash leaf = LEAVES.get(index);
                Hash root = ROOTS.get(size);
                assertThat(proof.shows(hash("another"), root)).isFalse();
                assertThat(proof.shows(leaf, hash("another"))).isFalse();
                for (List<Hash> changed : changes(proof.hashes())) {
                    assertThat(new InclusionProof(index, size, changed).shows(leaf, root))
                            .isFalse();
                }
                for (int other = 0; other < size; other++) {
                    assertThat(new InclusionProof(other, size, proof.hashes()).shows(leaf, root))
                            .isEqualTo(other == index);
                }
                for (int other = index + 1; other <= SIZES_WITH_CHANGES; other++) {
                    assertThat(new InclusionProof(index, other, proof.hashes()).shows(leaf, ROOTS.get(other)))
                            .isEqualTo(other == size);
                }
            }
        }
    }

    @Test
    void aChangedConsistencyProofIsRefused() {
        for (int size = 1; size <= SIZES_WITH_CHANGES; size++) {
            for (int oldSize = 0; oldSize <= size; oldSize++) {
                ConsistencyProof proof = tree(size).consistency(oldSize);
                Hash oldRoot = ROOTS.get(oldSize);
                Hash root = ROOTS.get(size);
                assertThat(proof.shows(hash("another"), root)).isFalse();
                assertThat(proof.shows(oldRoot, hash("another"))).isEqualTo(oldSize == 0); // all begins with nothing
                for (List<Hash> changed : changes(proof.hashes())) {
                    assertThat(new ConsistencyProof(oldSize, size, changed).shows(oldRoot, root))
                            .isFalse();
                }
                for (int other = 0; other <= size; other++) {
                    assertThat(new ConsistencyProof(other, size, proof.hashes()).shows(ROOTS.get(other), root))
                            .isEqualTo(other == oldSize || (proof.hashes().isEmpty() && (other == 0 || other == size)));
                }
                for (int other = Math.max(1, oldSize); other <= SIZES_WITH_CHANGES; other++) {
                    assertThat(new ConsistencyProof(oldSize, other, proof.hashes()).shows(oldRoot, ROOTS.get(other)))
                            .isEqualTo(other == size || oldSize == 0);
                }
            }
        }
    }

    @Test
    void aForkIsNotABeginning() {
        for (int size = 2; size <= SIZES; size++) {
            for (int forkedAt : new int[] {0, (size - 1) / 2, size - 2}) {
                LeafHashes fork = new LeafHashes();
                for (int i = 0; i < size; i++) {
                    fork.append(i == forkedAt ? hash("another") : LEAVES.get(i));
                }
                ConsistencyProof proof = fork.tree().consistency(size - 1);
                assertThat(proof.shows(ROOTS.get(size - 1), fork.tree().root())).isFalse();
            }
        }
    }

    /** Sizes that no test could build, except when all entries are the same: then subtrees of one height are, too. */
    @Test
    void treesOfAnySizeAreProved() {
        Hash leaf = hash("the same");
        List<Hash> heights = new ArrayList<>(List.of(leaf));
        while (heights.size() < 63) {
            heights.add(Hash.ofNode(heights.getLast(), heights.getLast()));
        }
        PerfectSubtrees subtrees = (height, index) -> heights.get(height);
        for (long size : new long[] {(1L << 40) - 1, 1L << 40, (1L << 40) + 1, Long.MAX_VALUE}) {
            Tree tree = new Tree(subtrees, size);
            for (long index : new long[] {0, 1, size / 3, size - 2, size - 1}) {
                assertThat(tree.inclusion(index).shows(leaf, tree.root())).isTrue();
                assertThat(tree.inclusion(index).shows(hash("another"), tree.root()))
                        .isFalse();
                Hash oldRoot = new Tree(subtrees, index).root();
                assertThat(tree.consistency(index).shows(oldRoot, tree.root())).isTrue();
                assertThat(tree.consistency(index).shows(hash("another"), tree.root()))
                        .isFalse();
            }
        }
    }

    @Test
    void whatCannotBeIsNotMade() {
        assertThatThrownBy(() -> tree(3).inclusion(3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree(3).inclusion(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree(3).consistency(4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree(3).consistency(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Frontier(3, List.of(hash("one")))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Each hash removed, doubled, replaced and exchanged with the next one; and one more at either end. */
    private static List<List<Hash>> changes(List<Hash> hashes) {
        Stream.Builder<List<Hash>> changes = Stream.builder();
        for (int at = 0; at < hashes.size(); at++) {
            List<Hash> removed = new ArrayList<>(hashes);
            Hash hash = removed.remove(at);
            changes.add(removed);
            List<Hash> doubled = new ArrayList<>(hashes);
            doubled.add(at, hash);
            changes.add(doubled);
            List<Hash> replaced = new ArrayList<>(hashes);
            replaced.set(at, hash("another"));
            changes.add(replaced);
            if (at + 1 < hashes.size()) {
                List<Hash> exchanged = new ArrayList<>(removed);
                exchanged.add(at + 1, hash);
                changes.add(exchanged);
            }
        }
        List<Hash> before = new ArrayList<>(hashes);
        before.addFirst(hash("another"));
        List<Hash> behind = new ArrayList<>(hashes);
        behind.add(hash("another"));
        return changes.add(before).add(behind).build().toList();
    }

    private static Tree tree(int size) {
        return new Tree(SOURCE, size);
    }

    private static Hash hash(String text) {
        return Hash.ofLeaf(text.getBytes(UTF_8));
    }
}
