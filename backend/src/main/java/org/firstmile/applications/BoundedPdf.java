package org.firstmile.applications;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * PDFBox unpacks a stream into memory whole, however large. Only the lists of a document's parts are unpacked on the way
 * to its catalog and pages; each is measured here first.
 */
final class BoundedPdf extends PDFParser {
    private static final int WIDEST_ROW = 1_000;

    private long left = CvContent.MOST_BYTES;

    BoundedPdf(byte[] content) throws IOException {
        super(new RandomAccessReadBuffer(content));
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        if (dictionary.getDictionaryObject(COSName.W) instanceof COSArray widths && isNothing(widths)) {
            throw new IOException("rows of nothing never end");
        }
        COSBase filter = only(stream.getFilters());
        if (COSName.FLATE_DECODE.equals(filter)) {
            measure(stream);
        } else if (filter != null) {
            throw new IOException("not packed as the lists of a PDF are");
        }
        return stream;
    }

    private static boolean isNothing(COSArray widths) {
        return IntStream.range(0, widths.size()).allMatch(column -> widths.getInt(column) <= 0);
    }

    private static COSBase only(COSBase value) {
        return value instanceof COSArray array && array.size() == 1 ? array.getObject(0) : value;
    }

    private void measure(COSStream stream) throws IOException {
        COSBase parameters = only(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        if (parameters instanceof COSDictionary known && known.getInt(COSName.COLUMNS, 1) > WIDEST_ROW) {
            throw new IOException("rows too wide");
        }
        Inflater inflater = new Inflater(true);
        try (InputStream packed = stream.createRawInputStream()) {
            packed.skipNBytes(2); // as PDFBox does, whatever the two say
            InputStream unpacked = new InflaterInputStream(packed, inflater);
            byte[] buffer = new byte[16 * 1024];
            for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new IOException("unpacks to too much");
                }
            }
        } finally {
            inflater.end();
        }
    }
}
