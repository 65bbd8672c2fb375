package org.firstmile.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The demo writes to nobody who exists, whatever is done in it. */
class DemoAddressesTest {
    private static final Path FILES = Path.of("src/main/resources/demo");

    @Test
    void every_address_of_the_demo_is_a_sample() throws IOException {
        List<String> addresses = new ArrayList<>();
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                new ObjectMapper()
                        .readTree(file.toFile()).findValues("email").stream()
                                .map(JsonNode::asText)
                                .forEach(addresses::add);
            }
        }
        assertTrue(addresses.size() > 10, addresses.toString());
        assertEquals(
                List.of(),
                addresses.stream()
                        .filter(address -> !address.endsWith(".example"))
                        .toList());
    }
}
