package fault

// Name is one place at which a process may be killed or held up.
type Name string

// All places, by the process that passes them. A test kills at every one of
// them and looks whether nothing is lost or done twice.
const (
	// Every process, in store.InTx.
	BeforeCommit Name = "tx.before_commit"
	AfterCommit  Name = "tx.after_commit"

	// Server: an answer with personal data, before and after its audit entry.
	BeforeAnswerAudit Name = "answer.before_audit"
	AfterAnswerAudit  Name = "answer.after_audit"

	// Worker: sealing of a batch.
	GatherChunk     Name = "batch.gather_chunk"
	PartDrawn       Name = "batch.part_drawn"
	PartUploaded    Name = "batch.part_uploaded"
	PartCommitted   Name = "batch.part_committed"
	ManifestWritten Name = "batch.manifest_written"
	BatchReady      Name = "batch.ready"
	PartsDeleted    Name = "batch.parts_deleted"

	// Worker: codes.
	CodeResealed  Name = "code.resealed"
	CodeTaken     Name = "code.taken"
	CodeDestroyed Name = "code.destroyed"

	// Worker: relay of events.
	RelayRead      Name = "relay.read"
	RelayFed       Name = "relay.fed"
	RelayPublished Name = "relay.published"
	RelayNoted     Name = "relay.noted"

	// Sealer: leaves are placed, tiles written, the checkpoint signed, published.
	SealPlaced    Name = "seal.placed"
	SealTiled     Name = "seal.tiled"
	SealSigned    Name = "seal.signed"
	SealPublished Name = "seal.published"
)

// Names lists every place.
var Names = []Name{
	BeforeCommit, AfterCommit,
	BeforeAnswerAudit, AfterAnswerAudit,
	GatherChunk, PartDrawn, PartUploaded, PartCommitted, ManifestWritten, BatchReady, PartsDeleted,
	CodeResealed, CodeTaken, CodeDestroyed,
	RelayRead, RelayFed, RelayPublished, RelayNoted,
	SealPlaced, SealTiled, SealSigned, SealPublished,
}
