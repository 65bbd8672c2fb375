package org.firstmile.applications;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The reveals that were asked for, by reference; one that was made before stands as it was made.")
public record RevealList(@Schema(maxItems = 500) List<Reveal> items) {}
