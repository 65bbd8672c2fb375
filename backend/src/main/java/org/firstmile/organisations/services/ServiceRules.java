package org.firstmile.organisations.services;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.firstmile.shared.money.Money;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.time.Calendar;
import org.jspecify.annotations.Nullable;

/** What must fit together in a service, beyond each value by itself. */
final class ServiceRules {
    private static final BigDecimal MOST = new BigDecimal("100000");

    private final List<FieldError> errors = new ArrayList<>();

    private ServiceRules() {}

    static void check(NewService wanted) {
        ServiceRules rules = new ServiceRules();
        rules.checkAges(wanted);
        rules.checkCost(wanted.cost());
        List<ServiceSchedule> schedules = wanted.schedules() == null ? List.of() : wanted.schedules();
        for (int i = 0; i < schedules.size(); i++) {
            rules.checkSchedule("#/schedules/" + i, schedules.get(i));
        }
        if (!rules.errors.isEmpty()) {
            throw ProblemException.fields(rules.errors);
        }
    }

    private void check(boolean holds, String pointer, String mend) {
        if (!holds) {
            errors.add(new FieldError(pointer, mend));
        }
    }

    private void checkAges(NewService wanted) {
        check(
                wanted.minimumAge() == null
                        || wanted.maximumAge() == null
                        || wanted.minimumAge() <= wanted.maximumAge(),
                "#/maximumAge",
                "Oldest age must be the youngest age or more");
    }

    private void checkCost(@Nullable Money cost) {
        if (cost != null) {
            check("GBP".equals(cost.currency()), "#/cost/currency", "Give the cost in pounds: GBP");
            check(cost.amount().compareTo(MOST) <= 0, "#/cost/amount", "Cost must be £100,000 or less");
        }
    }

    private void checkSchedule(String at, ServiceSchedule schedule) {
        boolean monthly = schedule.freq() == ScheduleFrequency.MONTHLY;
        for (int i = 0; i < schedule.days().size(); i++) {
            boolean numbered = schedule.days().get(i).length() > 2;
            check(
                    numbered == monthly,
                    at + "/days/" + i,
                    monthly
                            ? "Say which of the month it is, like 1mo for the first Monday"
                            : "Leave the number out: every week has one of each day");
        }
        check(
                schedule.closesAt().compareTo(schedule.opensAt()) > 0,
                at + "/closesAt",
                "It must close after it opens, on the same day");
        check(Calendar.isPlausible(schedule.validFrom()), at + "/validFrom", "Enter a date between 1900 and 2199");
        check(Calendar.isPlausible(schedule.validTo()), at + "/validTo", "Enter a date between 1900 and 2199");
        check(
                schedule.validFrom() == null
                        || schedule.validTo() == null
                        || !schedule.validTo().isBefore(schedule.validFrom()),
                at + "/validTo",
                "Choose a last day on or after the first");
    }
}
