package org.firstmile.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PostmanTest {
    @Test
    void a_refusal_is_kept_without_the_address_that_it_quotes() {
        assertEquals(
                "550 5.1.1 <address> User unknown, see <address>",
                Postman.withoutAddresses(
                        "550 5.1.1 <Sample.Candidate@candidate.example>: User unknown, see a@b".replace(">:", ">")));
    }
}
