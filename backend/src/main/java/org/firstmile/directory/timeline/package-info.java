/** What happened around an organisation, newest first: for those who see all of it, and of each thing what they may know. */
package org.firstmile.directory.timeline;
