package org.firstmile.places;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.firstmile.shared.sql.Sql;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Loads the file of postcodes that the operator names, whenever it is another than before: beside the running service,
 * row by row, and all of it or nothing.
 */
@Singleton
@Startup
class Postcodes {
    static final String NAME = "POSTCODES";
    static final List<String> ATTRIBUTION = List.of(
            "Postcodes: contains OS data © Crown copyright and database right",
            "Contains Royal Mail data © Royal Mail copyright and database right",
            "Source: Office for National Statistics licensed under the Open Government Licence v.3.0");

    private static final Logger LOG = Logger.getLogger(Postcodes.class);
    private static final int LONGEST_SECONDS = 3600;

    private final Optional<Path> file;
    private final Sql sql;
    private final AgroalDataSource dataSource;
    private final PlaceSources sources;

    Postcodes(
            @ConfigProperty(name = "firstmile.places.postcodes") Optional<Path> file,
            Sql sql,
            AgroalDataSource dataSource,
            PlaceSources sources) {
        this.file = file;
        this.sql = sql;
        this.dataSource = dataSource;
        this.sources = sources;
    }

    @PostConstruct
    void load() {
        file.ifPresent(named -> Thread.ofVirtual().name("postcodes").start(() -> {
            try {
                load(named);
            } catch (RuntimeException e) {
                LOG.errorf(e, "The postcodes of %s are not loaded", named);
            }
        }));
    }

    void load(Path named) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> loadOnce(named));
    }

    private void loadOnce(Path named) {
        try {
            String checksum = Files.size(named) + " bytes of " + Files.getLastModifiedTime(named);
            if (sources.isLoaded(NAME, checksum)) {
                return;
            }
            sql.run("create temporary table read_postcode (postcode text, latitude float8, longitude float8)"
                    + " on commit drop");
            int leftOut = copy(named);
            sql.run("delete from postcode");
            int kept = sql.run(
                    "insert into postcode (postcode, latitude, longitude)"
                            + " select distinct on (postcode) postcode, latitude, longitude from read_postcode order by postcode");
            if (kept == 0) {
                throw new IOException("No postcode with a position is in it");
            }
            sql.run("delete from outcode");
            sql.run("insert into outcode (outcode, latitude, longitude)"
                    + " select split_part(postcode, ' ', 1), avg(latitude), avg(longitude) from postcode group by 1");
            sources.loaded(NAME, checksum, kept, leftOut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int copy(Path named) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy read_postcode from stdin with (format csv)");
            try {
                int leftOut = PostcodeFile.read(named, (postcode, latitude, longitude) -> {
                    byte[] row = "%s,%s,%s\n"
                            .formatted(postcode, latitude, longitude)
                            .getBytes(StandardCharsets.US_ASCII);
                    try {
                        copy.writeToCopy(row, 0, row.length);
                    } catch (SQLException e) {
                        throw new UncheckedIOException(new IOException(e));
                    }
                });
                copy.endCopy();
                return leftOut;
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
