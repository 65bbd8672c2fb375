package org.firstmile.applications;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDJavascriptNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Documents as word processors write them, and some that nobody should send. */
final class Cvs {
    private Cvs() {}

    static byte[] pdf(String author) {
        return pdf(document -> document.getDocumentInformation().setAuthor(author));
    }

    static byte[] lockedPdf() {
        return pdf(document -> document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission())));
    }

    static byte[] pdfWithProgram() {
        return pdf(document -> {
            PDJavascriptNameTreeNode scripts = new PDJavascriptNameTreeNode();
            scripts.setNames(Map.of("start", new PDActionJavaScript("app.alert('hello')")));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setJavascript(scripts);
            document.getDocumentCatalog().setNames(names);
        });
    }

    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Change change) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            change.on(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] word(String author) {
        return zip(
                parts("wordprocessingml.document.main+xml", "docProps/core.xml", "<creator>" + author + "</creator>"));
    }

    static byte[] wordWithMacro() {
        return zip(parts("wordprocessingml.document.main+xml", "word/vbaProject.bin", "Sub AutoOpen()"));
    }

    static byte[] macroTemplate() {
        return zip(parts("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml", "<w/>"));
    }

    static byte[] openDocument() {
        return zip(Map.of("mimetype", CvKind.OPEN_DOCUMENT_TYPE, "content.xml", "<office/>"));
    }

    static byte[] archive() {
        return zip(Map.of("holiday.jpg", "not a picture"));
    }

    /** Small to send, and more than fifty megabytes when it is opened. */
    static byte[] bomb() {
        return zip(parts("wordprocessingml.document.main+xml", "word/document.xml", " ".repeat(52 * 1024 * 1024)));
    }

    private static Map<String, String> parts(String type, String name, String content) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types><Override ContentType=\"" + type + "\"/></Types>");
        parts.put(name, content);
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
