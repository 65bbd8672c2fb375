package org.firstmile.directory.exports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another list calls an organisation. */
@Schema(description = "What another list, imported here, calls an organisation.")
record ExternalId(String source, String id) {}
