package org.firstmile.applications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of document a CV is, by its content. */
@Schema(description = "What kind of document a CV is, by its content.")
public enum CvKind {
    PDF("pdf"),
    WORD("docx"),
    OPEN_DOCUMENT("odt");

    static final String PDF_TYPE = "application/pdf";
    static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String OPEN_DOCUMENT_TYPE = "application/vnd.oasis.opendocument.text";

    private final String extension;

    CvKind(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }
}
