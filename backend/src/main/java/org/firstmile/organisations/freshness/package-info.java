/**
 * Keeping entries right: how long a confirmation holds, asking organisations by e-mail, what their own people change and
 * propose, and who acts for them. Words: confirmation request (an e-mail with a link), proposal, representative.
 */
package org.firstmile.organisations.freshness;
