package main

import (
	"bufio"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"sinetti/store"
)

type postalCodes struct {
	Import postalImport `cmd:"" help:"Import postcodes with their localities over those that are there."`
}

type postalImport struct {
	database
	File string `arg:"" help:"Posti's PCF file (fixed width, Latin-1), or CSV (UTF-8) with the columns country, postcode, locality_fi, locality_sv." type:"existingfile"`
}

// row is one postcode of one country.
type row struct {
	country string
	store.Locality
}

// Run reads the whole file before it writes anything: a file with one wrong
// line changes nothing.
func (p postalImport) Run(ctx context.Context, o *output) error {
	f, err := os.Open(p.File)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	rows, err := readPostalCodes(f)
	if err != nil {
		return fmt.Errorf("%s: %w", p.File, err)
	}
	byCountry := map[string][]store.Locality{}
	for _, r := range rows {
		byCountry[r.country] = append(byCountry[r.country], r.Locality)
	}
	s, err := p.open(ctx, nil)
	if err != nil {
		return err
	}
	defer s.Close()
	for country, list := range byCountry {
		if err := s.PutPostalCodes(ctx, country, list); err != nil {
			return err
		}
		_, _ = fmt.Fprintf(o.out, "%s: %d postcodes\n", country, len(list))
	}
	return nil
}

var errNoPostalCodes = errors.New("no postcode in it: want Posti's PCF, or CSV with country,postcode,locality_fi,locality_sv")

// pcfMark begins each line of Posti's file.
const pcfMark = "PONOT"

func readPostalCodes(r io.Reader) ([]row, error) {
	in := bufio.NewReader(r)
	head, err := in.Peek(len(pcfMark))
	if err != nil {
		return nil, errNoPostalCodes
	}
	read := readCSV
	if string(head) == pcfMark {
		read = readPCF
	}
	rows, err := read(in)
	if err == nil && len(rows) == 0 {
		err = errNoPostalCodes
	}
	return rows, err
}

// readPCF reads Posti's basic postal code file: mark 5, date 8, postcode 5,
// name in Finnish 30, in Swedish 30, all in Latin-1; the rest of a line is not
// needed here.
func readPCF(r io.Reader) ([]row, error) {
	var rows []row
	seen := map[string]int{}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := lines.Bytes()
		if len(line) < 78 || string(line[:5]) != pcfMark {
			return nil, fmt.Errorf("line %d is not of the form PONOT", n)
		}
		found, err := newRow("FI", string(line[13:18]), latin1(line[18:48]), latin1(line[48:78]))
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		rows, err = once(rows, seen, found, n)
		if err != nil {
			return nil, err
		}
	}
	return rows, lines.Err()
}

func readCSV(r io.Reader) ([]row, error) {
	table := csv.NewReader(r)
	table.FieldsPerRecord = 4
	head, err := table.Read()
	if err != nil {
		return nil, err
	}
	if strings.Join(head, ",") != "country,postcode,locality_fi,locality_sv" {
		return nil, errNoPostalCodes
	}
	var rows []row
	seen := map[string]int{}
	for {
		fields, err := table.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, err
		}
		line, _ := table.FieldPos(0)
		found, err := newRow(fields[0], fields[1], fields[2], fields[3])
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		if rows, err = once(rows, seen, found, line); err != nil {
			return nil, err
		}
	}
}

// once adds the row, unless an earlier line has its postcode.
func once(rows []row, seen map[string]int, r row, line int) ([]row, error) {
	key := r.country + " " + r.Postcode
	if first := seen[key]; first > 0 {
		return nil, fmt.Errorf("line %d: %s stands on line %d already", line, key, first)
	}
	seen[key] = line
	return append(rows, r), nil
}

func newRow(country, postcode, finnish, swedish string) (row, error) {
	finnish, swedish = strings.ToUpper(strings.TrimSpace(finnish)), strings.ToUpper(strings.TrimSpace(swedish))
	switch {
	case len(country) != 2 || strings.Trim(country, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "":
		return row{}, fmt.Errorf("%q is not a country's two capital letters", country)
	case len(postcode) != 5 || strings.Trim(postcode, "0123456789") != "":
		return row{}, fmt.Errorf("%q is not a postcode of five digits", postcode)
	case finnish == "":
		return row{}, errors.New("no locality")
	}
	return row{country, store.Locality{Postcode: postcode, Finnish: finnish, Swedish: swedish}}, nil
}

// latin1 reads bytes whose values are Unicode's first 256.
func latin1(b []byte) string {
	runes := make([]rune, len(b))
	for i, c := range b {
		runes[i] = rune(c)
	}
	return string(runes)
}
