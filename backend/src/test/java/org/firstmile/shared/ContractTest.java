package org.firstmile.shared;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.firstmile.support.ApiTest;
import org.junit.jupiter.api.Test;

@ApiTest
class ContractTest {
    @Test
    void the_committed_contract_is_what_the_code_says() throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        JsonNode committed = yaml.readTree(Files.readString(Path.of("../openapi.yaml")));
        JsonNode built = yaml.readTree(given().get("/openapi.yaml").asString());
        assertEquals(committed, built, "openapi.yaml has drifted: run 'make contract' and commit it");
    }
}
