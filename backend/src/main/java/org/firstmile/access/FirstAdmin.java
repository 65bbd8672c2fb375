package org.firstmile.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the account whose {@code sub} is configured act for the whole alliance: a new installation has no grants, so
 * nobody could give the first one.
 */
@Singleton
class FirstAdmin {
    private final Grants grants;
    private final Optional<String> subject;

    FirstAdmin(Grants grants, @ConfigProperty(name = "firstmile.first-admin") Optional<String> subject) {
        this.grants = grants;
        this.subject = subject;
    }

    void grant(@Observes StartupEvent started) {
        subject.ifPresent(
                sub -> QuarkusTransaction.requiringNew().run(() -> grants.give(sub, Grants.Kind.ALLIANCE, null)));
    }
}
