package org.firstmile.vacancies.reading;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.compile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstmile.shared.money.Money;
import org.firstmile.vacancies.StipendPayee;
import org.firstmile.vacancies.StipendTerms;
import org.firstmile.vacancies.UnpaidTerms;
import org.firstmile.vacancies.VacancyKind;
import org.firstmile.vacancies.reading.Label.Labelled;

/** A monthly stipend ("£500 (inc. VAT) for the full 18 months", payable to whom), or that there is no pay. */
final class StipendFacts implements FactReader {
    private static final Pattern STIPEND = compile("\\b(stipend|bursary|honorarium)\\b", CASE_INSENSITIVE);
    private static final Pattern AMOUNT =
            compile("£ ?(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(\\.\\d{2})?(k)?(?![\\d,])", CASE_INSENSITIVE);
    private static final Pattern MONTHLY = compile("\\b(monthly|(?:a|per|each|every) month)\\b", CASE_INSENSITIVE);
    private static final Pattern MONTHS = compile("\\b" + Numbers.NUMBER + "[ -]months?\\b", CASE_INSENSITIVE);
    private static final Pattern WITH_VAT = compile("\\binc(?:l|luding|ludes|lusive of)?\\.? VAT\\b", CASE_INSENSITIVE);
    private static final Pattern WITHOUT_VAT =
            compile("\\b(?:plus|excl?(?:uding|udes|usive of)?\\.?|\\+) VAT\\b", CASE_INSENSITIVE);
    private static final Pattern PAYABLE = compile("\\b(payable|paid) (directly )?to\\b", CASE_INSENSITIVE);
    private static final Pattern PURPOSE =
            compile("\\b(contribution (towards|to)|stipend is for|to cover)\\b", CASE_INSENSITIVE);
    private static final Pattern UNPAID =
            compile("\\b(unpaid|voluntary (role|position|post)|volunteer role)\\b", CASE_INSENSITIVE);
    private static final Pattern EXPENSES =
            compile("\\bexpenses\\b.{0,40}\\b(paid|reimbursed|covered|refunded)\\b", CASE_INSENSITIVE);

    private final Map<Passage, String> stipends = new LinkedHashMap<>();
    private final Map<Passage, String> purposes = new LinkedHashMap<>();
    private final Map<Passage, List<StipendPayee>> payees = new LinkedHashMap<>();
    private final Map<Passage, String> unpaid = new LinkedHashMap<>();
    private final Map<Passage, String> expenses = new LinkedHashMap<>();

    @Override
    public boolean label(Labelled labelled, Passage passage) {
        return switch (labelled.label()) {
            case STIPEND -> sentence("stipend " + labelled.value(), passage);
            case SALARY -> UNPAID.matcher(labelled.value()).find() && sentence(labelled.value(), passage);
            case EXPENSES -> expenses.put(passage, labelled.value()) == null;
            default -> false;
        };
    }

    @Override
    public boolean sentence(String sentence, Passage passage) {
        boolean took = false;
        if (STIPEND.matcher(sentence).find() && AMOUNT.matcher(sentence).find()) {
            stipends.put(passage, sentence);
            took = true;
        }
        if (PAYABLE.matcher(sentence).find()) {
            payees.put(passage, payees(sentence));
            took = true;
        }
        if (PURPOSE.matcher(sentence).find() && (took || stipends.containsKey(passage))) {
            purposes.put(passage, sentence);
            took = true;
        }
        if (UNPAID.matcher(sentence).find()) {
            unpaid.put(passage, sentence);
            took = true;
        }
        if (EXPENSES.matcher(sentence).find() && passage.text().length() <= 500) {
            expenses.put(passage, sentence);
            took = true;
        }
        return took;
    }

    private static List<StipendPayee> payees(String sentence) {
        Set<StipendPayee> found = new LinkedHashSet<>();
        if (compile("\\b(to you|personally|to the member|individuals?|to them)\\b", CASE_INSENSITIVE)
                .matcher(sentence)
                .find()) {
            found.add(StipendPayee.MEMBER);
        }
        if (compile("\\b(your|their|an?) organisation\\b", CASE_INSENSITIVE)
                .matcher(sentence)
                .find()) {
            found.add(StipendPayee.ORGANISATION);
        }
        if (compile("\\b(other|another) (entity|body|organisation)\\b", CASE_INSENSITIVE)
                .matcher(sentence)
                .find()) {
            found.add(StipendPayee.OTHER_ENTITY);
        }
        return new ArrayList<>(found);
    }

    @Override
    public void settle(Draft draft) {
        if (!stipends.isEmpty()) {
            boolean told = draft.kind != null;
            draft.kind = told ? draft.kind : VacancyKind.OPEN_CALL;
            if (draft.terms == null && stipend(draft) && !told) {
                draft.ledger.cite("#/kind", stipends.keySet().iterator().next(), "A stipend goes with an open call");
            }
        } else if (!unpaid.isEmpty()) {
            if (draft.kind == null) {
                draft.kind = VacancyKind.VOLUNTEER;
                draft.ledger.cite("#/kind", unpaid.keySet().iterator().next());
            }
            if (draft.terms == null) {
                draft.terms =
                        new UnpaidTerms(expenses.values().stream().findFirst().orElse(null));
                unpaid.keySet().forEach(passage -> draft.ledger.cite("#/terms", passage));
                expenses.keySet().stream()
                        .findFirst()
                        .ifPresent(passage -> draft.ledger.cite("#/terms/expenses", passage));
            }
        }
    }

    private boolean stipend(Draft draft) {
        Set<BigDecimal> amounts = new HashSet<>();
        Set<Integer> months = new HashSet<>();
        boolean monthly = true;
        for (String sentence : stipends.values()) {
            monthly &= MONTHLY.matcher(sentence).find();
            collect(sentence, amounts, months);
        }
        boolean sure = monthly
                && amounts.size() == 1
                && months.size() == 1
                && months.iterator().next() <= 120
                && months.iterator().next() > 0;
        if (!sure) {
            stipends.keySet()
                    .forEach(passage -> draft.ledger.doubt(
                            passage, "It does not give one amount a month and one number of months"));
            return false;
        }
        String all = String.join(" ", stipends.values());
        boolean vat = WITH_VAT.matcher(all).find() && !WITHOUT_VAT.matcher(all).find();
        boolean said = vat || WITHOUT_VAT.matcher(all).find();
        List<StipendPayee> to = payees.values().stream()
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
        String purpose = purposes.values().stream().findFirst().orElse(null);
        draft.terms = new StipendTerms(
                new Money(amounts.iterator().next(), "GBP"),
                months.iterator().next(),
                vat,
                to.isEmpty() ? List.of(StipendPayee.MEMBER) : to,
                purpose,
                null,
                null);
        cite(draft, said, purpose != null, !to.isEmpty());
        return true;
    }

    private void cite(Draft draft, boolean vat, boolean purpose, boolean to) {
        stipends.keySet().forEach(passage -> {
            draft.ledger.cite("#/terms/amount", passage);
            draft.ledger.cite("#/terms/months", passage);
            draft.ledger.cite("#/terms/includesVat", passage, vat ? null : "It says nothing of VAT");
            if (!to) {
                draft.ledger.cite("#/terms/payableTo", passage, "It says nothing of who may be paid");
            }
        });
        if (to) {
            payees.keySet().forEach(passage -> draft.ledger.cite("#/terms/payableTo", passage));
        }
        if (purpose) {
            draft.ledger.cite("#/terms/purpose", purposes.keySet().iterator().next());
        }
    }

    private static void collect(String sentence, Set<BigDecimal> amounts, Set<Integer> months) {
        Matcher amount = AMOUNT.matcher(sentence);
        while (amount.find()) {
            amounts.add(PayFacts.figure(amount));
        }
        Matcher number = MONTHS.matcher(sentence);
        while (number.find()) {
            months.add(Numbers.of(number.group(1)));
        }
    }
}
