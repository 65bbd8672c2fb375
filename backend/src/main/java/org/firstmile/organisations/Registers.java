package org.firstmile.organisations;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.firstmile.shared.problem.FieldError;

/**
 * The lists of org-id.guide that a number is taken from, and what a number of each looks like. Deprecated lists are
 * taken as well: an organisation's old number still tells who it is.
 */
enum Registers {
    GB_CHC("6 or 7 digits, without the ending of a subsidiary", "[0-9]{6,7}"),
    GB_SC("SC and 6 digits", "SC[0-9]{6}"),
    GB_NIC("6 digits, without NIC before them", "[0-9]{6}"),
    GB_COH(
            "8 digits, leading zeros included, or 2 letters and 6 digits",
            "[0-9]{8}|[A-Z]{2}[0-9]{5}[0-9A-Z]|R[0-9]{7}"),
    GB_MPR("up to 12 letters and digits", "[A-Z0-9]{1,12}"),
    GB_EDU("6 digits: the URN", "[0-9]{6}"),
    GB_SCOTEDU("7 digits: the SEED code", "[0-9]{7}"),
    GB_WALEDU("7 digits: 3 of the authority and 4 of the school", "[0-9]{7}"),
    GB_IRN("3 digits, a dash, 4 digits", "[0-9]{3}-[0-9]{4}"),
    GB_UKPRN("8 digits that begin with 1", "1[0-9]{7}"),
    GB_COE("6 digits", "[0-9]{6}"),
    GB_CASC("8 of the digits 0 to 9 and letters a to f", "[0-9a-f]{8}"),
    GB_LAE("3 letters", "[A-Z]{3}"),
    GB_PLA("3 letters", "[A-Z]{3}"),
    GB_LAS("3 letters", "[A-Z]{3}"),
    GB_LANI("3 letters", "[A-Z]{3}"),
    GB_NHS("3 to 10 letters and digits", "[A-Z0-9]{3,10}"),
    GB_SHPE("4 to 10 letters and digits", "[A-Z0-9]{4,10}"),
    GB_REV("1 or 2 letters and digits", "[A-Z]{1,2}[0-9]{3,7}"),
    GB_HESA("4 digits", "[0-9]{4}"),
    GB_GOR("1 or 2 letters and digits", "[A-Z]{1,2}[0-9]{3,5}"),
    GB_GOV("up to 5 digits", "[0-9]{1,5}"),
    GB_CCSCUST("8 digits", "[0-9]{8}"),
    GB_GOVUK,
    GB_COA,
    GB_SRS,
    XI_LEI("20 letters and digits, the last two of which check the others", Registers::isLei),
    XI_ROR("9 characters that begin with 0", "0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}"),
    XI_WIKIDATA("Q and digits", "Q[0-9]{1,12}"),
    XI_DUNS("9 digits", "[0-9]{9}"),
    XI_EORI("the country's 2 letters and up to 15 letters and digits", "[A-Z]{2}[A-Z0-9]{1,15}"),
    XI_GRID("grid, a number and a check, with dots between", "grid\\.[0-9]{1,9}\\.[0-9a-f]{1,2}"),
    XI_IATI,
    XI_PB,
    XI_PID,
    XI_BRIDGE;

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private final String shape;
    private final Predicate<String> fits;

    /** A list whose numbers have no shape of their own. */
    Registers() {
        this("as the list writes it", number -> true);
    }

    Registers(String shape, String pattern) {
        this(shape, number -> number.matches(pattern));
    }

    Registers(String shape, Predicate<String> fits) {
        this.shape = shape;
        this.fits = fits;
    }

    private String code() {
        return name().replace('_', '-');
    }

    /** What is wrong with it, at which member; empty when it can be a number of that register. */
    static Optional<FieldError> fault(Identifier identifier, String pointer) {
        Optional<Registers> register = Arrays.stream(values())
                .filter(one -> one.code().equals(identifier.scheme()))
                .findFirst();
        if (register.isEmpty()) {
            return Optional.of(new FieldError(pointer + "/scheme", "Use one of the registers " + codes()));
        }
        return register.get().fits.test(identifier.identifier())
                ? Optional.empty()
                : Optional.of(new FieldError(
                        pointer + "/identifier",
                        "A number of %s is %s".formatted(identifier.scheme(), register.get().shape)));
    }

    private static String codes() {
        List<String> codes = Arrays.stream(values()).map(Registers::code).toList();
        return codes.stream().limit(codes.size() - 1L).collect(Collectors.joining(", ")) + " or " + codes.getLast();
    }

    /** ISO 17442: with its letters written as 10 to 35, the whole number leaves 1 when divided by 97. */
    private static boolean isLei(String number) {
        if (!number.matches("[A-Z0-9]{18}[0-9]{2}")) {
            return false;
        }
        String digits = number.chars()
                .mapToObj(c -> Integer.toString(Character.digit(c, 36)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
