package org.firstmile.organisations.freshness;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.Address;
import org.firstmile.organisations.NewOrganisation;
import org.firstmile.organisations.OneLine;
import org.firstmile.organisations.WebAddress;
import org.jspecify.annotations.Nullable;

/** What an entry shall be, from somebody who has the e-mail's link and no account. */
@Schema(description = "What an entry shall be, as somebody proposes who has the e-mail's link.")
record NewLinkProposal(
        @NotNull(message = "Open the link in the email")
        @Size(max = 100, message = "Open the link in the email, whole")
        @Schema(description = "What follows the # in the e-mail's link.")
        String secret,

        @NotNull(message = "Enter a name")
        @Size(max = 200, message = "Name must be 200 characters or less")
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        @Schema(examples = "YMCA Essex")
        String name,

        @Size(max = 5000, message = "Description must be 5,000 characters or less") @Nullable
        String description,

        @Size(max = 500, message = "Web address must be 500 characters or less")
        @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.MESSAGE)
        @Schema(examples = "https://www.ymcaessex.org.uk")
        @Nullable
        String website,

        @Size(max = 254, message = "Email address must be 254 characters or less")
        @Email(message = "Enter an email address, like name@example.org")
        @Nullable
        String email,

        @Size(max = 40, message = "Phone number must be 40 characters or less")
        @Pattern(regexp = "[0-9+() .-]*", message = "Enter a phone number with digits, spaces and + only")
        @Nullable
        String phone,

        @Valid @Nullable Address address,

        @Size(max = 2000, message = "What else has changed must be 2,000 characters or less")
        @Schema(description = "What else has changed, such as in the services, in their own words.")
        @Nullable
        String remark) {

    /** The present entry with what this says of it. */
    NewOrganisation into(NewOrganisation present) {
        return new NewOrganisation(
                name,
                present.kinds(),
                present.chapterId(),
                present.parentId(),
                description,
                website,
                email,
                phone,
                present.identifiers(),
                address,
                present.tags(),
                present.status(),
                present.listed());
    }

    /** The secret stays out of logs and messages. */
    @Override
    public String toString() {
        return "NewLinkProposal[…]";
    }
}
