/**
 * Reads an advert's text into a draft: every line becomes the source of a field, part of a choice, a heading, or is
 * listed as not recognised.
 *
 * <p>For {@code vacancies} alone, pure (text in, {@link org.firstmile.vacancies.reading.Reading} out). Its rules are
 * about how adverts in en-GB are written; where one is unsure, the field stays empty and the line says so. A rule looks
 * at one sentence of a bounded length at a time, so that no text makes it slow.
 */
package org.firstmile.vacancies.reading;
