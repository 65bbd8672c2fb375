package org.firstmile.directory.openreferral;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Open Referral wants a UUID for everything. What has none with us, such as a language of a service, gets one made of
 * what it is: the same each time, and for the same thing only.
 */
final class Ids {
    private Ids() {}

    static UUID of(String what, Object... parts) {
        StringBuilder name = new StringBuilder(what);
        for (Object part : parts) {
            name.append('/').append(part);
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }
}
