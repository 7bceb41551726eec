package web

import (
	"net/http"
	"slices"
	"strings"
	"time"

	"sinetti/auth"
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/papers"
)

// confirmation gives the paper that an order's customer signs: {id}.pdf, drawn anew
// each time, in any language and size of print; by default those of the order.
func (b *browsers) confirmation(w http.ResponseWriter, r *http.Request) {
	ctx, officer, in := b.asOfficer(w, r)
	if !in {
		return
	}
	name, kind, _ := strings.Cut(r.PathValue("file"), ".")
	id, err := domain.ParseID(name)
	if err != nil || kind != "pdf" {
		writeProblem(w, r, problem{Status: http.StatusNotFound, Code: "NOT_FOUND"})
		return
	}
	asked := printed{language: domain.Language(r.URL.Query().Get("language")), format: domain.Format(r.URL.Query().Get("format"))}
	if err := asked.check(); err != nil {
		writeError(w, r, b.Log, err)
		return
	}
	select {
	case b.papers <- struct{}{}:
		defer func() { <-b.papers }()
	default:
		b.refuseAccess(w, r, auth.ErrBusy)
		return
	}
	var file []byte
	var number string
	err = b.Audit.Desk.PrintConfirmation(ctx, officer, id, func(paper *desk.ConfirmationPaper) (err error) {
		number = paper.Number
		file, err = asked.draw(paper)
		return err
	})
	if err != nil {
		b.refuseAccess(w, r, err)
		return
	}
	w.Header().Set("Content-Type", "application/pdf")
	w.Header().Set("Content-Disposition", `inline; filename="`+number+`.pdf"`)
	_, _ = w.Write(file)
}

// printed is how a confirmation is asked for; empty is as the order says.
type printed struct {
	language domain.Language
	format   domain.Format
}

func (p printed) check() error {
	if p.language != "" && !slices.Contains(domain.Languages, p.language) {
		return domain.ErrInvalid("language", "fi, sv, en or et")
	}
	if p.format != "" && p.format != domain.StandardPrint && p.format != domain.LargePrint {
		return domain.ErrInvalid("format", string(domain.StandardPrint)+" or "+string(domain.LargePrint))
	}
	return nil
}

func (p printed) draw(paper *desk.ConfirmationPaper) ([]byte, error) {
	zone, err := time.LoadLocation(paper.TimeZone)
	if err != nil {
		return nil, err
	}
	if p.language == "" {
		p.language = paper.Language
	}
	if p.format == "" {
		p.format = paper.Format
	}
	holder := paper.Holder
	c := papers.Confirmation{
		Language: p.language, Format: p.format, Order: paper.Order.Order, CodesWithCard: paper.CodesWithCard, StateAt: paper.StateChangedAt, Promises: paper.Promises, Zone: zone,
		Customer: holder.Person.FamilyName + ", " + holder.Person.GivenNames, Protected: holder.Protected,
		Product: paper.Product.Names[p.language], Officer: paper.Officer,
		Point: papers.Sender{
			Name: paper.Point.Name, Organisation: paper.Point.Organisation, Phone: paper.Point.Phone, Rows: paper.Point.Address.Rows,
		},
	}
	if born := holder.Person.BirthDate; !born.IsZero() {
		c.Born = born.Time().Format("2.1.2006")
	}
	const shown = 4
	if n := paper.Card.Number; len(n) > 2*shown {
		c.CardEnds = n[len(n)-shown:]
	}
	return c.PDF()
}
