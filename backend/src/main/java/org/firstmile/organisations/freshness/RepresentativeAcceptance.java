package org.firstmile.organisations.freshness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;

@Schema(description = "The organisation that the caller acts for now.")
record RepresentativeAcceptance(Ref organisation) {}
