package org.firstmile.places;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.firstmile.shared.sql.Sql;

/** Loads the towns that come with the program whenever its list has changed. */
@Singleton
@Startup
class Towns {
    static final String NAME = "TOWNS";

    private final Sql sql;
    private final PlaceSources sources;

    Towns(Sql sql, PlaceSources sources) {
        this.sql = sql;
        this.sources = sources;
    }

    @PostConstruct
    void load() {
        QuarkusTransaction.requiringNew().timeout(300).run(this::loadOnce);
    }

    private void loadOnce() {
        String csv = read();
        String checksum = checksum(csv);
        if (sources.isLoaded(NAME, checksum)) {
            return;
        }
        List<NamedCsvRecord> towns =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        sql.run("delete from place");
        sql.run(
                "insert into place (id, name, label, latitude, longitude, population)"
                        + " select * from unnest(?::int[], ?::text[], ?::text[], ?::float8[], ?::float8[], ?::int[])",
                column(towns, "id"),
                column(towns, "name"),
                column(towns, "label"),
                column(towns, "latitude"),
                column(towns, "longitude"),
                column(towns, "population"));
        sources.loaded(NAME, checksum, towns.size(), 0);
    }

    private static List<String> column(List<NamedCsvRecord> towns, String name) {
        return towns.stream().map(town -> town.getField(name)).toList();
    }

    private static String read() {
        try (InputStream in = Towns.class.getResourceAsStream("/places/towns.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
