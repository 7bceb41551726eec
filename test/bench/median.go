package bench

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
)

// Median takes of each row the run whose ratio lies in the middle, for one run on a
// machine that does other things too says little. The rows keep the first run's order.
func Median(runs [][]Row) []Row {
	if len(runs) == 0 {
		return nil
	}
	middle := make([]Row, 0, len(runs[0]))
	for _, first := range runs[0] {
		same := named(runs, first.Name)
		slices.SortFunc(same, func(a, b Row) int { return cmp.Compare(a.Ratio(), b.Ratio()) })
		r := same[len(same)/2]
		for _, other := range same {
			r.Runs = append(r.Runs, other.Ratio())
		}
		middle = append(middle, r)
	}
	return middle
}

func named(runs [][]Row, name string) []Row {
	var same []Row
	for _, rows := range runs {
		for _, r := range rows {
			if r.Name == name {
				same = append(same, r)
			}
		}
	}
	return same
}

// Compare notes beside each row what the table in that file said of it. A file that
// is not there, or knows no such row, leaves the row as it is.
func Compare(path string, rows []Row) error {
	text, err := os.ReadFile(path) //nolint:gosec // the table that is about to be written anew
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("bench: %w", err)
	}
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(line, "|")
		if len(cells) < 6 {
			continue
		}
		at := slices.IndexFunc(rows, func(r Row) bool { return r.Name == strings.TrimSpace(cells[1]) })
		ratio, _, _ := strings.Cut(strings.TrimSpace(cells[5]), " ")
		if before, err := strconv.ParseFloat(ratio, 64); at >= 0 && err == nil {
			rows[at].Before = before
		}
	}
	return nil
}
