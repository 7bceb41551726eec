// Package witness stands outside of the audit log and remembers how far it has
// seen it: whoever holds the log's key and database can rewrite both, but not
// what a witness on another host has signed.
//
// A witness cosigns a checkpoint only if it follows from the last one that it
// cosigned. It needs no database, and of the rest of the product nothing but the
// reading of a checkpoint (audit/tree): log and witness must read the same in it.
// Formats and answers are those of C2SP: tlog-checkpoint (c2sp.org/tlog-checkpoint),
// tlog-cosignature v1 for Ed25519 (c2sp.org/tlog-cosignature), tlog-witness
// (c2sp.org/tlog-witness) and signed-note (c2sp.org/signed-note), so that a
// foreign log may use this witness, and this log a foreign witness.
package witness
