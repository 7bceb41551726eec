package audit

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"sinetti/domain"
	"sinetti/store"
)

// page is how many entries are read at once: the log may be larger than memory.
const page = 1000

// line is an entry in the export, one JSON object a line.
type line struct {
	ID        domain.ID         `json:"id"`
	At        time.Time         `json:"at"`
	Actor     string            `json:"actor"`
	SessionID *domain.ID        `json:"sessionId,omitempty"`
	PointID   *domain.ID        `json:"pointId,omitempty"`
	Act       string            `json:"act"`
	Outcome   string            `json:"outcome"`
	Object    string            `json:"object,omitempty"`
	Holders   []domain.ID       `json:"holders"`
	Purpose   string            `json:"purpose,omitempty"`
	VisitID   *domain.ID        `json:"visitId,omitempty"`
	Refusals  []string          `json:"refusals,omitempty"`
	Rulebook  string            `json:"rulebook,omitempty"`
	RequestID string            `json:"requestId,omitempty"`
	Detail    map[string]string `json:"detail,omitempty"`
}

// Export writes the whole log of one moment to w as JSON lines, oldest first,
// and returns how many there were. That it was exported, and what by says of who
// did it (ids only), is written before the first line leaves, and so is a line of
// this very export.
func Export(ctx context.Context, s *store.Store, w io.Writer, by map[string]string) (int, error) {
	entry := Entry{Actor: domain.Actor{Kind: domain.SystemActor}, Act: domain.AuditAuditExported, Object: "audit", Detail: by}
	if err := Look(ctx, s, entry); err != nil {
		return 0, err
	}
	out := bufio.NewWriter(w)
	n := 0
	err := s.Reading(ctx, func(tx store.Tx) error {
		var err error
		n, err = export(ctx, tx, json.NewEncoder(out))
		return err
	})
	if err != nil {
		return n, err
	}
	if err := out.Flush(); err != nil {
		return n, fmt.Errorf("audit: export: %w", err)
	}
	return n, nil
}

func export(ctx context.Context, tx store.Tx, out *json.Encoder) (int, error) {
	n := 0
	for last := (store.AuditEntry{}); ; {
		rows, err := store.AuditAfter(ctx, tx, last.At, last.ID, page)
		if err != nil || len(rows) == 0 {
			return n, err
		}
		for _, row := range rows {
			if err := writeLine(out, row); err != nil {
				return n, err
			}
			n++
		}
		last = rows[len(rows)-1]
	}
}

func writeLine(out *json.Encoder, row store.AuditEntry) error {
	l := line{
		ID: row.ID, At: row.At.UTC(), Actor: row.Actor, SessionID: row.SessionID, PointID: row.PointID,
		Act: row.Act, Outcome: row.Outcome, Object: row.Object, Holders: row.Holders, Purpose: row.Purpose,
		VisitID: row.VisitID, Refusals: row.Refusals, Rulebook: row.RulebookVersion, RequestID: row.RequestID,
	}
	if err := json.Unmarshal(row.Detail, &l.Detail); err != nil {
		return fmt.Errorf("audit: entry %s: %w", row.ID, err)
	}
	if err := out.Encode(l); err != nil {
		return fmt.Errorf("audit: export: %w", err)
	}
	return nil
}
