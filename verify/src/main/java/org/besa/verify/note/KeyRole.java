package org.besa.verify.note;

/** What a key signs for. The first byte of its encoding says so (C2SP signed-note, "Signature types"). */
public enum KeyRole {
    /** A log signs its own checkpoints: type 0x01, Ed25519 over the text. */
    LOG(0x01),
    /** A witness signs that it saw a checkpoint and when: type 0x04, a timestamped Ed25519 cosignature. */
    WITNESS(0x04);

    private final byte type;

    KeyRole(int type) {
        this.type = (byte) type;
    }

    /** The byte. */
    byte type() {
        return type;
    }
}
