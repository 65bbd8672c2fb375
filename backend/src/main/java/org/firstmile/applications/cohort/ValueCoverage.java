package org.firstmile.applications.cohort;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many of a set bring one value.")
record ValueCoverage(@Schema(maxLength = 60) String value, int members) {}
