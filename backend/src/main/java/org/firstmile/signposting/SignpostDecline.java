package org.firstmile.signposting;

import jakarta.validation.constraints.NotNull;

/** Why a hand-over cannot be taken. */
public record SignpostDecline(
        @NotNull(message = "Choose why") SignpostReason reason) {}
