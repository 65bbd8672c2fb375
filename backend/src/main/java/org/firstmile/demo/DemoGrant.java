package org.firstmile.demo;

import java.util.UUID;
import org.firstmile.access.Grants;
import org.jspecify.annotations.Nullable;

/** What a demo account (its fixed id in deploy/realm/README.md) may act for. */
record DemoGrant(String subject, Grants.Kind kind, @Nullable UUID target) {}
