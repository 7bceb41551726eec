// Package tree is the audit log's arithmetic, without a database: the Merkle tree
// of RFC 6962 over the entries' bytes, its signed checkpoints (C2SP
// tlog-checkpoint), the log's key, its tiles (C2SP tlog-tiles), proofs (C2SP
// tlog-proof) and the export file, which proves itself.
//
// Whoever distrusts the agency needs nothing of the agency's but the bytes.
package tree
