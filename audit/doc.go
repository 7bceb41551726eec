// Package audit writes and exports the log of who did, and who saw, what.
//
// An entry is inserted in the transaction of the deed that it tells of: no deed
// without its entry, no entry without its deed. It holds opaque ids and words of
// the trade, never a name, an identity code, an address or a code. Nobody may
// change or delete an entry; the database's rights say so too.
package audit
