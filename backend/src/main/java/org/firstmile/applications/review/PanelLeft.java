package org.firstmile.applications.review;

import java.util.UUID;

/** Somebody came off a vacancy's panel; observed where they would have had a part later on, before the commit. */
public record PanelLeft(UUID vacancy, String reviewer) {}
