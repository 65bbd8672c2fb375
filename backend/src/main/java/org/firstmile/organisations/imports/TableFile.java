package org.firstmile.organisations.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A table of text as somebody's spreadsheet wrote it, read record by record. */
record TableFile(Path path, ImportEncoding encoding, ImportDelimiter delimiter, List<String> headings) {
    static final int MOST_COLUMNS = 200;
    static final int MOST_ROWS = 50_000;
    static final int LONGEST_CELL = 10_000;

    /** Many times the longest cell: one that is a little too long is told of its row, a quote that never ends of the file. */
    private static final int LONGEST_READ = 1_000_000;

    private static final int CHUNK = 16 * 1024;

    /** Finds out how it is written, where that is not said. */
    static TableFile open(Path path, @Nullable ImportEncoding encoding, @Nullable ImportDelimiter delimiter) {
        try {
            ImportEncoding letters = encoding == null ? detected(path) : encoding;
            ImportDelimiter between = delimiter == null ? detected(path, letters) : delimiter;
            List<String> headings = headings(path, letters, between);
            if (headings.size() > MOST_COLUMNS) {
                throw refused("The file has %,d columns: 200 are read at most. Leave out those that are not needed."
                        .formatted(headings.size()));
            }
            return new TableFile(path, letters, between, headings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProblemException refused(String detail) {
        return new ProblemException(ProblemCode.VALIDATION_FAILED, detail, List.of(new FieldError("#", detail)));
    }

    private static ImportEncoding detected(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] mark = in.readNBytes(3);
            if (mark.length >= 2 && ((mark[0] == -1 && mark[1] == -2) || (mark[0] == -2 && mark[1] == -1))) {
                return ImportEncoding.UTF_16;
            }
            if (mark.length >= 2 && mark[0] == 'P' && mark[1] == 'K') {
                throw refused("This is a spreadsheet itself: save it there as CSV and send that.");
            }
        }
        return isUtf8(path) ? ImportEncoding.UTF_8 : ImportEncoding.WINDOWS_1252;
    }

    private static boolean isUtf8(Path path) throws IOException {
        CharsetDecoder decoder = ImportEncoding.UTF_8
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer letters = CharBuffer.allocate(CHUNK);
        try (InputStream in = Files.newInputStream(path)) {
            int read;
            do {
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(0, read));
                bytes.flip();
                CoderResult result = decoder.decode(bytes, letters, read < 0);
                if (result.isError()) {
                    return false;
                }
                letters.clear();
                bytes.compact();
            } while (read >= 0);
        }
        return true;
    }

    /** Of the separators that there are, the one that makes most columns of the headings. */
    private static ImportDelimiter detected(Path path, ImportEncoding encoding) throws IOException {
        return Arrays.stream(ImportDelimiter.values())
                .filter(one -> one != ImportDelimiter.NONE)
                .max(Comparator.comparingInt((ImportDelimiter one) -> {
                            try {
                                return headings(path, encoding, one).size();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static List<String> headings(Path path, ImportEncoding encoding, ImportDelimiter delimiter)
            throws IOException {
        try (CsvReader<CsvRecord> reader = reader(path, encoding, delimiter)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                throw refused("The file is empty: its first line holds the columns' names, the rows follow below it.");
            }
            List<String> cells = records.next().getFields();
            if (cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
                throw refused("This is no table of text: save it in the spreadsheet as CSV and send that.");
            }
            return IntStream.range(0, cells.size())
                    .mapToObj(i -> cells.get(i).isBlank()
                            ? "Column " + (i + 1)
                            : shortened(cells.get(i).strip()))
                    .toList();
        } catch (CsvParseException e) {
            throw unending();
        }
    }

    private static String shortened(String heading) {
        return heading.length() > 200 ? heading.substring(0, 200) : heading;
    }

    private static CsvReader<CsvRecord> reader(Path path, ImportEncoding encoding, ImportDelimiter delimiter)
            throws IOException {
        Reader letters = new InputStreamReader(
                withoutMark(new BufferedInputStream(Files.newInputStream(path))), encoding.charset());
        return CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_READ)
                .ofCsvRecord(letters);
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        in.mark(3);
        byte[] begin = in.readNBytes(3);
        if (begin.length < 3 || begin[0] != (byte) 0xEF || begin[1] != (byte) 0xBB || begin[2] != (byte) 0xBF) {
            in.reset();
        }
        return in;
    }

    /**
     * Every row that is not empty, with the line that it begins in and what could not be read of it.
     *
     * @return how many there were
     */
    int each(BiConsumer<ReadCells, Integer> taker) {
        try (CsvReader<CsvRecord> reader = reader(path, encoding, delimiter)) {
            int rows = 0;
            Iterator<CsvRecord> records = reader.iterator();
            records.next();
            while (records.hasNext()) {
                CsvRecord one = records.next();
                if (one.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (++rows > MOST_ROWS) {
                    throw refused("The file has more than 50,000 rows: send it in parts.");
                }
                taker.accept(read(one.getFields()), Math.toIntExact(one.getStartingLineNumber()));
            }
            return rows;
        } catch (CsvParseException e) {
            throw unending();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row as it is kept: with as many cells as there are columns, and what that took. */
    record ReadCells(List<String> cells, List<ImportFault> unread) {}

    private ReadCells read(List<String> fields) {
        List<String> cells = new ArrayList<>();
        List<ImportFault> unread = new ArrayList<>();
        for (int i = 0; i < Math.max(fields.size(), headings.size()); i++) {
            String cell = i < fields.size() ? fields.get(i).strip() : "";
            if (i >= headings.size()) {
                if (!cell.isEmpty()) {
                    unread.add(new ImportFault(
                            null,
                            "The row has %d cells, the headings %d: look for a quote or a separator too many"
                                    .formatted(fields.size(), headings.size())));
                    break;
                }
            } else {
                cells.add(kept(cell, i, unread));
            }
        }
        return new ReadCells(cells, unread);
    }

    private static String kept(String cell, int column, List<ImportFault> unread) {
        String kept = cell;
        if (cell.length() > LONGEST_CELL) {
            unread.add(new ImportFault(
                    column,
                    "This cell has %,d characters, of which the first 10,000 are shown: make it shorter"
                            .formatted(cell.length())));
            kept = cell.substring(
                    0, Character.isHighSurrogate(cell.charAt(LONGEST_CELL - 1)) ? LONGEST_CELL - 1 : LONGEST_CELL);
        }
        if (kept.indexOf('\0') >= 0) {
            unread.add(new ImportFault(column, "This cell has a character that no text has; it is shown as \uFFFD"));
            kept = kept.replace('\0', '\uFFFD');
        }
        return kept;
    }

    private static ProblemException unending() {
        return refused("A cell goes on for more than a million characters: look for a quote that is opened and never"
                + " closed, or choose another separator.");
    }
}
