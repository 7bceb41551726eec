// Package auth answers who somebody is: an officer by password and one-time
// code, then by a session; a partner by the certificate of its machine. What
// they may do is domain's to say, and the acts ask it again in their own
// transaction.
//
// Sessions, one-time codes and throttles go by the machine's own time, never
// by the demo's clock.
package auth
