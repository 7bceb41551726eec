package desk

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"sinetti/domain"
	"sinetti/store"
)

const (
	linesOnPage = 200
	// linesOnPaper bounds a paper, about 700 sheets; one of more lines says so and
	// asks for a shorter time.
	linesOnPaper = 20_000
)

// ExtractView is an extract with its lines.
type ExtractView struct {
	store.Extract
	Lines []ExtractLine // newest first on a page, oldest first on paper
	More  bool          // the log holds more than is here
}

// ExtractLine is one look at the person's data, or one act that used them. For the
// person neither officer nor point is in it.
type ExtractLine struct {
	At           time.Time
	Act          domain.AuditWord
	Outcome      domain.AuditOutcome
	Purpose      domain.Purpose // empty: the act itself is the reason
	Organisation string         // empty for the house itself and its partners
	Entry        store.AuditEntry
	OfficerID    domain.ID
	PointID      domain.ID
}

// SeeExtract reads an extract that was drawn before, and writes down that it did.
func (d *Desk) SeeExtract(ctx context.Context, actor domain.Actor, id domain.ID) (*ExtractView, error) {
	var view *ExtractView
	err := d.extract(ctx, actor, id, func(tx store.Tx, e store.Extract) (err error) {
		view, err = d.viewExtract(ctx, tx, e, linesOnPage)
		return err
	})
	return view, err
}

// ExtractPaper is an extract with everything that stands on its papers.
type ExtractPaper struct {
	ExtractView
	// Person is named on it; the zero person under non-disclosure.
	Person domain.Person
	// Officers and Points name who looked and where; empty for the person.
	Officers map[domain.ID]store.Colleague
	Points   map[domain.ID]store.PointOnPage
	// Country is by whose clock the papers tell the time.
	Country, TimeZone string
}

// PrintExtract reads an extract for its papers, oldest line first, has them drawn,
// and writes down that they were read. What draw made may leave once PrintExtract
// has answered without an error; a paper that could not be drawn was not read.
func (d *Desk) PrintExtract(ctx context.Context, actor domain.Actor, id domain.ID, draw func(*ExtractPaper) error) error {
	var paper *ExtractPaper
	err := d.auditing(ctx, actor, domain.MayExtractData, func(tx store.Tx, actor domain.Actor) error {
		e, err := extractFor(ctx, tx, actor, id)
		if err == nil {
			paper, err = d.paper(ctx, tx, e)
		}
		return err
	})
	if err != nil {
		return err
	}
	if err := draw(paper); err != nil { // no transaction is open meanwhile
		return err
	}
	return d.extract(ctx, actor, id, func(store.Tx, store.Extract) error { return nil })
}

// paper reads what stands on an extract's papers.
func (d *Desk) paper(ctx context.Context, tx store.Tx, e store.Extract) (*ExtractPaper, error) {
	view, err := d.viewExtract(ctx, tx, e, linesOnPaper)
	if err != nil {
		return nil, err
	}
	slices.Reverse(view.Lines)
	paper := &ExtractPaper{ExtractView: *view, Country: "FI", TimeZone: d.rules().Country("FI").TimeZone}
	list, err := d.store.HoldersByID(ctx, tx, []domain.ID{e.HolderID})
	if err != nil {
		return nil, err
	}
	if len(list) > 0 && !list[0].Protected {
		paper.Person = list[0].Person
	}
	if e.Audience == domain.ForPerson {
		return paper, nil
	}
	var officers, points []domain.ID
	for _, l := range view.Lines {
		officers, points = append(officers, l.OfficerID), append(points, l.PointID)
	}
	names, err := d.named(ctx, tx, officers, points)
	paper.Officers, paper.Points = names.officers, names.points
	return paper, err
}

// extract reads one extract for somebody who may draw such a one, and writes it down.
func (d *Desk) extract(ctx context.Context, actor domain.Actor, id domain.ID, read func(tx store.Tx, e store.Extract) error) error {
	return d.auditing(ctx, actor, domain.MayExtractData, func(tx store.Tx, actor domain.Actor) error {
		e, err := extractFor(ctx, tx, actor, id)
		if err != nil {
			return err
		}
		if err := d.record(ctx, tx, extractEntry(actor, domain.AuditExtractRead, e)); err != nil {
			return err
		}
		return read(tx, e)
	})
}

func extractFor(ctx context.Context, tx store.Tx, actor domain.Actor, id domain.ID) (store.Extract, error) {
	e, err := store.ExtractByID(ctx, tx, id)
	if err != nil {
		return e, missing(err, "id")
	}
	return e, may(actor, domain.ExtractPermission(e.Audience))
}

// viewExtract draws at most so many lines from the log, newest first.
func (d *Desk) viewExtract(ctx context.Context, tx store.Tx, e store.Extract, most int) (*ExtractView, error) {
	rows, err := store.AuditPage(ctx, tx, store.AuditQuery{HolderID: e.HolderID, From: e.From, Until: e.Until}, int32(most)+1) //nolint:gosec // a constant
	if err != nil {
		return nil, err
	}
	view := &ExtractView{Extract: e, More: len(rows) > most}
	rows = rows[:min(len(rows), most)]
	var at []domain.ID
	for _, row := range rows {
		at = append(at, value(row.PointID))
	}
	points, err := store.PointsByID(ctx, tx, each(at))
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		line, err := extractLine(row, e)
		if err != nil {
			return nil, err
		}
		line.Organisation = points[value(row.PointID)].Organisation
		view.Lines = append(view.Lines, line)
	}
	return view, nil
}

// extractLine leaves of an entry what the audience may know.
func extractLine(row store.AuditEntry, e store.Extract) (ExtractLine, error) {
	line := ExtractLine{At: row.At, Act: domain.AuditWord(row.Act), Outcome: domain.AuditOutcome(row.Outcome), Purpose: domain.Purpose(row.Purpose)}
	var detail map[string]string
	if err := json.Unmarshal(row.Detail, &detail); err != nil {
		return line, err
	}
	if act, purpose, other := lookAt(detail, slices.Index(row.Holders, e.HolderID)); other {
		line.Act, line.Purpose = act, purpose
	}
	if e.Audience == domain.ForAuthority {
		line.Entry, line.OfficerID, line.PointID = row, officerIn(row.Actor), value(row.PointID)
	}
	return line, nil
}

// lookAt finds the further look of an answer that showed the holder at that place of
// the entry; see auth.Saw.
func lookAt(detail map[string]string, place int) (domain.AuditWord, domain.Purpose, bool) {
	for i := 1; ; i++ {
		text, there := detail[domain.FurtherLook(i)]
		if !there {
			return "", "", false
		}
		part := strings.Split(text, " ")
		if len(part) == 3 && slices.Contains(strings.Split(part[2], ","), strconv.Itoa(place)) {
			return domain.AuditWord(part[0]), domain.Purpose(part[1]), true
		}
	}
}

// officerIn reads officer:<id>; anybody else gives the zero id.
func officerIn(actor string) domain.ID {
	text, isOfficer := strings.CutPrefix(actor, "officer:")
	id, err := domain.ParseID(text)
	if !isOfficer || err != nil {
		return domain.ID{}
	}
	return id
}

func value(id *domain.ID) domain.ID {
	if id == nil {
		return domain.ID{}
	}
	return *id
}
