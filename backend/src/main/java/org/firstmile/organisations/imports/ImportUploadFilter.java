package org.firstmile.organisations.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is said of a file that is sent. */
class ImportUploadFilter {
    @QueryParam("chapterId")
    @NotNull(message = "Choose a chapter")
    @Parameter(description = "The chapter that new organisations go into.", required = true)
    UUID chapterId;

    @QueryParam("source")
    @NotNull(message = "Say whose list it is")
    @Size(max = 100, message = "Source must be 100 characters or less")
    @Parameter(
            description = "Whose list it is. A later file of the same source updates by external id.",
            required = true)
    String source;

    @QueryParam("fileName")
    @Size(max = 200, message = "File name must be 200 characters or less")
    @Parameter(description = "What the file is called, to know it again.")
    String fileName;

    @QueryParam("encoding")
    @Parameter(description = "How its bytes are letters; detected where it is not said.")
    ImportEncoding encoding;

    @QueryParam("delimiter")
    @Parameter(description = "What stands between two cells; detected where it is not said.")
    ImportDelimiter delimiter;
}
