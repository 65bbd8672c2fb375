package org.firstmile.places;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ApiTest
class PlacesTest {
    private static final String CODE_POINT_OPEN = """
            "SS99 1AA",10,588000,186000,"E92000001","E19000181","E18000124","","E07000067","E05004105"
            "SS991AB",10,588200,186400,"E92000001","E19000181","E18000124","","E07000067","E05004105"
            "SS99 1AC",90,0,0,"E92000001","","","","",""
            "not one",10,588000,186000,"E92000001","","","","",""
            """;

    @TempDir
    Path folder;

    @Inject
    Sql sql;

    @Inject
    Places places;

    @Inject
    Postcodes postcodes;

    private static Map<String, double[]> read(Path file, int leftOut) throws IOException {
        Map<String, double[]> read = new TreeMap<>();
        assertEquals(
                leftOut,
                PostcodeFile.read(
                        file,
                        (postcode, latitude, longitude) -> read.put(postcode, new double[] {latitude, longitude})));
        return read;
    }

    @Test
    void eastings_and_northings_become_degrees() {
        // the Ordnance Survey's own worked example: 651409.903, 313177.270 is 52°39'28.72"N 1°42'57.79"E in WGS84
        double[] degrees = NationalGrid.degrees(651409.903, 313177.270);
        assertEquals(52.657977, degrees[0], 0.0001);
        assertEquals(1.716052, degrees[1], 0.0001);
    }

    @Test
    void both_kinds_of_file_are_read_zipped_or_not() throws IOException {
        Path plain = folder.resolve("codepo.csv");
        Files.writeString(plain, CODE_POINT_OPEN);
        Map<String, double[]> read = read(plain, 2);
        assertEquals(List.of("SS99 1AA", "SS99 1AB"), List.copyOf(read.keySet()));
        assertEquals(51.54, read.get("SS99 1AA")[0], 0.02);

        Path zip = folder.resolve("ONSPD.ZIP");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entry(entries, "Documents/names.csv", "code,name\nE1,Somewhere\n");
            entry(
                    entries,
                    "Data/ONSPD.csv",
                    "\uFEFFpcd,pcd2,pcds,doterm,lat,long\n"
                            + "CM1 1QH,CM1  1QH,CM1 1QH,,51.7361,0.4690\n"
                            + "IM1 1AA,IM1  1AA,IM1 1AA,,99.999999,0.000000\n");
        }
        Map<String, double[]> zipped = read(zip, 1);
        assertEquals(List.of("CM1 1QH"), List.copyOf(zipped.keySet()));
        assertEquals(51.7361, zipped.get("CM1 1QH")[0], 0.00001);
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void a_loaded_file_places_postcodes_and_says_whose_data_it_is() throws IOException {
        Path file = folder.resolve("codepo.csv");
        Files.writeString(file, CODE_POINT_OPEN);
        postcodes.load(file);
        try {
            Place exact = places.resolve("ss991aa").orElseThrow();
            assertEquals("SS99 1AA", exact.label());
            assertFalse(exact.approximate());
            assertTrue(places.resolve("SS99 9ZZ").orElseThrow().approximate());
            assertEquals(
                    1,
                    sql.list(
                                    "select 1 from place_source where name = 'POSTCODES' and kept = 2 and left_out = 2",
                                    row -> 1)
                            .size());
            As.nobody()
                    .queryParam("q", "SS99")
                    .get("/places")
                    .then()
                    .body("items[0].kind", equalTo("outcode"))
                    .body("attribution", hasSize(4));
        } finally {
            sql.run("delete from place_source where name = 'POSTCODES'");
            sql.run("delete from postcode");
            sql.run("delete from outcode");
        }
    }

    @Test
    void a_file_without_postcodes_takes_nothing_away() throws IOException {
        Path file = folder.resolve("recipes.csv");
        Files.writeString(file, "cake,eggs\nsponge,3\n");
        assertThrows(RuntimeException.class, () -> postcodes.load(file));
        assertEquals(
                0,
                sql.list("select 1 from place_source where name = 'POSTCODES'", row -> 1)
                        .size());
    }

    @Test
    void towns_are_suggested_the_largest_first() {
        As.nobody()
                .queryParam("q", "chelms")
                .get("/places")
                .then()
                .statusCode(200)
                .body("items[0].label", equalTo("Chelmsford"))
                .body("items[0].kind", equalTo("town"))
                .body("attribution", contains("Towns: GeoNames, CC BY 4.0"));
        As.nobody()
                .queryParam("q", "Newport")
                .get("/places")
                .then()
                .body("items[0].label", equalTo("Newport"))
                .body("items.label", hasItem("Newport, near Telford"));
        As.nobody().queryParam("q", "chelmsfrod").get("/places").then().body("items[0].label", equalTo("Chelmsford"));
        As.nobody().get("/places").then().statusCode(400);
    }

    @Test
    void every_town_has_a_position_in_these_islands() {
        assertTrue(sql.list("select 1 from place", row -> 1).size() > 4000);
        assertEquals(
                0,
                sql.list(
                                "select 1 from place where latitude not between 49 and 61.5 or longitude not between -9 and 2.5",
                                row -> 1)
                        .size());
    }
}
