package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"sinetti/domain"
	"sinetti/rulebook"
)

const mostAlike = 8 // more than these are no help

type rulesExplain struct {
	Row      string `arg:"" optional:"" help:"The row to explain, such as fi.reason.code_locked; without it, the case that the flags tell."`
	Product  string `help:"The card's product, such as fi_organisation." placeholder:"PRODUCT"`
	Issued   string `help:"When the card was issued, such as 2024-05-01." placeholder:"DATE"`
	Reason   string `help:"Why somebody comes, such as CODE_LOST; without it, every reason." placeholder:"REASON"`
	Act      string `help:"What is to be ordered: code_letter, puk_envelope or new_card; without it, all." placeholder:"ACT"`
	On       string `help:"The day on which it is decided." default:"" placeholder:"DATE"`
	Rulebook string `help:"A folder of rulebook files, in place of the shipped ones." type:"existingdir" placeholder:"DIR"`
}

// Run prints the rows that decide, in words, with their sources.
func (c rulesExplain) Run(o *output) error {
	book, err := c.load()
	if err != nil {
		return err
	}
	rows, err := rowsOf(book)
	if err != nil {
		return err
	}
	if c.Row != "" {
		row, known := rows[c.Row]
		if !known {
			return usageError{fmt.Sprintf("no row %q in rulebook %s%s", c.Row, book.Version, alike(rows, c.Row))}
		}
		printRow(o, row)
		return nil
	}
	asked, err := c.asked()
	if err != nil {
		return err
	}
	findings, err := rulebook.Explain(book, asked)
	if err != nil {
		return usageError{err.Error()}
	}
	for _, f := range findings {
		_, _ = fmt.Fprintln(o.out, f.Says)
		if f.Row.ID != "" {
			_, _ = fmt.Fprintf(o.out, "    %s: %s (since %s)\n", f.Row.ID, f.Row.Source, f.Row.ValidFrom)
		}
	}
	_, err = fmt.Fprintf(o.out, "Rulebook %s.\n", book.Version)
	return err
}

// alike names the rows whose last word is the asked one's, or holds it: what was meant,
// as a rule, was a row of another section.
func alike[R any](rows map[string]R, asked string) string {
	word := asked[strings.LastIndexByte(asked, '.')+1:]
	var found []string
	for id := range rows {
		if strings.Contains(id, word) {
			found = append(found, id)
		}
	}
	if len(found) == 0 || len(found) > mostAlike {
		return "; each row of the country's file begins with its id"
	}
	slices.Sort(found)
	return "; there is " + strings.Join(found, ", ")
}

func (c rulesExplain) load() (*domain.Rulebook, error) {
	if c.Rulebook != "" {
		return rulebook.LoadFS(os.DirFS(c.Rulebook))
	}
	return rulebook.Load()
}

func (c rulesExplain) asked() (rulebook.Case, error) {
	if c.Product == "" || c.Issued == "" {
		return rulebook.Case{}, usageError{"name a row, or --product and --issued"}
	}
	issued, err := domain.ParseDate(c.Issued)
	if err != nil {
		return rulebook.Case{}, usageError{"--issued: " + err.Error()}
	}
	on, err := domain.ParseDate(c.On)
	if err != nil {
		return rulebook.Case{}, usageError{"--on: " + err.Error()}
	}
	if on.IsZero() {
		on = domain.DateOf(time.Now())
	}
	return rulebook.Case{
		Product: domain.ProductID(c.Product), Issued: issued, On: on,
		Reason: domain.Reason(strings.ToUpper(c.Reason)), Act: domain.OrderKind(c.Act),
	}, nil
}

// namedRow is a row and the file in which it stands.
type namedRow struct {
	rulebook.TextRow
	file string
}

func rowsOf(book *domain.Rulebook) (map[string]namedRow, error) {
	rows := map[string]namedRow{}
	for _, f := range book.Files {
		list, err := rulebook.Rows([]byte(f.Text))
		if err != nil {
			return nil, err
		}
		for _, row := range list {
			rows[row.ID] = namedRow{row, f.Name}
		}
	}
	return rows, nil
}

func printRow(o *output, row namedRow) {
	_, _ = fmt.Fprintf(o.out, "%s (%s, %s:%d)\n", row.ID, row.Section, row.file, row.Line)
	_, _ = fmt.Fprintf(o.out, "    source: %s\n    since: %s\n", row.Source, row.ValidFrom)
	for _, w := range row.Words {
		_, _ = fmt.Fprintf(o.out, "    %s: %s\n", w.Key, w.Value)
	}
}
