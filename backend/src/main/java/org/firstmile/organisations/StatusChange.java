package org.firstmile.organisations;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OrganisationStatusChange", description = "The status that an organisation shall have.")
record StatusChange(@NotNull(message = "Choose a status") OrganisationStatus status) {}
