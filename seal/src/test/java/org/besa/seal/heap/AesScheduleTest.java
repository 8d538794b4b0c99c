package org.besa.seal.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class AesScheduleTest {
    private static final HexFormat HEX = HexFormat.of();

    /** FIPS 197, appendix A.3; the decryption keys are those of appendix C.3, "ik_sch". */
    @Test
    void isTheStandards() {
        AesSchedule ofA3 =
                new AesSchedule(HEX.parseHex("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4"));
        assertThat(HEX.formatHex(ofA3.encryption().getFirst())).isEqualTo("9ba354118e6925afa51a8b5f2067fcde");
        assertThat(HEX.formatHex(ofA3.encryption().getLast())).isEqualTo("fe4890d1e6188d0b046df344706c631e");

        AesSchedule ofC3 =
                new AesSchedule(HEX.parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
        assertThat(HEX.formatHex(ofC3.decryption().getLast())).isEqualTo("34f1d1ffbfceaa2ffce9e25f2558016e");
        assertThat(HEX.formatHex(ofC3.decryption().getFirst())).isEqualTo("1a1f181d1e1b1c191217101516131411");
        assertThat(ofC3.encryption()).hasSize(13);
        assertThat(ofC3.decryption()).hasSize(13);
    }
}
