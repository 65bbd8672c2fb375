/** Tables for spreadsheets. */
package org.firstmile.shared.csv;
