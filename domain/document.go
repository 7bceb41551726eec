package domain

import (
	"errors"
	"slices"
	"strings"
)

// Document is what the officer enters of an identity document: the zone as
// scanned, pasted or typed, or the fields alone where there is none.
type Document struct {
	Kind       DocumentKind
	Issuer     string // MRZ code of the issuing state
	Number     string
	ExpiresOn  Date
	FamilyName string
	GivenNames string
	BirthDate  Date
	// MRZ is the zone's text; it is judged here and kept nowhere.
	MRZ string
	// PoliceReference is the police's own, when Kind is PoliceVerified.
	PoliceReference string
}

// DocumentFacts is what a document is judged by.
type DocumentFacts struct {
	Point    Point
	Holder   Holder
	Document Document
}

// Examined is a document after its zone was read: what may be kept of it.
type Examined struct {
	Kind            DocumentKind
	Issuer          string
	Number          string
	ExpiresOn       Date
	PoliceReference string
	Row             string // the rulebook's document row that accepts it
	Repaired        MRZRepair
}

// JudgeDocument tells whether the holder is identified by the document: accepted by
// the rulebook and the point, not expired, and the same person as in the register.
// All refusals are given; none means that the identity is verified.
func JudgeDocument(f DocumentFacts, rb *Rulebook, today Date) []Refusal {
	_, no := ExamineDocument(f, rb, today)
	return no
}

// ExamineDocument judges as JudgeDocument does, and gives what may be kept.
func ExamineDocument(f DocumentFacts, rb *Rulebook, today Date) (Examined, []Refusal) {
	if f.Document.Kind == PoliceVerified {
		return examinePolice(f.Document, rb, f.Point, today)
	}
	f.Document.Issuer = strings.ToUpper(strings.TrimSpace(f.Document.Issuer))
	d, mrz, no := readDocument(f.Document, today)
	if len(no) > 0 {
		return Examined{}, no
	}
	seen := Examined{Kind: d.Kind, Issuer: rb.state(d.Issuer), Number: d.Number, ExpiresOn: d.ExpiresOn, Repaired: mrz.Repaired}
	no = append(no, missingFields(d)...)
	if !isShortText(d.Number, longestNumber) {
		no = append(no, refuse(DocumentFieldForm).at("document.number").with("max", itoa(longestNumber)))
		seen.Number = ""
	}
	if !d.ExpiresOn.IsZero() && today.After(d.ExpiresOn) {
		no = append(no, refuse(DocumentExpired).at("document.expiresOn").with("expiresOn", d.ExpiresOn.String()))
	}
	row, refused := acceptedBy(d, rb, f.Point, today)
	no = append(no, refused...)
	seen.Row = row.ID
	return seen, append(no, registerRefusals(d, mrz, f.Holder.Person)...)
}

// examinePolice takes the police's word where the rulebook has a row for it.
func examinePolice(d Document, rb *Rulebook, point Point, today Date) (Examined, []Refusal) {
	row, no := acceptedBy(Document{Kind: PoliceVerified, Issuer: "*"}, rb, point, today)
	reference := strings.TrimSpace(d.PoliceReference)
	switch {
	case reference == "":
		no = append(no, refuse(PoliceReferenceMissing).at("document.policeReference"))
	case !isShortText(reference, longestReference):
		no = append(no, refuse(DocumentFieldForm).at("document.policeReference").with("max", itoa(longestReference)))
		reference = ""
	}
	return Examined{Kind: PoliceVerified, PoliceReference: reference, Row: row.ID}, no
}

// readDocument reads the zone, if any, and lets it fill the fields; what was typed
// beside it must agree with it.
func readDocument(d Document, today Date) (Document, MRZ, []Refusal) {
	if strings.TrimSpace(d.MRZ) == "" {
		return d, MRZ{}, nil
	}
	m, err := ParseMRZ(d.MRZ, today)
	var wrong *MRZError
	if errors.As(err, &wrong) {
		return d, m, []Refusal{wrong.Refusal("document.mrz")}
	}
	var no []Refusal
	typed := []struct{ field, typed, zone string }{
		{"document.kind", string(d.Kind), string(m.Kind)},
		{"document.issuer", germany(d.Issuer), germany(m.Issuer)},
		{"document.number", strings.ToUpper(strings.ReplaceAll(d.Number, " ", "")), m.Number},
		{"document.expiresOn", d.ExpiresOn.String(), m.ExpiresOn.String()},
	}
	for _, t := range typed {
		if t.typed != "" && t.typed != t.zone {
			no = append(no, refuse(DocumentDiffers).at(t.field))
		}
	}
	d.Kind, d.Issuer, d.Number, d.ExpiresOn = m.Kind, m.Issuer, m.Number, m.ExpiresOn
	d.FamilyName, d.GivenNames, d.BirthDate = m.FamilyName, m.GivenNames, m.BirthDate
	return d, m, no
}

// germany takes the zone's D for what everybody else writes DEU.
func germany(issuer string) string {
	if issuer == "D" {
		return "DEU"
	}
	return issuer
}

func missingFields(d Document) []Refusal {
	fields := []struct {
		name    string
		missing bool
	}{
		{"document.issuer", d.Issuer == ""},
		{"document.number", strings.TrimSpace(d.Number) == ""},
		{"document.expiresOn", d.ExpiresOn.IsZero()},
		{"document.familyName", strings.TrimSpace(d.FamilyName) == ""},
	}
	var no []Refusal
	for _, f := range fields {
		if f.missing {
			no = append(no, refuse(DocumentFieldMissing).at(f.name))
		}
	}
	return no
}

// acceptedBy finds the first row of the point's country that takes the document and
// that the point itself has not narrowed away.
func acceptedBy(d Document, rb *Rulebook, point Point, today Date) (DocumentRow, []Refusal) {
	var general DocumentRow
	for _, row := range rb.Documents {
		if row.Country != point.Country || row.ValidFrom.After(today) || !row.takes(d, rb) {
			continue
		}
		if len(point.DocumentRows) == 0 || slices.Contains(point.DocumentRows, row.ID) {
			return row, nil
		}
		general = row
	}
	if general.ID != "" {
		return DocumentRow{}, []Refusal{refuse(DocumentNotTakenHere).at("document.kind").by(general.Row)}
	}
	field := "document.kind"
	if d.Kind != PoliceVerified && rb.state(d.Issuer) == "" {
		field = "document.issuer"
	}
	return DocumentRow{}, []Refusal{refuse(DocumentNotAccepted).at(field).with("kind", string(d.Kind))}
}

// takes tells whether the row accepts the document. Without an issuer it does
// where it takes any state's: that one is missing is said of the field.
func (row DocumentRow) takes(d Document, rb *Rulebook) bool {
	anyState := d.Kind == PoliceVerified || d.Issuer == "" || rb.state(d.Issuer) != ""
	issuer := slices.Contains(row.Issuers, "*") && anyState || slices.Contains(row.Issuers, d.Issuer)
	return issuer && slices.Contains(row.Kinds, d.Kind)
}

// state gives the issuer if it is a state, else nothing: what somebody typed for
// one is not kept.
func (rb *Rulebook) state(issuer string) string {
	if slices.Contains(rb.States, issuer) {
		return issuer
	}
	return ""
}

// registerRefusals compares names and birth date with the register's.
func registerRefusals(d Document, m MRZ, person Person) []Refusal {
	var no []Refusal
	differs := func(what string) { no = append(no, refuse(RegisterMismatch).at("document."+what).with("what", what)) }
	if !NameMatches(person.FamilyName, d.FamilyName, m.NamesCut) {
		differs("familyName")
	}
	if !NameMatches(person.GivenNames, d.GivenNames, m.NamesCut) {
		differs("givenNames")
	}
	if m.Birth != "" && !birthMatches(person.BirthDate, m.Birth) || m.Birth == "" && d.BirthDate != person.BirthDate {
		differs("birthDate")
	}
	return no
}

// birthMatches compares as far as the zone knows: two digits of the year, so that a
// holder of more than a hundred years matches, and "<<" for what is not known.
func birthMatches(born Date, zone string) bool {
	want := born.Time().Format("060102")
	for i := range len(zone) {
		if zone[i] != '<' && zone[i] != want[i] {
			return false
		}
	}
	return true
}
