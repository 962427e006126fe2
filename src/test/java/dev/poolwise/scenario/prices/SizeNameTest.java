package dev.poolwise.scenario.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeNameTest {
    @ParameterizedTest(name = "{0}: {1}, {2} cores, family {3}")
    @CsvSource({
        "Standard_D4s_v3,         D4s_v3,         4,  Dsv3",
        "Standard_D48s_v3,        D48s_v3,        48, Dsv3",
        "Standard_A4_v2,          A4_v2,          4,  Av2",
        "Standard_F1,             F1,             1,  F",
        "Standard_F16s_v2,        F16s_v2,        16, Fsv2",
        "Standard_M64,            M64,            64, M",
        "Standard_E8-4as_v4,      E8-4as_v4,      4,  Easv4",
        "Standard_DS11-1_v2,      DS11-1_v2,      1,  DSv2",
        "Standard_NC6,            NC6,            6,  NC",
        "Standard_NC24rs_v3,      NC24rs_v3,      24, NCrsv3",
        "Standard_NC4as_T4_v3,    NC4as_T4_v3,    4,  NCasT4v3",
        "Standard_NC24ads_A100_v4, NC24ads_A100_v4, 24, NCadsA100v4",
        "Standard_ND96isr_H100_v5, ND96isr_H100_v5, 96, NDisrH100v5",
        "Standard_B2ms,           B2ms,           2,  Bms",
        // the number is a rank: D4_v2 has 8 cores, A3 has 4
        "Standard_D4_v2,          D4_v2,          0,  Dv2",
        "Standard_DS3_v2,         DS3_v2,         0,  DSv2",
        "Standard_D14,            D14,            0,  D",
        "Standard_A3,             A3,             0,  A",
        "Standard_G5,             G5,             0,  G",
        "Standard_D2_v2_Promo,    D2_v2_Promo,    0,  ''",
        "Basic_A1,                Basic_A1,       0,  ''",
        "Standard_odd,            odd,            0,  ''",
    })
    void aRegularNameTellsCoresAndFamily(String armSkuName, String name, int cores, String family) {
        SizeName size = SizeName.of(armSkuName).orElseThrow();

        assertEquals(name, size.name());
        assertEquals(cores, size.cores().orElse(0));
        assertEquals(family, size.family().orElse(""));
    }

    @ParameterizedTest
    @CsvSource({"Dsv3_Type1", "''", "Standard_", "'Standard_D4s v3'", "D4s_v3"})
    void otherNamesAreNoVmSizes(String armSkuName) {
        assertEquals(Optional.empty(), SizeName.of(armSkuName));
    }
}
