package org.firstmile.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentsTest {
    @Test
    void times_are_said_by_londons_clock() {
        assertEquals("Tuesday 6 July 2027 at 10:30am", Moments.moment(Instant.parse("2027-07-06T09:30:00Z")));
        assertEquals("Wednesday 6 January 2027 at 12am", Moments.moment(Instant.parse("2027-01-06T00:00:00Z")));
        assertEquals("12:05pm", Moments.hour(Instant.parse("2027-01-06T12:05:00Z")));
        assertEquals("11:59pm", Moments.hour(Instant.parse("2027-06-01T22:59:59Z")));
    }
}
