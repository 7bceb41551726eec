package domain

import (
	"slices"
	"strings"
)

// Order puts the rows of an address into the post's order where that is certain:
// name, c/o, unit, street or box, postcode with locality, and abroad the country in
// the last row (letters.md, Address). What is not certain is refused with the row it is
// about. Rows that cannot be printed are left as they are: Check refuses them.
// The person is whom it is for, the zero one for a point; from is the sender's country.
func (by Addressing) Order(a Address, to Person, from string) (Address, []Refusal) {
	ordered, no := by.orderOnce(a, to, from)
	for tries := 0; len(no) == 0 && !slices.Equal(ordered.Rows, a.Rows) && tries < MaxAddressRows; tries++ {
		a = ordered // where one row went may make it certain where another goes
		ordered, no = by.orderOnce(a, to, from)
	}
	return ordered, no
}

func (by Addressing) orderOnce(a Address, to Person, from string) (Address, []Refusal) {
	rows, printable := plainRows(a.Rows)
	if !printable || len(rows) < MinAddressRows {
		return a, nil
	}
	rows, country, no := by.takeCountry(nameFirst(rows, to), a.Country, from)
	rows, more := careOfSecond(rows, to)
	no = append(no, more...)
	rows, last := by.takeLocality(rows, a)
	rows, more = streetLast(rows, by.form(a.Country))
	no = append(no, more...)
	for _, row := range []string{last, country} {
		if row != "" {
			rows = append(rows, row)
		}
	}
	a.Rows = rows
	return a, no
}

// plainRows are the rows without the empty ones and without idle spaces; false where
// one of them holds what cannot be printed.
func plainRows(given []string) ([]string, bool) {
	rows := make([]string, 0, len(given))
	for _, row := range given {
		if _, bad := firstUnprintable(row); bad {
			return nil, false
		}
		if plain := strings.Join(strings.Fields(row), " "); plain != "" {
			rows = append(rows, plain)
		}
	}
	return rows, true
}

// nameFirst moves the one row that names the person to the top, where another stands
// there now.
func nameFirst(rows []string, to Person) []string {
	if to.FamilyName == "" || len(rows) == 0 || names(rows[0], to) && !isCareOf(rows[0]) {
		return rows
	}
	at := onlyRow(rows[1:], func(row string) bool {
		return !isCareOf(row) && !strings.ContainsAny(row, "0123456789") && hasWords(row, to.FamilyName)
	})
	return moved(rows, at+1, 0)
}

// careOfSecond moves the c/o row below the name. An address has one at most, and it
// says at whose home the person is, not who the person is.
func careOfSecond(rows []string, to Person) ([]string, []Refusal) {
	first := slices.IndexFunc(rows, isCareOf)
	if first < 0 {
		return rows, nil
	}
	if at := onlyRow(rows, isCareOf); at < 0 {
		return rows, []Refusal{outOfOrder(lastRow(rows, isCareOf), "c_o")}
	}
	if first == 0 && to.FamilyName != "" && !names(rows[0], to) {
		return rows, []Refusal{outOfOrder(0, "name")}
	}
	if first == 0 {
		return rows, nil
	}
	return moved(rows, first, 1), nil
}

// streetLast moves the street or box down to where the postcode follows, if it is
// certain which row that is: units, houses and workplaces stand above it. Villages and
// parishes, which Estonia writes below the street, stay.
func streetLast(rows []string, form AddressRow) ([]string, []Refusal) {
	if form.ID == "" || len(rows) < 2 {
		return rows, nil
	}
	at := onlyRow(rows[1:], isStreet) + 1
	if at < 1 {
		return rows, nil
	}
	below, kept := []string{}, []string{}
	for i, row := range rows[at+1:] {
		switch {
		case isUnit(row), form.UnitsAboveStreet && !strings.ContainsAny(row, "0123456789"):
			below = append(below, row)
		case form.UnitsAboveStreet:
			return rows, []Refusal{outOfOrder(at+1+i, "street")}
		default:
			kept = append(kept, row)
		}
	}
	return slices.Concat(rows[:at], below, rows[at:at+1], kept), nil
}

// outOfOrder refuses a row by its index; the part is what it seems to be.
func outOfOrder(index int, part string) Refusal {
	return refuse(AddressRowOrder).at("address").with("row", itoa(index+1)).with("part", part)
}

// onlyRow is the index of the one row that is such, or -1: none, or more than one.
func onlyRow(rows []string, such func(string) bool) int {
	at := slices.IndexFunc(rows, such)
	if at < 0 || slices.ContainsFunc(rows[at+1:], such) {
		return -1
	}
	return at
}

func lastRow(rows []string, such func(string) bool) int {
	for i, row := range slices.Backward(rows) {
		if such(row) {
			return i
		}
	}
	return -1
}

// moved takes a row from one place to another above it; from below none, nothing moves.
func moved(rows []string, from, to int) []string {
	if from <= to {
		return rows
	}
	row := rows[from]
	return slices.Insert(slices.Delete(slices.Clone(rows), from, from+1), to, row)
}
