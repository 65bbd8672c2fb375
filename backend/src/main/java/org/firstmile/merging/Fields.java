package org.firstmile.merging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.firstmile.organisations.NewOrganisation;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's facts by their names in the API: chosen of two, and put back. A fact that is added to organisations
 * is merged by the same rule without a line here.
 */
@Singleton
class Fields {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final String IDENTIFIERS = "identifiers";

    /** As many as an organisation may have. */
    private static final Map<String, Integer> MOST = Map.of("kinds", 10, IDENTIFIERS, 10, "tags", 30);

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("kinds", "kinds"),
            Map.entry("chapterId", "chapter"),
            Map.entry("parentId", "organisation that it is a part of"),
            Map.entry("description", "description"),
            Map.entry("website", "web address"),
            Map.entry("email", "e-mail address"),
            Map.entry("phone", "phone number"),
            Map.entry(IDENTIFIERS, "numbers in registers"),
            Map.entry("address", "address"),
            Map.entry("tags", "tags"),
            Map.entry("status", "status"),
            Map.entry("listed", "place in the public directory"));

    private final ObjectMapper json;

    Fields(ObjectMapper json) {
        this.json = json;
    }

    /** What the kept organisation was and is to be again. */
    record Again(NewOrganisation facts, List<String> stayed) {}

    NewOrganisation chosen(NewOrganisation keep, NewOrganisation drop, @Nullable MergeFields choice) {
        Map<String, Object> kept = map(keep);
        Map<String, Object> dropped = map(drop);
        // the public learns of a hidden one only what somebody says that it shall
        Map<String, Object> sides = choice == null ? Map.of() : json.convertValue(choice, MAP);
        boolean hidden = keep.listed() && !drop.listed() && !"drop".equals(sides.get("listed"));
        Map<String, Object> result = new LinkedHashMap<>();
        List<FieldError> faults = new ArrayList<>();
        for (String field : names(kept, dropped)) {
            Object said = sides.get(field);
            String side = said == null && hidden ? "keep" : (String) said;
            Object value = chosen(field, kept.get(field), dropped.get(field), side);
            if (value instanceof Collection<?> many && many.size() > MOST.getOrDefault(field, Integer.MAX_VALUE)) {
                faults.add(new FieldError(
                        "#/fields/" + field,
                        "Together they have %d %s and %d are the most: choose those of one side"
                                .formatted(many.size(), WORDS.get(field), MOST.get(field))));
            }
            result.put(field, value);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.fields(faults);
        }
        return json.convertValue(result, NewOrganisation.class);
    }

    private static Object chosen(String field, Object keep, Object drop, @Nullable String side) {
        if (MOST.containsKey(field) && (side == null || side.equals("both"))) {
            return joined(field, (List<?>) keep, (List<?>) drop);
        }
        return switch (side == null ? "" : side) {
            case "keep" -> keep;
            case "drop" -> drop;
            default -> isEmpty(keep) ? drop : keep;
        };
    }

    /** The kept one's stand first, and one number at most is preferred. */
    private static List<?> joined(String field, @Nullable List<?> keep, @Nullable List<?> drop) {
        Set<Object> all = new LinkedHashSet<>(keep == null ? List.of() : keep);
        boolean preferred = all.stream()
                .anyMatch(number -> number instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("preferred")));
        for (Object one : drop == null ? List.of() : drop) {
            if (field.equals(IDENTIFIERS) && preferred && one instanceof Map<?, ?> map) {
                Map<Object, Object> plain = new LinkedHashMap<>(map);
                plain.put("preferred", false);
                all.add(plain);
            } else {
                all.add(one);
            }
        }
        return List.copyOf(all);
    }

    /** Each fact as it was before the merge, unless it was changed after it: then the newer one stays, and is named. */
    Again again(NewOrganisation before, NewOrganisation after, NewOrganisation now, NewOrganisation ofTheOther) {
        Map<String, Object> was = map(before);
        Map<String, Object> merged = map(after);
        Map<String, Object> is = map(now);
        Map<String, Object> result = new LinkedHashMap<>();
        List<String> stayed = new ArrayList<>();
        for (String field : names(was, merged, is)) {
            boolean same = Objects.equals(merged.get(field), is.get(field));
            result.put(field, same ? was.get(field) : is.get(field));
            if (!same) {
                stayed.add("The %s: changed since the merge, and left as it is now."
                        .formatted(WORDS.getOrDefault(field, field)));
            }
        }
        if (!Objects.equals(merged.get(IDENTIFIERS), is.get(IDENTIFIERS))) {
            // whoever's number it was has it again
            List<Object> numbers = new ArrayList<>((List<?>) is.getOrDefault(IDENTIFIERS, List.of()));
            numbers.removeIf(number -> holds(ofTheOther, (Map<?, ?>) number) && !holds(before, (Map<?, ?>) number));
            result.put(IDENTIFIERS, numbers);
        }
        return new Again(json.convertValue(result, NewOrganisation.class), stayed);
    }

    private static boolean holds(NewOrganisation facts, Map<?, ?> number) {
        return facts.identifiers().stream()
                .anyMatch(one -> one.scheme().equals(number.get("scheme"))
                        && one.identifier().equals(number.get("identifier")));
    }

    private static boolean isEmpty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case Map<?, ?> map -> map.values().stream().allMatch(Fields::isEmpty);
            case Collection<?> many -> many.isEmpty();
            default -> false;
        };
    }

    @SafeVarargs
    private static Set<String> names(Map<String, Object>... maps) {
        Set<String> names = new TreeSet<>();
        for (Map<String, Object> map : maps) {
            names.addAll(map.keySet());
        }
        return names;
    }

    private Map<String, Object> map(NewOrganisation facts) {
        return json.convertValue(facts, MAP);
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
