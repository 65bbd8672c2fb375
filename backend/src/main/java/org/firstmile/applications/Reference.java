package org.firstmile.applications;

import java.security.SecureRandom;

/**
 * What an application is called by people, such as {@code FM-7K3Q-92XD}: random, so that it tells neither order nor
 * time, from letters and digits that are not mistaken for each other and spell no words.
 */
final class Reference {
    private static final String ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    static String random() {
        return "FM-" + four() + "-" + four();
    }

    private static String four() {
        StringBuilder text = new StringBuilder(4);
        RANDOM.ints(4, 0, ALPHABET.length()).forEach(at -> text.append(ALPHABET.charAt(at)));
        return text.toString();
    }
}
