package org.firstmile.organisations.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a column can mean, with the words that its heading may have for it. */
@Schema(
        description = "What a column means. Several columns can be an address-line; the numbers of registers go by"
                + " charity-number (GB-CHC), scottish-charity-number (GB-SC) and company-number (GB-COH), any register by"
                + " identifiers, written as GB-EDU-125554. The firstmile-id is what an export has: the organisation itself;"
                + " services are those of an"
                + " Open Referral file, in its own JSON.")
enum ImportField {
    FIRSTMILE_ID("#/id", "firstmile id"),
    EXTERNAL_ID("#/externalId", "external id", "id", "ref", "reference", "record id", "unique id", "uid", "our ref"),
    NAME(
            "#/name",
            "name",
            "organisation",
            "organisation name",
            "organization",
            "organization name",
            "title",
            "group",
            "group name",
            "charity name"),
    KINDS("#/kinds", "kinds", "kind", "type", "organisation type", "category of organisation"),
    DESCRIPTION("#/description", "description", "about", "summary", "what they do", "activities", "purpose"),
    WEBSITE("#/website", "website", "web site", "url", "web", "web address", "homepage", "site"),
    EMAIL("#/email", "email", "e mail", "email address", "contact email"),
    PHONE("#/phone", "phone", "telephone", "tel", "phone number", "telephone number", "contact number"),
    ADDRESS_LINE(
            "#/address/lines",
            "address",
            "address line",
            "street",
            "street address",
            "address line 1",
            "address line 2",
            "address line 3",
            "address line 4",
            "address 1",
            "address 2",
            "address 3"),
    TOWN("#/address/town", "town", "city", "town city", "locality", "post town"),
    COUNTY("#/address/county", "county", "region", "state province"),
    POSTCODE("#/address/postcode", "postcode", "post code", "postal code", "pcode", "zip"),
    LATITUDE("#/address/latitude", "latitude", "lat", "y"),
    LONGITUDE("#/address/longitude", "longitude", "long", "lng", "lon", "x"),
    TAGS("#/tags", "tags", "tag", "keywords", "themes", "categories", "category", "subjects"),
    CHARITY_NUMBER(
            "#/identifiers",
            "charity number",
            "charity no",
            "registered charity number",
            "charity commission" + " number",
            "charity reg no",
            "charity registration number"),
    SCOTTISH_CHARITY_NUMBER("#/identifiers", "scottish charity number", "oscr number", "sc number"),
    COMPANY_NUMBER(
            "#/identifiers",
            "company number",
            "company no",
            "companies house number",
            "company registration" + " number",
            "company reg no"),
    IDENTIFIERS("#/identifiers", "identifiers", "org id", "identifier"),
    PARENT("#/parentId", "parent", "parent organisation", "parent organization", "part of", "parent id"),
    STATUS("#/status", "status", "membership status", "relationship"),
    LISTED("#/listed", "listed", "public", "in directory"),
    SERVICES("#/services", "open referral services");

    private final String pointer;
    private final List<String> headings;

    ImportField(String pointer, String... headings) {
        this.pointer = pointer;
        this.headings = List.of(headings);
    }

    String pointer() {
        return pointer;
    }

    /** Whether several columns may mean it. */
    boolean repeats() {
        return this == ADDRESS_LINE || this == TAGS || this == IDENTIFIERS;
    }

    /** What a column of this heading most likely means. */
    static Optional<ImportField> guess(String heading) {
        String plain =
                heading.toLowerCase(Locale.UK).replaceAll("[^\\p{L}0-9]+", " ").strip();
        return Arrays.stream(values())
                .filter(field -> field.headings.contains(plain))
                .findFirst();
    }
}
