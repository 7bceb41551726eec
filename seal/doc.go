// Package seal is the public side of sealing: what anybody may do who holds no
// private key of the vault.
//
// A maker seals a code to the vault's intake key (RFC 9180) and signs the
// result; the server signs a letter capsule, without which the vault opens no
// code; the vault's statement of its intake keys is checked against the
// fingerprint that the maker got on paper. Nothing here opens a code.
//
// Every signed message begins with a label of its own and writes each field
// with its length, so that no signature can be read as one over other fields.
// Signatures are plain Ed25519 (RFC 8032): any language can make them.
package seal
