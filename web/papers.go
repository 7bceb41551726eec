package web

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"time"

	"sinetti/auth"
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/papers"
)

// mostPapers is how many papers are drawn at a time in this process: one of the most
// lines that an extract may have takes seconds of a core and its memory.
const mostPapers = 2

// Auditing is what the auditor takes with him or her: papers and exports.
type Auditing struct {
	Desk *desk.Desk // nil: there are none
	// Seal signs the papers; nil: none is given out.
	Seal *papers.Seal
}

func (b *browsers) audits(guarded func(pattern string, h http.HandlerFunc)) {
	if b.Audit.Desk == nil {
		return
	}
	guarded("GET /documents/extract/{file}", b.extract)
	guarded("GET /documents/order/{file}", b.confirmation)
	guarded("GET /audit/export.jsonl", b.exportAudit)
}

// asOfficer lets officers through whose session is fully in.
func (b *browsers) asOfficer(w http.ResponseWriter, r *http.Request) (context.Context, domain.Actor, bool) {
	officer, _, err := b.officer(r)
	if err == nil && officer.Stage != domain.FullSession {
		err = auth.Wrong{Code: auth.FirstLogin, Stage: officer.Stage}
	}
	if err != nil {
		b.refuseAccess(w, r, err)
		return nil, officer, false
	}
	return auth.WithAddress(auth.WithActor(r.Context(), officer), addressOf(r, b.Proxies)), officer, true
}

// extract gives the papers of an extract, signed: {id}.pdf, or {id}.json as a JWS. The
// act writes down that it was read after they were drawn and before a byte leaves.
func (b *browsers) extract(w http.ResponseWriter, r *http.Request) {
	ctx, officer, in := b.asOfficer(w, r)
	if !in {
		return
	}
	name, kind, _ := strings.Cut(r.PathValue("file"), ".")
	id, err := domain.ParseID(name)
	if err != nil || kind != "pdf" && kind != "json" {
		writeProblem(w, r, problem{Status: http.StatusNotFound, Code: "NOT_FOUND"})
		return
	}
	language := domain.Language(r.URL.Query().Get("language"))
	if language == "" {
		language = domain.Finnish
	}
	if b.Audit.Seal == nil {
		writeProblem(w, r, problem{Status: http.StatusServiceUnavailable, Code: "NO_SEAL", Title: "This server has no certificate to sign papers with."})
		return
	}
	if !slices.Contains(domain.Languages, language) {
		writeError(w, r, b.Log, domain.ErrInvalid("language", "fi, sv, en or et"))
		return
	}
	made, err := b.draw(ctx, officer, asked{id, language, kind})
	if err != nil {
		b.refuseAccess(w, r, err)
		return
	}
	w.Header().Set("Content-Type", made.media)
	w.Header().Set("Content-Disposition", `attachment; filename="`+made.number+"."+kind+`"`)
	_, _ = w.Write(made.file)
}

// asked is which paper somebody wants.
type asked struct {
	id       domain.ID
	language domain.Language
	kind     string // pdf or json
}

// made is a paper, signed and written down.
type made struct {
	number, media string
	file          []byte
}

// draw makes a paper, if it has a place: auth.ErrBusy. Whoever reads it slowly holds
// none.
func (b *browsers) draw(ctx context.Context, officer domain.Actor, a asked) (m made, err error) {
	select {
	case b.papers <- struct{}{}:
		defer func() { <-b.papers }()
	default:
		return m, auth.ErrBusy
	}
	err = b.Audit.Desk.PrintExtract(ctx, officer, a.id, func(paper *desk.ExtractPaper) (err error) {
		m.number = paper.Number
		m.file, m.media, err = b.sealed(paper, a.language, a.kind)
		return err
	})
	return m, err
}

func (b *browsers) sealed(paper *desk.ExtractPaper, language domain.Language, kind string) (file []byte, media string, err error) {
	x, err := onPaper(paper, language)
	if err != nil {
		return nil, "", err
	}
	if kind == "pdf" {
		if file, err = x.PDF(); err == nil {
			file, err = b.Audit.Seal.SignPDF(file, x.Number, b.Clock.Now())
		}
		return file, "application/pdf", err
	}
	text, err := x.JSON()
	if err != nil {
		return nil, "", err
	}
	jws, err := b.Audit.Seal.SignJSON(text)
	return []byte(jws), "application/jose", err
}

// onPaper puts an extract into the words of its papers.
func onPaper(p *desk.ExtractPaper, language domain.Language) (papers.Extract, error) {
	zone, err := time.LoadLocation(p.TimeZone)
	if err != nil {
		return papers.Extract{}, err
	}
	x := papers.Extract{
		Number: p.Number, Language: language, Audience: p.Audience, Reference: p.Reference, From: p.From, Until: p.Until,
		MadeAt: p.MadeAt, Zone: zone, More: p.More, Lines: make([]papers.Line, len(p.Lines)),
	}
	if p.Person.FamilyName != "" {
		x.Person = p.Person.FamilyName + ", " + p.Person.GivenNames
		x.Born = p.Person.BirthDate.Time().Format("2.1.2006")
	}
	for i, l := range p.Lines {
		x.Lines[i] = papers.Line{At: l.At, Act: l.Act, Outcome: l.Outcome, Purpose: l.Purpose, Organisation: l.Organisation}
		if p.Audience == domain.ForPerson {
			continue
		}
		x.Lines[i].Point, x.Lines[i].Entry = p.Points[l.PointID].Name, l.Entry.ID.String()
		if who, known := p.Officers[l.OfficerID]; known {
			x.Lines[i].Officer = who.Name + " (" + who.UserName + ")"
		}
		if l.Entry.SessionID != nil {
			x.Lines[i].Session = l.Entry.SessionID.String()
		}
	}
	return x, nil
}
