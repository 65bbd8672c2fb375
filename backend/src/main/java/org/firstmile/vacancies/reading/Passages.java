package org.firstmile.vacancies.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstmile.vacancies.reading.Passage.Line;
import org.firstmile.vacancies.reading.Passage.Mark;

/** Cuts a text into passages; nothing of it is lost but what nobody can see. */
final class Passages {
    private static final Pattern BULLET = Pattern.compile("^(?:[•◦▪‣●○■·]\\s*|[–—*-]\\s+|o\\s+(?=\\p{Lu}))(?=\\S)");
    private static final Pattern BOX = Pattern.compile("^(?:[❑❒☐☑□]\\s*|\\[ ?]\\s+)(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("^(?:\\(?\\d{1,2}[.)]|\\(?[a-z]\\))\\s+(?=\\S)");
    private static final Pattern HASHES = Pattern.compile("^#{1,6}\\s+");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,300})]\\([^()\\s]{0,500}\\)");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*{1,3})(?=\\S)([^*]{1,500})(?<=\\S)\\1");
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    /** A line shorter than this was ended by its writer, not by the width of a page. */
    private static final int WIDTH = 45;

    private final List<Passage> passages = new ArrayList<>();
    private int gap;
    private int counted;

    private Passages() {}

    static List<Passage> of(String text) {
        Passages cut = new Passages();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            cut.add(new Line(i + 1, clean(lines.get(i))));
        }
        return cut.passages;
    }

    private void add(Line line) {
        if (line.text().isEmpty()) {
            gap++;
            return;
        }
        Passage next = passage(line);
        Passage last = passages.isEmpty() ? null : passages.getLast();
        if (last != null && isCounter(last) && gap > 0 && !next.isItem()) {
            replaceLast(List.of(last.lines().getFirst(), line), next.text(), Mark.NUMBER, last.gap());
        } else if (last != null && goesOn(last, next)) {
            List<Line> both = new ArrayList<>(last.lines());
            both.add(line);
            replaceLast(both, last.text() + " " + next.text(), last.mark(), last.gap());
        } else {
            passages.add(next);
        }
        gap = 0;
    }

    private void replaceLast(List<Line> lines, String text, Mark mark, int before) {
        passages.set(passages.size() - 1, new Passage(List.copyOf(lines), text, mark, before));
    }

    private Passage passage(Line line) {
        String text = HASHES.matcher(line.text()).replaceFirst("");
        Mark mark = Mark.NONE;
        Matcher bullet = BULLET.matcher(text);
        if (bullet.find()) {
            mark = Mark.BULLET;
            text = text.substring(bullet.end());
        }
        Matcher box = BOX.matcher(text);
        Matcher number = NUMBER.matcher(text);
        if (box.find()) {
            mark = Mark.BOX;
            text = text.substring(box.end());
        } else if (number.find()) {
            mark = Mark.NUMBER;
            text = text.substring(number.end());
        }
        return new Passage(List.of(line), plain(text), mark, gap);
    }

    /** A number on a line of its own counts the passage after it: 1, then 2, then 3. */
    private boolean isCounter(Passage last) {
        Matcher number = Passage.BARE_NUMBER.matcher(last.text());
        if (last.lines().size() > 1 || !number.matches()) {
            return false;
        }
        int value = Integer.parseInt(number.group(1));
        if (value != 1 && value != counted + 1) {
            return false;
        }
        counted = value;
        return true;
    }

    private boolean goesOn(Passage last, Passage next) {
        return gap == 0
                && !next.isItem()
                && last.lines().getLast().text().length() >= WIDTH
                && last.text().length() < 20_000
                && ".:;?!".indexOf(last.text().charAt(last.text().length() - 1)) < 0
                && Character.isLowerCase(next.text().codePointAt(0));
    }

    private static String plain(String text) {
        String bare = EMPHASIS.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("$2");
        return bare.isBlank() ? text : bare.strip();
    }

    /** One space for every kind of it, and nothing that cannot be seen: no marks of order, direction or control. */
    static String clean(String line) {
        StringBuilder seen = new StringBuilder(line.length());
        line.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.SPACE_SEPARATOR,
                        Character.CONTROL,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> seen.append(' ');
                case Character.SURROGATE -> {}
                case Character.FORMAT -> {
                    if (c == 0x200C || c == 0x200D) { // they join and part letters of some scripts
                        seen.appendCodePoint(c);
                    }
                }
                default -> seen.appendCodePoint(c);
            }
        });
        return SPACES.matcher(seen).replaceAll(" ").strip();
    }
}
