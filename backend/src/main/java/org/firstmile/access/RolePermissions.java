package org.firstmile.access;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Gives an identity the permissions of its roles, so that {@code @PermissionsAllowed} asks the table. */
@Singleton
final class RolePermissions implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder(identity);
        for (String realmRole : identity.getRoles()) {
            Role.of(realmRole).ifPresent(role -> Permission.of(role)
                    .forEach(permission -> builder.addPermission(new StringPermission(permission))));
        }
        return Uni.createFrom().item(builder.build());
    }
}
