package org.firstmile.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the request being answered, read from its token. */
@RequestScoped
public class CurrentCaller {
    private final CurrentIdentityAssociation identity;
    private final Grants grants;
    private Caller caller;

    CurrentCaller(CurrentIdentityAssociation identity, Grants grants) {
        this.identity = identity;
        this.grants = grants;
    }

    public Caller get() {
        if (caller == null) {
            caller = read(identity.getIdentity());
        }
        return caller;
    }

    /** Where the account is reached, if its token says. */
    public @Nullable String email() {
        return identity.getIdentity().getPrincipal() instanceof JsonWebToken token
                        && token.getClaim("email") instanceof String given
                ? given
                : null;
    }

    private Caller read(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return Caller.PUBLIC;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        identity.getRoles().forEach(role -> Role.of(role).ifPresent(roles::add));
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        if (token.getSubject() == null) {
            throw new UnauthorizedException("The token does not say whose it is");
        }
        String name = token.getClaim("name") instanceof String given ? given : token.getName();
        return new Caller(token.getSubject(), name, roles, grants.scopeOf(token.getSubject()));
    }
}
