// Package sealer gives every committed audit entry its place in a Merkle log,
// signs the log's checkpoints and publishes it as C2SP tlog-tiles.
//
// One sealer works in the whole house; any number stand by. A turn has three
// steps, each of which may be the last before a kill: leaves are placed (one
// transaction); tiles and entry bundles are written, each once and for all; the
// checkpoint is signed, kept and, last, published. Whoever comes next ends the
// turn before it begins another, and the same bytes come out: nothing that is
// signed or written holds a time.
package sealer
