package org.firstmile.agreements;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/**
 * Something about an agreement is different now.
 *
 * @param what created, changed, proposed, assented, agreed, ended or remarked
 * @param number the version's number
 */
public record AgreementChanged(UUID subject, String what, int number, AgreementState state) implements Outbox.Event {}
