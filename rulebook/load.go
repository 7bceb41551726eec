package rulebook

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"sinetti/domain"
)

//go:embed *.yaml generic/*.yaml
var shipped embed.FS

// Load gives the shipped rulebook, checked. An error means that the program must
// not start: it lists every problem with file, line and row.
func Load() (*domain.Rulebook, error) {
	files, err := readShipped()
	if err != nil {
		return nil, err
	}
	return bookOf(files)
}

// readShipped reads the shipped files once in a process: the YAML library takes a
// tenth of a second for them, and they do not change while it runs.
var readShipped = sync.OnceValues(func() ([]readFile, error) { return readAll(shipped) })

// LoadFS gives the rulebook of all *.yaml files at the top of a folder, in the
// order of their names but for Finland and Estonia, which come first.
func LoadFS(folder fs.FS) (*domain.Rulebook, error) {
	files, err := readAll(folder)
	if err != nil {
		return nil, err
	}
	return bookOf(files)
}

// readFile is one file, read and checked.
type readFile struct {
	file
	name string
	src  []byte
}

func readAll(folder fs.FS) ([]readFile, error) {
	names, err := fs.Glob(folder, "*.yaml")
	if err != nil {
		return nil, fmt.Errorf("rulebook: %w", err)
	}
	slices.SortFunc(names, byRank)
	if len(names) == 0 {
		return nil, errors.New("rulebook: no *.yaml files")
	}
	var files []readFile
	for _, name := range names {
		src, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, fmt.Errorf("rulebook: %w", err)
		}
		f, err := readOne(name, src)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	return files, nil
}

// Replace gives the rulebook with another file of a country in place of its own, or
// beside the others where the country is new. The old one stays as it is.
func Replace(book *domain.Rulebook, country string, src []byte) (*domain.Rulebook, error) {
	f, err := readOne(nameOf(country), src)
	if err != nil {
		return nil, err
	}
	return replace(book, country, f)
}

// Restore is Replace for a file that two people put into force, perhaps under an earlier
// release: sections that no release knew then are taken from this one's.
func Restore(book *domain.Rulebook, country string, src []byte) (*domain.Rulebook, error) {
	f, err := readKept(nameOf(country), src)
	if err != nil {
		return nil, err
	}
	return replace(book, country, f)
}

func nameOf(country string) string { return strings.ToLower(country) + ".yaml" }

func replace(book *domain.Rulebook, country string, f readFile) (*domain.Rulebook, error) {
	if f.Country != country {
		return nil, Problems{{File: f.name, Row: "country", Message: "the file is of " + f.Country + ", not of " + country}}
	}
	files := []readFile{f}
	for _, other := range book.Files {
		if other.Country == country {
			continue
		}
		f, err := readKept(other.Name, []byte(other.Text))
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	slices.SortFunc(files, func(a, b readFile) int { return byRank(a.name, b.name) })
	return bookOf(files)
}

func readOne(name string, src []byte) (readFile, error) {
	f, problems := parse(name, src)
	if len(problems) > 0 {
		return readFile{}, problems
	}
	return readFile{f, name, src}, nil
}

// readKept reads a file that is in force.
func readKept(name string, src []byte) (readFile, error) {
	f, parsed, problems := decode(name, src)
	if len(problems) == 0 {
		f.complete()
		c := checker{name: name, parsed: parsed, kept: true}
		c.check(f)
		problems = c.problems
	}
	if len(problems) > 0 {
		return readFile{}, problems
	}
	return readFile{f, name, src}, nil
}

// bookOf makes a rulebook of files, with rows of its own: who changes one changes no other.
func bookOf(files []readFile) (*domain.Rulebook, error) {
	book := &domain.Rulebook{States: states(), Names: countryNames()}
	var newest domain.Date
	for _, f := range files {
		if newest.Before(f.Version) {
			newest = f.Version
		}
		f.addTo(book)
		book.Files = append(book.Files, domain.RulebookFile{Country: f.Country, Name: f.name, Version: f.Version, Text: string(f.src)})
	}
	if problems := checkBook(book); len(problems) > 0 {
		return nil, problems
	}
	book.SHA256 = Sum([]byte(TextOf(book)))
	book.Version = newest.String() + "-" + book.SHA256[:12]
	var err error
	book.Calendar, err = newCalendar(files)
	return book, err
}

func byRank(a, b string) int {
	first := []string{"ee.yaml", "fi.yaml"} // the higher, the earlier
	if ra, rb := slices.Index(first, a), slices.Index(first, b); ra != rb {
		return rb - ra
	}
	return strings.Compare(a, b)
}

// Check reads one file and gives every problem in it; none means that it can be
// used as it stands.
func Check(name string, src []byte) Problems {
	_, problems := parse(name, src)
	return problems
}

// Head reads a file's country and version, the problems where it cannot be used.
func Head(name string, src []byte) (country string, version domain.Date, problems Problems) {
	f, problems := parse(name, src)
	return f.Country, f.Version, problems
}

func parse(name string, src []byte) (file, Problems) {
	f, parsed, problems := decode(name, src)
	if len(problems) > 0 {
		return f, problems
	}
	c := checker{name: name, parsed: parsed}
	c.check(f)
	return f, c.problems
}

// decode reads a file without judging its rows.
func decode(name string, src []byte) (file, *ast.File, Problems) {
	if problem := unreasonable(src); problem.Message != "" {
		problem.File = name
		return file{}, nil, Problems{problem}
	}
	parsed, err := parser.ParseBytes(src, 0)
	if err != nil {
		problem := problemOf(name, err)
		// The parser stops at a key that stands twice; where its row is, it can still tell.
		if all, err := parser.ParseBytes(src, 0, parser.AllowDuplicateMapKey()); err == nil {
			problem.Row = rowAt(all, problem.Line)
		}
		return file{}, nil, Problems{problem}
	}
	if problems := unplain(name, parsed); len(problems) > 0 {
		return file{}, nil, problems
	}
	var f file
	decoder := yaml.NewDecoder(bytes.NewReader(src), yaml.Strict())
	if err := decoder.Decode(&f); err != nil {
		problem := problemOf(name, err)
		if errors.Is(err, domain.ErrNotADate) {
			problem.Line = wrongDate(parsed)
		}
		problem.Row = rowAt(parsed, problem.Line)
		return file{}, nil, Problems{problem}
	}
	return f, parsed, nil
}

// unreasonable refuses what the YAML library would chew on for long: a country's
// rules are some forty kilobytes of short lines, and nest four deep. It refuses too what
// two people who read the file before they approve it would not see.
func unreasonable(src []byte) Problem {
	const largest, longest, deepest = 256 << 10, 500, 12
	if len(src) > largest {
		return Problem{Message: "larger than 256 KiB"}
	}
	depth := 0
	for i, line := range bytes.Split(src, []byte("\n")) {
		indent := len(line) - len(bytes.TrimLeft(line, " \t-?"))
		depth += bytes.Count(line, []byte("[")) + bytes.Count(line, []byte("{"))
		if len(line) > longest || indent > 4*deepest || depth > deepest {
			return Problem{Line: i + 1, Message: "line too long or nested too deeply"}
		}
		if !utf8.Valid(line) || bytes.ContainsFunc(line, unseen) {
			return Problem{Line: i + 1, Message: "a control character, an invisible one, or bytes that are no UTF-8"}
		}
		depth = max(0, depth-bytes.Count(line, []byte("]"))-bytes.Count(line, []byte("}")))
	}
	return Problem{}
}

// unseen tells whether a character prints nothing, or turns the direction of others.
func unseen(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf) && r != '\t' && r != '\r'
}

// problemOf takes the line out of the YAML library's error, whose first line is
// "[12:5] what is wrong".
func problemOf(name string, err error) Problem {
	first, _, _ := strings.Cut(err.Error(), "\n")
	p := Problem{File: name, Message: first}
	var line, column int
	if _, scanErr := fmt.Sscanf(first, "[%d:%d]", &line, &column); scanErr == nil {
		p.Line = line
		_, p.Message, _ = strings.Cut(first, "] ")
	}
	return p
}
