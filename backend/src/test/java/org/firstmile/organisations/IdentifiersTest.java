package org.firstmile.organisations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.firstmile.shared.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {
    private static List<String> faults(String scheme, String number) {
        return Registers.fault(new Identifier(scheme, number, false), "#/identifiers/0").stream()
                .map(FieldError::pointer)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "GB-CHC, 279417",
        "GB-CHC, 1107264",
        "GB-SC, SC042386",
        "GB-NIC, 100019",
        "GB-COH, 09506232",
        "GB-COH, SC123456",
        "GB-COH, IP12345R",
        "GB-EDU, 125554",
        "GB-WALEDU, 6602130",
        "GB-IRN, 542-0059",
        "GB-UKPRN, 10000346",
        "GB-MPR, IP031455",
        "GB-CASC, df679063",
        "GB-LAE, WOT",
        "XI-LEI, 549300ITS31QK8VRBQ14",
        "XI-ROR, 05asf4e91",
        "XI-WIKIDATA, Q1377",
        "XI-GRID, grid.17063.33",
        "GB-GOVUK, cabinet-office"
    })
    void a_number_of_its_register_is_taken(String scheme, String number) {
        assertEquals(List.of(), faults(scheme, number));
    }

    @ParameterizedTest
    @CsvSource({
        "GB-CHC, 1107264-1",
        "GB-CHC, 12345",
        "GB-SC, 042386",
        "GB-NIC, NIC100019",
        "GB-COH, 9506232",
        "GB-EDU, 12555",
        "GB-IRN, 5420059",
        "GB-UKPRN, 20000346",
        "GB-LAE, wot",
        "XI-LEI, 549300ITS31QK8VRBQ15",
        "XI-LEI, 549300TIS31QK8VRBQ14",
        "XI-ROR, 05asf4ei1",
        "XI-WIKIDATA, 1377"
    })
    void any_other_is_named(String scheme, String number) {
        assertEquals(List.of("#/identifiers/0/identifier"), faults(scheme, number));
    }

    @Test
    void an_unknown_register_is_answered_with_those_that_are_known() {
        FieldError fault = Registers.fault(new Identifier("GB-XYZ", "1", false), "#/identifiers/0")
                .orElseThrow();
        assertEquals("#/identifiers/0/scheme", fault.pointer());
        assertTrue(fault.detail().contains("GB-CHC, GB-SC"), fault.detail());
    }

    /** The register's own examples, where the reference data is at hand. */
    @Test
    void the_examples_of_the_lists_themselves_are_taken() throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path lists = at.resolve("shared/data/orgid");
            if (Files.isDirectory(lists)) {
                try (Stream<Path> files = Files.walk(lists)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                            .toList()) {
                        JsonNode list = json.readTree(file.toFile());
                        String code = list.get("code").asText();
                        for (String example :
                                list.at("/access/exampleIdentifiers").asText("").split("[,;]")) {
                            if (!example.isBlank()) {
                                assertEquals(List.of(), faults(code, example.strip()), code + " " + example);
                            }
                        }
                    }
                }
                return;
            }
        }
    }
}
