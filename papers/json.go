package papers

import (
	"encoding/json"
	"fmt"
	"time"

	"sinetti/domain"
)

// document is the extract as a machine reads it. Codes stay as they are; words say
// them in the language of the paper.
type document struct {
	Type      string     `json:"type"`
	Number    string     `json:"number"`
	Audience  string     `json:"audience"`
	Language  string     `json:"language"`
	Reference string     `json:"reference,omitempty"`
	Person    string     `json:"person,omitempty"`
	Born      string     `json:"born,omitempty"`
	From      *time.Time `json:"from,omitempty"`
	Until     time.Time  `json:"until"`
	MadeAt    time.Time  `json:"madeAt"`
	More      bool       `json:"more"`
	Lines     []docLine  `json:"lines"`
}

type docLine struct {
	At           time.Time `json:"at"`
	Act          string    `json:"act"`
	Words        string    `json:"words"`
	Outcome      string    `json:"outcome"`
	Purpose      string    `json:"purpose,omitempty"`
	PurposeWords string    `json:"purposeWords"`
	Organisation string    `json:"organisation,omitempty"`
	Officer      string    `json:"officer,omitempty"`
	Point        string    `json:"point,omitempty"`
	Session      string    `json:"session,omitempty"`
	Entry        string    `json:"entry,omitempty"`
}

// JSON writes the extract for a machine; officers and points only for an authority.
func (x Extract) JSON() ([]byte, error) {
	w, err := wordingOf(x.Language)
	if err != nil {
		return nil, err
	}
	d := document{
		Type: "fi.sinetti.data-extract.v1", Number: x.Number, Audience: string(x.Audience), Language: string(x.Language),
		Reference: x.Reference, Person: x.Person, Born: x.Born, Until: x.Until.UTC(), MadeAt: x.MadeAt.UTC(), More: x.More,
		Lines: make([]docLine, len(x.Lines)),
	}
	if !x.From.IsZero() {
		from := x.From.UTC()
		d.From = &from
	}
	for i, l := range x.Lines {
		d.Lines[i] = docLine{
			At: l.At.UTC(), Act: string(l.Act), Words: w.act(l), Outcome: string(l.Outcome), Purpose: string(l.Purpose),
			PurposeWords: w.purpose(l), Organisation: l.Organisation,
		}
		if x.Audience == domain.ForAuthority {
			d.Lines[i].Officer, d.Lines[i].Point, d.Lines[i].Session, d.Lines[i].Entry = l.Officer, l.Point, l.Session, l.Entry
		}
	}
	text, err := json.Marshal(d)
	if err != nil {
		return nil, fmt.Errorf("papers: %w", err)
	}
	return text, nil
}
