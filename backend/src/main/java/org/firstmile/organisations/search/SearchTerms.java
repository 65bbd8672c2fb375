package org.firstmile.organisations.search;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, as the database looks for it.
 *
 * @param every a tsquery that asks for every word, or for what it may have been meant to be
 * @param some a tsquery that asks for one word at least, for telling which service matched
 * @param plain without accents and capitals
 * @param corrected what was looked for instead where there was a slip, or null
 */
record SearchTerms(
        String every, String some, String plain, @Nullable String corrected) {}
