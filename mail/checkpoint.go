package mail

import (
	"context"
	"fmt"
)

// Checkpoint is the head of the audit log on its way out of the house.
type Checkpoint struct {
	Origin string // the log's name
	Size   int64  // entries in it
	Note   string // signed, as `sinetti audit verify` reads it
}

// SendCheckpoint mails a checkpoint, word for word: whoever keeps the mail can
// prove later what the log was. It holds a number and hashes alone.
func (p *Post) SendCheckpoint(ctx context.Context, to string, c Checkpoint) error {
	return p.send(ctx, to, letter{
		subject: fmt.Sprintf("Sinetti: %s, %d", c.Origin, c.Size),
		body: fmt.Sprintf(`Keep this mail: it proves what the audit log %s was when it had %d entries.
It is signed, and holds no personal data. Do not answer it.

%s`, c.Origin, c.Size, c.Note),
	})
}
