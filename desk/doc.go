// Package desk is what an officer can do: one file is one act is one
// transaction, named as the officer would say it.
//
// Every act begins with "may they?", reads the officer's rights again inside
// its transaction, and writes its audit entry, events and jobs with the same
// hand as its rows. A refusal is audited too and changes nothing else. The same
// idempotency key with the same input gets the first answer.
package desk
