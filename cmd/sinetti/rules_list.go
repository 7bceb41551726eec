package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"sinetti/domain"
	"sinetti/rulebook"
	"sinetti/store"
)

type rulesList struct {
	database
	Country string `help:"One country alone, such as FI." placeholder:"COUNTRY"`
}

// ruled is a country's file, and who put it into force, or wants to.
type ruled struct {
	domain.RulebookProposal
	shipped     bool
	state       domain.RulebookState
	from, until time.Time // zero: since ever, until another is approved
}

// Run prints each country's files with their days and people, and the versions of all
// countries together that orders name.
func (c rulesList) Run(ctx context.Context, o *output) error {
	s, err := c.open(ctx, nil)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := schemaStands(ctx, s); err != nil {
		return err
	}
	files, err := c.files(ctx, s)
	if err != nil {
		return err
	}
	names, err := store.UserNames(ctx, s.Pool, peopleOf(files))
	if err != nil {
		return err
	}
	versions, err := store.RulebookVersions(ctx, s.Pool)
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(o.out, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(w, "country\tversion\tstate\tin force from\tuntil\tproposed by\tdecided by\tsha256")
	for _, f := range files {
		f.print(w, names)
	}
	_, _ = fmt.Fprintln(w, "\nall countries, as orders name them\tloaded\tsha256")
	for _, v := range versions {
		_, _ = fmt.Fprintf(w, "%s\t%s\t%s\n", v.Version, minute(v.LoadedAt), v.SHA256)
	}
	return w.Flush()
}

// files gives the shipped files and all that were proposed, a country's in the order
// of their days.
func (c rulesList) files(ctx context.Context, s *store.Store) ([]ruled, error) {
	book, err := rulebook.Load()
	if err != nil {
		return nil, err
	}
	var list []ruled
	for _, f := range book.Files {
		list = append(list, ruled{shipped: true, state: domain.RulebookApproved, RulebookProposal: domain.RulebookProposal{
			Country: f.Country, Version: f.Version, SHA256: rulebook.Sum([]byte(f.Text)),
		}})
	}
	countries, err := store.ProposedCountries(ctx, s.Pool)
	if err != nil {
		return nil, err
	}
	for _, country := range countries {
		proposals, err := store.RulebookProposals(ctx, s.Pool, country)
		if err != nil {
			return nil, err
		}
		for _, p := range proposals {
			list = append(list, ruled{RulebookProposal: p.RulebookProposal, state: p.State(s.Clock.Now()), from: p.EffectiveAt})
		}
	}
	list = slices.DeleteFunc(list, func(f ruled) bool { return c.Country != "" && f.Country != c.Country })
	return endingEachOther(list), nil
}

// endingEachOther sorts files, and says until when each approved one holds: until
// the next of its country. Of two for one moment the one decided last holds.
func endingEachOther(list []ruled) []ruled {
	decided := func(f ruled) time.Time {
		if n := len(f.Decisions); n > 0 {
			return f.Decisions[n-1].At
		}
		return time.Time{}
	}
	slices.SortStableFunc(list, func(a, b ruled) int {
		return cmp.Or(strings.Compare(a.Country, b.Country), a.from.Compare(b.from), decided(a).Compare(decided(b)))
	})
	for i := range list {
		for _, next := range list[i+1:] {
			if next.Country == list[i].Country && next.state == domain.RulebookApproved {
				list[i].until = next.from
				break
			}
		}
	}
	return list
}

func peopleOf(files []ruled) []domain.ID {
	var people []domain.ID
	for _, f := range files {
		people = append(people, f.ProposedBy)
		for _, d := range f.Decisions {
			people = append(people, d.Officer)
		}
	}
	return people
}

func (f ruled) print(w io.Writer, names map[domain.ID]string) {
	by, deciders := "the server's console", make([]string, len(f.Decisions))
	if f.shipped {
		by = "shipped"
	} else if !f.ProposedBy.IsZero() {
		by = names[f.ProposedBy]
	}
	for i, d := range f.Decisions {
		deciders[i] = names[d.Officer]
		if !d.Approves {
			deciders[i] += " (no)"
		}
	}
	from, until := "", ""
	if f.state == domain.RulebookApproved {
		from, until = minute(f.from), minute(f.until)
	}
	_, _ = fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n",
		f.Country, f.Version, f.state, from, until, by, strings.Join(deciders, ", "), f.SHA256)
}

// minute writes an instant, and nothing of none.
func minute(at time.Time) string {
	if at.IsZero() {
		return "-"
	}
	return at.UTC().Format("2006-01-02 15:04Z")
}
