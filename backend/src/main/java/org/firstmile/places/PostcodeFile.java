package org.firstmile.places;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the open files of postcodes as they are published: Code-Point Open (no heading, eastings and northings) and the
 * ONS's ONSPD and NSPL (a heading, degrees), each as CSV or as the zip that it comes in. Row by row, whatever its size.
 */
final class PostcodeFile {
    private static final Pattern SHAPE = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})");

    /** What the ONS writes where it knows no position. */
    private static final double NOWHERE = 99;

    private final Rows rows;
    private int leftOut;

    /** Takes each postcode with its position in degrees. */
    @FunctionalInterface
    interface Rows {
        void take(String postcode, double latitude, double longitude);
    }

    /** Where a row's columns are. */
    private record Columns(int postcode, int first, int second, boolean degrees) {
        private static final Columns CODE_POINT_OPEN = new Columns(0, 2, 3, false);

        /** Of a file's first row, or null when it is neither kind of file. */
        static @Nullable Columns of(List<String> fields) {
            List<String> names = fields.stream()
                    .map(field -> field.strip().toLowerCase(Locale.ROOT))
                    .toList();
            int postcode = names.contains("pcds") ? names.indexOf("pcds") : names.indexOf("pcd");
            if (postcode >= 0 && names.contains("lat") && names.contains("long")) {
                return new Columns(postcode, names.indexOf("lat"), names.indexOf("long"), true);
            }
            boolean headless = fields.size() >= 4 && canonical(fields.getFirst()) != null;
            return headless ? CODE_POINT_OPEN : null;
        }
    }

    private PostcodeFile(Rows rows) {
        this.rows = rows;
    }

    /** @return how many postcodes were left out because the file has no position for them */
    static int read(Path file, Rows rows) throws IOException {
        PostcodeFile reading = new PostcodeFile(rows);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                reading.zip(in);
            } else {
                reading.csv(in);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return reading.leftOut;
    }

    private void zip(InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                csv(zip);
            }
        }
    }

    /** Other tables lie beside the postcodes in these zips: a file of another shape is passed over. */
    private void csv(InputStream in) throws IOException {
        InputStream left = new FilterInputStream(in) {
            @Override
            public void close() {
                // the zip has more
            }
        };
        Columns columns = null;
        try (CsvReader<CsvRecord> records =
                CsvReader.builder().ofCsvRecord(new InputStreamReader(left, StandardCharsets.UTF_8))) {
            for (CsvRecord record : records) {
                if (columns == null) {
                    columns = Columns.of(record.getFields());
                    if (columns == null) {
                        return;
                    }
                    if (columns.degrees()) {
                        continue;
                    }
                }
                take(columns, record.getFields());
            }
        }
    }

    private void take(Columns columns, List<String> fields) {
        int last = Math.max(columns.postcode(), Math.max(columns.first(), columns.second()));
        String postcode = fields.size() > last ? canonical(fields.get(columns.postcode())) : null;
        double[] position = postcode == null ? null : position(columns, fields);
        if (position == null) {
            leftOut++;
        } else {
            rows.take(postcode, position[0], position[1]);
        }
    }

    private static double @Nullable [] position(Columns columns, List<String> fields) {
        try {
            double first = Double.parseDouble(fields.get(columns.first()));
            double second = Double.parseDouble(fields.get(columns.second()));
            if (columns.degrees()) {
                return isSomewhere(first, second) ? new double[] {first, second} : null;
            }
            double[] degrees = first > 0 && second > 0 ? NationalGrid.degrees(first, second) : null;
            return degrees != null && isSomewhere(degrees[0], degrees[1]) ? degrees : null;
        } catch (NumberFormatException notAPosition) {
            return null;
        }
    }

    private static boolean isSomewhere(double latitude, double longitude) {
        return latitude < NOWHERE
                && Math.abs(latitude) <= 90
                && Math.abs(longitude) <= 180
                && (latitude != 0 || longitude != 0);
    }

    private static @Nullable String canonical(String typed) {
        Matcher matcher = SHAPE.matcher(typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
        return matcher.matches() ? matcher.group(1) + " " + matcher.group(2) : null;
    }
}
