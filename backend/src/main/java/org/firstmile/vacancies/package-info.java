/**
 * Vacancies and open calls: what is offered, asked and promised, until when, and where that stands.
 *
 * <p>For the public, who read and apply, and for those who recruit. Words: terms (salary, stipend, unpaid), criterion,
 * question, deadline (one instant with its zone); see {@code domain.md}, "Vocabulary".
 */
package org.firstmile.vacancies;
