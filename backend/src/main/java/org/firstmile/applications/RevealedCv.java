package org.firstmile.applications;

/** A document to be saved under a name that says nobody's. */
record RevealedCv(String fileName, byte[] content) {}
