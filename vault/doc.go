// Package vault is the private side of sealing: it opens what makers sealed,
// keeps each code under a key of its own, opens codes for letters that a
// trusted capsule orders, and destroys keys so that no backup of the database
// opens their codes again. Only the worker links it.
//
// # Key store
//
// A directory (mode 0700) outside PostgreSQL, on a shared file system where
// several workers run; no snapshots, and backups that live no longer than a
// destroyed code may:
//
//	root.key               Tink keyset, AES-256-GCM: wraps all that follows
//	identity.key           Ed25519, signs the statement of intake keys
//	signing.key            OpenPGP, signs sealed batches
//	intake/N.key           X25519, what makers seal to; short-lived
//	intake/statement.json  the current and next intake key, signed
//	epochs/N.key           wraps code keys
//	codes/<name>           one wrapped key per code; unlinked for good at its end
//
// A file appears whole or not at all (temporary name, fsync, rename, fsync of
// the directory). Workers order their work by flock on the file .lock.
//
// Overwriting before unlinking reaches the block only where the file system
// writes in place; on flash and copy-on-write media what was there may linger,
// wrapped by an epoch key. RotateEpoch and Rewrap end that too: once nothing is
// left under an old epoch its key is destroyed.
//
// # Trust directory
//
// What the worker believes, put there by two people, not writable by the
// worker's own group or the world:
//
//	capsules/<any>.pem              Ed25519 public keys of servers (blocks PUBLIC KEY)
//	makers/<partner id>.pem         Ed25519 public keys of one maker, several while it rotates
//	print-houses/<partner id>.asc   OpenPGP public key of one print house
package vault
