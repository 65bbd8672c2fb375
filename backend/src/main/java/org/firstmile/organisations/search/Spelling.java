package org.firstmile.organisations.search;

import info.debatty.java.stringsimilarity.OptimalStringAlignment;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.firstmile.shared.sql.Sql;

/**
 * Reads the words of a search, and forgives a slip: a word that no listed entry has is looked for in the shape of the
 * words that listed entries do have. What the public may not see teaches nobody a word.
 */
@Singleton
class Spelling {
    private static final int WORDS = 12;
    private static final int SHORTEST_CORRECTED = 3;
    private static final int SHORT = 5;
    private static final int CORRECTIONS = 3;

    private final Sql sql;
    private final OptimalStringAlignment slips = new OptimalStringAlignment();

    Spelling(Sql sql) {
        this.sql = sql;
    }

    private record Word(String text, boolean known) {}

    private record Alike(String word, int entries) {}

    /** @param words without accents and capitals */
    SearchTerms read(String words) {
        List<String> every = new ArrayList<>();
        List<String> meant = new ArrayList<>();
        boolean corrected = false;
        for (Word word : known(words)) {
            List<String> instead = word.known() ? List.of() : corrections(word.text());
            List<String> either = new ArrayList<>(List.of(word.text()));
            either.addAll(instead);
            every.add(either.stream().map(one -> one + ":*").collect(Collectors.joining(" | ", "(", ")")));
            meant.add(instead.isEmpty() ? word.text() : instead.getFirst());
            corrected |= !instead.isEmpty();
        }
        return new SearchTerms(
                String.join(" & ", every),
                String.join(" | ", every),
                words,
                corrected ? String.join(" ", meant) : null);
    }

    /** The words that say something ("the" does not), each with whether a listed entry has it or a longer one. */
    private List<Word> known(String words) {
        List<String> split = Arrays.stream(words.split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isBlank())
                .distinct()
                .limit(WORDS)
                .toList();
        if (split.isEmpty()) {
            return List.of();
        }
        return sql.list(
                """
                select w.word, char_length(w.word) < ? or exists (
                    select 1 from directory_entry e join organisation o on o.id = e.organisation_id
                    where e.document @@ to_tsquery('english', w.word || ':*') and o.listed and o.archived_at is null) as known
                from unnest(?) with ordinality w (word, place)
                where numnode(to_tsquery('english', w.word)) > 0
                order by w.place""", row -> new Word(row.getString("word"), row.getBoolean("known")), SHORTEST_CORRECTED, split);
    }

    private List<String> corrections(String word) {
        List<Alike> alike =
                sql.list("""
                select word, entries from directory_word
                where slips && slips(?) or word % ?
                order by slips && slips(?) desc, similarity(word, ?) desc, entries desc, word limit 40""", row -> new Alike(row.getString("word"), row.getInt("entries")), word, word, word, word);
        int most = word.length() <= SHORT ? 1 : 2;
        double least = alike.stream()
                .mapToDouble(each -> slips.distance(word, each.word()))
                .min()
                .orElse(Double.MAX_VALUE);
        return alike.stream()
                .filter(each -> least <= most && slips.distance(word, each.word()) == least)
                .sorted(Comparator.comparingInt(Alike::entries).reversed())
                .limit(CORRECTIONS)
                .map(Alike::word)
                .toList();
    }

    @Scheduled(
            every = "${firstmile.search.learn-every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void learn() {
        sql.lock("directory words");
        sql.run("create temporary table learnt on commit drop as select word, ndoc as entries from ts_stat($$"
                + " select e.words from directory_entry e join organisation o on o.id = e.organisation_id"
                + " where o.listed and o.archived_at is null $$)"
                + " where char_length(word) between 3 and 40 and word ~ '^[[:alpha:]]+$'"
                // nobody means "for" or "the" by a slip
                + " and to_tsvector('english', word) <> ''");
        sql.run("delete from directory_word w where not exists (select 1 from learnt l where l.word = w.word)");
        sql.run("insert into directory_word (word, slips, entries) select word, slips(word), entries from learnt"
                + " on conflict (word) do update set entries = excluded.entries"
                + " where directory_word.entries <> excluded.entries");
    }
}
