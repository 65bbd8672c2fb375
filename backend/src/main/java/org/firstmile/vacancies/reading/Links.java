package org.firstmile.vacancies.reading;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.compile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstmile.vacancies.VacancyAdvert;
import org.jspecify.annotations.Nullable;

/** Where an advert says there is more. */
final class Links {
    private static final Pattern INLINE = compile("\\[\\*?([^\\[\\]]{1,200}?)\\*?]\\(([^()\\s]{0,500})\\)");
    private static final Pattern ADDRESS =
            compile("^(?:https?://|www\\.)[^\\s/.]{1,100}\\.\\S{1,380}$", CASE_INSENSITIVE);
    private static final Pattern MAIL = compile("^[^\\s@:/]{1,100}@[^\\s@]{1,200}\\.[a-z]{2,20}$", CASE_INSENSITIVE);

    /** A lost link whose words are "here" leads nobody anywhere. */
    private static final int TELLING = 5;

    private final Draft draft;

    Links(Draft draft) {
        this.draft = draft;
    }

    /** The links within a passage, which is kept elsewhere. */
    void within(Passage passage) {
        Matcher link = INLINE.matcher(passage.raw());
        while (link.find()) {
            String label = Sentences.capitalised(link.group(1).strip());
            String address = address(link.group(2));
            if (address != null || label.length() > TELLING) {
                add(label, address, passage);
            }
        }
    }

    /** A line under a heading like "Website", which is a link and nothing else. */
    boolean line(@Nullable String under, Passage passage) {
        String raw = passage.raw();
        Matcher link = INLINE.matcher(raw);
        String address = address(raw);
        if (link.matches()) {
            return add(label(under, link.group(1).strip()), address(link.group(2)), passage);
        }
        return address != null && add(label(under, raw), address, passage);
    }

    private static String label(@Nullable String under, String text) {
        if (under == null) {
            return text;
        }
        String kind = under.substring(0, 1) + under.substring(1).toLowerCase(java.util.Locale.UK);
        return kind + ": " + text;
    }

    private static @Nullable String address(String given) {
        String text = given.startsWith("mailto:") ? given.substring(7) : given;
        if (MAIL.matcher(text).matches()) {
            return "mailto:" + text;
        }
        if (!ADDRESS.matcher(text).matches()) {
            return null;
        }
        return text.toLowerCase(java.util.Locale.UK).startsWith("www.") ? "https://" + text : text;
    }

    private boolean add(String label, @Nullable String url, Passage passage) {
        VacancyAdvert.Link link = new VacancyAdvert.Link(label, url);
        if (draft.links.contains(link)
                || !draft.fits(label, 200, passage)
                || !draft.hasRoom(draft.links, 20, passage)) {
            return false;
        }
        draft.ledger.cite("#/advert/links/" + draft.links.size(), passage);
        return draft.links.add(link);
    }
}
