package org.firstmile.applications;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** Documents that nobody's word processor writes. */
final class HostileCvs {
    private static final int GIGABYTE = 1024 * 1024 * 1024;

    private HostileCvs() {}

    static byte[] deepPdf(String opening, int times) {
        return classic("1 0 obj <</Type/Catalog/Pages 2 0 R/A " + opening.repeat(times) + ">> endobj ");
    }

    static byte[] pdfThatRuns() {
        return classic("1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>> >> endobj ");
    }

    static byte[] pdfOfItself() {
        return classic("1 0 obj <</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>> endobj ");
    }

    static byte[] manyBeginnings() {
        return bytes("%PDF-1.7\n" + "1 0 obj<</Length 9>>stream\nxref\ntrailer<</Root 1 0 R/Size 9>>\n".repeat(70_000));
    }

    static byte[] pdfWithLoop() {
        String head = "%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n";
        return bytes(head + "xref\n0 1\n0000000000 65535 f \ntrailer <</Root 1 0 R/Size 2/Prev " + head.length()
                + ">>\nstartxref\n" + head.length() + "\n%%EOF");
    }

    static byte[] pdfWithHugeTable() {
        return pdfWithTable("W[1 2 1]", packed("", GIGABYTE));
    }

    static byte[] pdfWithTable(String shape) {
        return pdfWithTable(shape, packed("0123456789", 0));
    }

    static byte[] pdfWithPlainTable(String shape) {
        return pdfWithTable(shape, "", bytes("0123456789"));
    }

    private static byte[] pdfWithTable(String shape, byte[] packed) {
        return pdfWithTable(shape, "/Filter/FlateDecode", packed);
    }

    private static byte[] pdfWithTable(String shape, String filter, byte[] packed) {
        String head = "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n";
        return joined(
                bytes(head + "3 0 obj <</Type/XRef/Root 1 0 R/Size 2" + filter + "/" + shape + "/Length "
                        + packed.length + ">>stream\n"),
                packed,
                bytes("\nendstream endobj\nstartxref\n" + head.length() + "\n%%EOF"));
    }

    static byte[] pdfWithHugeObjects() {
        byte[] packed = packed("1 0 <</Type/Catalog/Pages 2 0 R>>", GIGABYTE);
        byte[] head = joined(
                bytes("%PDF-1.7\n4 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.length
                        + ">>stream\n"),
                packed,
                bytes("\nendstream endobj\n2 0 obj <</Type/Pages/Count 1/Kids[]>> endobj\n"));
        byte[] rows = {0, 0, 0, 0, 2, 0, 4, 0};
        return joined(
                head,
                bytes("3 0 obj <</Type/XRef/Root 1 0 R/Size 2/W[1 2 1]/Length 8>>stream\n"),
                rows,
                bytes("\nendstream endobj\nstartxref\n" + head.length + "\n%%EOF"));
    }

    private static byte[] classic(String catalog) {
        String head = "%PDF-1.7\n";
        String pages = "2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj ";
        String page = "3 0 obj <</Type/Page/Parent 2 0 R>> endobj\n";
        int second = head.length() + catalog.length();
        int third = second + pages.length();
        return bytes(head + catalog + pages + page
                + "xref\n0 4\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n%010d 00000 n \n"
                        .formatted(head.length(), second, third)
                + "trailer <</Root 1 0 R/Size 4>>\nstartxref\n" + (third + page.length()) + "\n%%EOF");
    }

    /** A Word document whose second part's name is not UTF-8, though it says so. */
    static byte[] wordWithBadName() {
        byte[] word = Cvs.word("Sample");
        int second = second(word);
        word[second + 7] |= 8;
        word[second + 30] = (byte) 0xff;
        return word;
    }

    private static int second(byte[] zip) {
        for (int at = 4; ; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 3 && zip[at + 3] == 4) {
                return at;
            }
        }
    }

    private static byte[] packed(String start, int zeros) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes(start));
            byte[] block = new byte[1024 * 1024];
            for (int left = zeros; left > 0; left -= block.length) {
                deflater.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
