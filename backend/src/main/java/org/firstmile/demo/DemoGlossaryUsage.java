package org.firstmile.demo;

import java.util.UUID;

/** How an organisation of the demo uses a word of the glossary. */
record DemoGlossaryUsage(String word, UUID organisationId, String meaning) {}
