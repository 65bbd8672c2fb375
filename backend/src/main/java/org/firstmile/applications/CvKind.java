package org.firstmile.applications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of document a CV is, by its content. */
@Schema(description = "What kind of document a CV is, by its content.")
public enum CvKind {
    PDF(CvKind.PDF_TYPE, "pdf"),
    WORD(CvKind.WORD_TYPE, "docx"),
    OPEN_DOCUMENT(CvKind.OPEN_DOCUMENT_TYPE, "odt");

    static final String PDF_TYPE = "application/pdf";
    static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String OPEN_DOCUMENT_TYPE = "application/vnd.oasis.opendocument.text";

    private final String mediaType;
    private final String extension;

    CvKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }
}
