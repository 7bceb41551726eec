package domain

import "strings"

// ComposeMRZ writes the zone of a document with all of its check digits, lines
// separated by line feeds: for demo documents, and to prove that ParseMRZ reads
// what it should. Numbers longer than nine signs are cut; the sex is left open.
func ComposeMRZ(m MRZ) string {
	names := strings.ReplaceAll(Transliterate(m.FamilyName), " ", "<") + "<<" +
		strings.ReplaceAll(Transliterate(m.GivenNames), " ", "<")
	code, issuer, nationality := fill(m.DocumentCode, 2), fill(m.Issuer, 3), fill(m.Nationality, 3)
	number := withCheck(fill(m.Number, 9))
	birth, expiry := withCheck(m.BirthDate.Time().Format("060102")), withCheck(m.ExpiresOn.Time().Format("060102"))
	switch m.Format {
	case TD1:
		first := code + issuer + number + fill(m.Optional, 15)
		second := birth + "<" + expiry + nationality + fill("", 11)
		composite := mrzCheckDigit(first[5:] + second[:7] + second[8:15] + second[18:29])
		return first + "\n" + second + string(composite) + "\n" + fill(names, 30)
	case TD2:
		second := number + nationality + birth + "<" + expiry + fill(m.Optional, 7)
		composite := mrzCheckDigit(second[:10] + second[13:20] + second[21:35])
		return code + issuer + fill(names, 31) + "\n" + second + string(composite)
	case TD3:
	}
	second := number + nationality + birth + "<" + expiry + withCheck(fill(m.Optional, 14))
	composite := mrzCheckDigit(second[:10] + second[13:20] + second[21:43])
	return code + issuer + fill(names, 39) + "\n" + second + string(composite)
}

func withCheck(field string) string { return field + string(mrzCheckDigit(field)) }

// fill makes a field of exactly n signs: capitals, fillers behind, cut in front of n.
func fill(s string, n int) string {
	s = strings.ToUpper(s)
	clean := []byte(s)
	for i := range clean {
		if !mrzSign(clean[i]) {
			clean[i] = '<'
		}
	}
	return (string(clean) + strings.Repeat("<", n))[:n]
}
