package org.firstmile.applications;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.tika.Tika;
import org.firstmile.shared.problem.ProblemException;

/** Tells by its content what a file is, and refuses what a CV must not be: a program, a bomb, something locked. */
final class CvContent {
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final long MOST_UNPACKED = 50L * 1024 * 1024;
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_PAGES = 50;
    private static final Tika TIKA = new Tika();

    private CvContent() {}

    /** The kind of this document. */
    static CvKind check(byte[] content) {
        if (content == null || content.length == 0) {
            throw refused("The file is empty: choose another");
        }
        if (content.length > MOST_BYTES) {
            throw refused("The file must be 5 MB or less");
        }
        String type = TIKA.detect(Arrays.copyOf(content, Math.min(content.length, 65_536)));
        if (type.equals(CvKind.PDF_TYPE)) {
            checkPdf(content);
            return CvKind.PDF;
        }
        return new String(content, 0, Math.min(2, content.length), StandardCharsets.US_ASCII).equals("PK")
                ? checkPackage(content)
                : wrongKind();
    }

    private static void checkPdf(byte[] content) {
        try (PDDocument document = new BoundedPdf(content).parse(false)) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            PDDocumentNameDictionary names = catalog.getNames();
            if (names != null && (names.getJavaScript() != null || names.getEmbeddedFiles() != null) || runs(catalog)) {
                throw refused("The PDF holds a program or another file: save it without them");
            }
            if (document.getNumberOfPages() < 1 || document.getNumberOfPages() > MOST_PAGES) {
                throw refused("The PDF must have 1 to %d pages".formatted(MOST_PAGES));
            }
        } catch (InvalidPasswordException e) {
            throw refused("The PDF is locked: save it without a password");
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw refused("The PDF cannot be read: save it anew");
        }
    }

    /** Whether something happens when it is opened, besides showing a page of it. */
    private static boolean runs(PDDocumentCatalog catalog) throws IOException {
        return catalog.getCOSObject().containsKey(COSName.AA)
                || catalog.getOpenAction() instanceof PDAction action && !(action instanceof PDActionGoTo);
    }

    /** Both word processors' formats are zip files that say inside what they are. */
    private static CvKind checkPackage(byte[] content) {
        CvKind kind = null;
        long unpacked = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String name = part.getName();
                refuseProgram(name);
                byte[] telling = isTelling(name) ? zip.readNBytes(1024 * 1024) : new byte[0];
                unpacked += telling.length + drain(zip, MOST_UNPACKED - unpacked);
                if (unpacked > MOST_UNPACKED || ++parts > MOST_PARTS) {
                    throw refused("The file unpacks to too much: save it with smaller pictures");
                }
                kind = kind == null ? told(name, telling) : kind;
            }
        } catch (ZipException e) {
            throw refused("The file is damaged: save it anew");
        } catch (IOException e) {
            throw refused("The file cannot be read: save it anew");
        }
        return kind == null ? wrongKind() : kind;
    }

    private static boolean isTelling(String name) {
        return name.equals("mimetype") || name.equals("[Content_Types].xml");
    }

    private static CvKind told(String name, byte[] telling) {
        if (!isTelling(name)) {
            return null;
        }
        String text = new String(telling, StandardCharsets.UTF_8);
        if (text.contains("macroEnabled")) {
            throw program();
        }
        if (name.equals("mimetype") && text.strip().equals(CvKind.OPEN_DOCUMENT_TYPE)) {
            return CvKind.OPEN_DOCUMENT;
        }
        return text.contains("wordprocessingml.document.main+xml") ? CvKind.WORD : null;
    }

    private static void refuseProgram(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        if (name.contains("vbaproject") || name.startsWith("basic/") || name.startsWith("scripts/")) {
            throw program();
        }
    }

    /** What the rest of the part unpacks to, as far as it may. */
    private static long drain(InputStream part, long most) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long total = 0;
        for (int read = part.read(buffer); read >= 0 && total <= most; read = part.read(buffer)) {
            total += read;
        }
        return total;
    }

    private static CvKind wrongKind() {
        throw refused("Send a PDF, a Word document (.docx) or an OpenDocument text (.odt)");
    }

    private static ProblemException program() {
        return refused("The document holds macros: save it without them");
    }

    private static ProblemException refused(String mend) {
        return ProblemException.field("#", mend);
    }
}
