package org.firstmile.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The demo accounts, read from the realm's overlay so that they are listed in one place only. */
final class Accounts {

    private Accounts() {}

    static String table(Path overlay) {
        JsonNode users;
        try {
            users = new ObjectMapper().readTree(overlay.toFile()).path("users");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String rows = StreamSupport.stream(users.spliterator(), false)
                .filter(user -> !user.has("serviceAccountClientId"))
                .map(user -> row(
                        user.path("username").asText(),
                        role(user.path("realmRoles").elements())))
                .collect(Collectors.joining());
        return row("user", "role") + row("----------", "--------------") + rows;
    }

    private static String role(Iterator<JsonNode> roles) {
        String role = "";
        while (roles.hasNext()) {
            String name = roles.next().asText();
            role = name.startsWith("default-roles") ? role : name;
        }
        return role;
    }

    private static String row(String user, String role) {
        return String.format(Locale.UK, "    %-12s %s%n", user, role);
    }
}
