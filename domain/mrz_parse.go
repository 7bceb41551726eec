package domain

import (
	"strings"
	"time"
)

// mrzFields is what the three layouts have in common, once cut out of their lines.
type mrzFields struct {
	code, issuer, nationality, names string
	number                           string
	numberCheck                      byte
	birth                            string
	birthCheck                       byte
	expiry                           string
	expiryCheck                      byte
	optional                         string // where a long number goes on
	composite                        string
	compositeCheck                   byte
}

func parseTD1(z string, today Date) (MRZ, error) {
	a, b, c := z[:30], z[30:60], z[60:]
	return assemble(TD1, mrzFields{
		code: a[:2], issuer: a[2:5], number: a[5:14], numberCheck: a[14], optional: a[15:30],
		birth: b[:6], birthCheck: b[6], expiry: b[8:14], expiryCheck: b[14], nationality: b[15:18],
		composite: a[5:] + b[:7] + b[8:15] + b[18:29], compositeCheck: b[29], names: c,
	}, today)
}

func parseTD2(z string, today Date) (MRZ, error) {
	a, b := z[:36], z[36:]
	return assemble(TD2, mrzFields{
		code: a[:2], issuer: a[2:5], names: a[5:],
		number: b[:9], numberCheck: b[9], nationality: b[10:13], birth: b[13:19], birthCheck: b[19],
		expiry: b[21:27], expiryCheck: b[27], optional: b[28:35],
		composite: b[:10] + b[13:20] + b[21:35], compositeCheck: b[35],
	}, today)
}

func parseTD3(z string, today Date) (MRZ, error) {
	a, b := z[:44], z[44:]
	optional, check := b[28:42], b[42]
	empty := strings.Trim(optional, "<") == "" && check == '<'
	if !empty && mrzCheckDigit(optional) != check {
		return MRZ{}, &MRZError{Part: MRZOptional, CheckDigit: true}
	}
	return assemble(TD3, mrzFields{
		code: a[:2], issuer: a[2:5], names: a[5:],
		number: b[:9], numberCheck: b[9], nationality: b[10:13], birth: b[13:19], birthCheck: b[19],
		expiry: b[21:27], expiryCheck: b[27], optional: optional,
		composite: b[:10] + b[13:20] + b[21:43], compositeCheck: b[43],
	}, today)
}

// assemble checks every digit, then reads the fields.
func assemble(format MRZFormat, f mrzFields, today Date) (MRZ, error) {
	number, optional, ok := documentNumber(format, f)
	if !ok {
		return MRZ{}, &MRZError{Part: MRZNumber, CheckDigit: true}
	}
	checks := []struct {
		part  MRZPart
		field string
		digit byte
	}{{MRZBirth, f.birth, f.birthCheck}, {MRZExpiry, f.expiry, f.expiryCheck}, {MRZComposite, f.composite, f.compositeCheck}}
	for _, c := range checks {
		if mrzCheckDigit(c.field) != c.digit {
			return MRZ{}, &MRZError{Part: c.part, CheckDigit: true}
		}
	}
	m := MRZ{
		Format: format, Kind: documentKind(f.code), DocumentCode: strings.Trim(f.code, "<"),
		Issuer: strings.Trim(f.issuer, "<"), Nationality: strings.Trim(f.nationality, "<"),
		Number: number, Optional: strings.Trim(optional, "<"), Birth: f.birth,
	}
	var err error
	if m.BirthDate, err = birthDate(f.birth, today); err != nil {
		return MRZ{}, err
	}
	if m.ExpiresOn, ok = expiryDate(f.expiry, today); !ok {
		return MRZ{}, &MRZError{Part: MRZExpiry}
	}
	return readNames(m, f.names)
}

// documentNumber checks the number. One longer than nine signs goes on in the
// optional field of an identity card, followed by its check digit (ICAO 9303-5, 4.2.2).
func documentNumber(format MRZFormat, f mrzFields) (number, optional string, ok bool) {
	if format == TD3 || f.numberCheck != '<' {
		return strings.Trim(f.number, "<"), f.optional, mrzCheckDigit(f.number) == f.numberCheck
	}
	more, rest, _ := strings.Cut(f.optional, "<")
	if len(more) < 2 {
		return "", "", false
	}
	number = f.number + more[:len(more)-1]
	return number, rest, mrzCheckDigit(number) == more[len(more)-1]
}

// documentKind reads the document code: P is a passport; I, A and C are identity
// cards, but for residence permits (R), crew (C after A) and visas.
func documentKind(code string) DocumentKind {
	switch {
	case code[0] == 'P':
		return Passport
	case code == "AC" || code[1] == 'R' || code[1] == 'V':
		return ""
	case code[0] == 'I' || code[0] == 'A' || code[0] == 'C':
		return IdentityCard
	}
	return ""
}

// birthDate takes the latest century that does not lie in the future. A part that
// is not known is "<<" and leaves the date zero.
func birthDate(yymmdd string, today Date) (Date, error) {
	if strings.Contains(yymmdd, "<") {
		return Date{}, nil
	}
	d, ok := twoDigitDate(yymmdd, 2000)
	if !ok || d.After(today) {
		d, ok = twoDigitDate(yymmdd, 1900)
	}
	if !ok {
		return Date{}, &MRZError{Part: MRZBirth}
	}
	return d, nil
}

// expiryDate takes the century that lies within fifty years of today.
func expiryDate(yymmdd string, today Date) (Date, bool) {
	for _, century := range []int{2000, 1900, 2100} {
		d, ok := twoDigitDate(yymmdd, century)
		if ok && d.After(today.AddMonths(-50*12)) && !d.After(today.AddMonths(50*12)) {
			return d, true
		}
	}
	return Date{}, false
}

func twoDigitDate(yymmdd string, century int) (Date, bool) {
	if len(yymmdd) != 6 || !allDigits(yymmdd) {
		return Date{}, false
	}
	year, _ := digitsAt(yymmdd, 0, 2)
	month, _ := digitsAt(yymmdd, 2, 2)
	day, _ := digitsAt(yymmdd, 4, 2)
	return NewDate(century+year, time.Month(month), day)
}

// readNames cuts the field at its first "<<": family names before, given names after.
func readNames(m MRZ, field string) (MRZ, error) {
	family, given, _ := strings.Cut(field, "<<")
	m.FamilyName = mrzWords(family)
	m.GivenNames = mrzWords(given)
	m.NamesCut = !strings.HasSuffix(field, "<<") // one filler may be where a word was dropped
	if m.FamilyName == "" || strings.ContainsAny(field, "0123456789") {
		return MRZ{}, &MRZError{Part: MRZNames}
	}
	return m, nil
}

func mrzWords(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '<' }), " ")
}
