/**
 * The directory as other things are composed of it: what only reads several features and changes none. Nothing imports
 * it. Words: contact depth, feed.
 */
package org.firstmile.directory;
