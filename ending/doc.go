// Package ending puts a card off, for a while or for good, in the one way there is,
// whether an officer was asked to, a new card was ordered in its place, the new card came
// into use, time ran out, or a letter with its code may have been read. It writes the
// rows and hands back what the act tells of it beside its own: the entry in the log, the
// events and the jobs.
package ending
