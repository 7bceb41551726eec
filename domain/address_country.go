package domain

import (
	"slices"
	"strings"
)

// countryNames are how rows name the countries that letters go to most: first as it is
// printed on mail from abroad, in English, which every post office reads, then in the
// languages of our registers and in its own.
var countryNames = map[string][]string{
	"FI": {"FINLAND", "SUOMI", "SOOME"},
	"AX": {"ÅLAND", "AHVENANMAA", "FINLAND", "SUOMI", "SOOME"},
	"EE": {"ESTONIA", "EESTI", "VIRO", "ESTLAND"},
	"SE": {"SWEDEN", "SVERIGE", "RUOTSI", "ROOTSI"},
	"NO": {"NORWAY", "NORGE", "NORJA", "NORRA"},
	"DK": {"DENMARK", "DANMARK", "TANSKA", "TAANI"},
	"IS": {"ICELAND", "ISLAND", "ISLANTI", "ÍSLAND"},
	"LV": {"LATVIA", "LATVIJA", "LETTLAND", "LÄTI"},
	"LT": {"LITHUANIA", "LIETUVA", "LIETTUA", "LITAUEN", "LEEDU"},
	"DE": {"GERMANY", "DEUTSCHLAND", "SAKSA", "TYSKLAND", "SAKSAMAA"},
	"NL": {"NETHERLANDS", "NEDERLAND", "ALANKOMAAT", "NEDERLÄNDERNA", "HOLLAND"},
	"BE": {"BELGIUM", "BELGIË", "BELGIQUE", "BELGIA", "BELGIEN"},
	"FR": {"FRANCE", "RANSKA", "FRANKRIKE", "PRANTSUSMAA"},
	"ES": {"SPAIN", "ESPAÑA", "ESPANJA", "SPANIEN", "HISPAANIA"},
	"PT": {"PORTUGAL", "PORTUGALI"},
	"IT": {"ITALY", "ITALIA", "ITALIEN", "ITAALIA"},
	"CH": {"SWITZERLAND", "SCHWEIZ", "SUISSE", "SVEITSI", "ŠVEITS"},
	"AT": {"AUSTRIA", "ÖSTERREICH", "ITÄVALTA", "ÖSTERRIKE"},
	"PL": {"POLAND", "POLSKA", "PUOLA", "POLEN", "POOLA"},
	"CZ": {"CZECHIA", "CZECH REPUBLIC", "ČESKO", "TŠEKKI", "TJECKIEN", "TŠEHHI"},
	"IE": {"IRELAND", "IRLANTI", "IRLAND", "IIRIMAA"},
	"GB": {"UNITED KINGDOM", "GREAT BRITAIN", "UK", "ENGLAND", "ISO-BRITANNIA", "STORBRITANNIEN", "SUURBRITANNIA"},
	"US": {"UNITED STATES OF AMERICA", "UNITED STATES", "USA", "YHDYSVALLAT"},
	"CA": {"CANADA", "KANADA"},
	"AU": {"AUSTRALIA", "AUSTRALIEN", "AUSTRAALIA"}, //nolint:misspell // Swedish
	"TH": {"THAILAND", "THAIMAA", "TAI"},
	"UA": {"UKRAINE", "UKRAINA"},
}

// countryOf is the country that a row names, preferably the wanted one; nothing where
// it names none.
func countryOf(row, wanted string) string {
	row = strings.ToUpper(row)
	if slices.Contains(countryNames[wanted], row) {
		return wanted
	}
	for country, known := range countryNames {
		if slices.Contains(known, row) {
			return country
		}
	}
	return ""
}

// isAbroad tells whether mail to a country crosses a border.
func isAbroad(country, from string) bool {
	return from != "" && formOf(country) != formOf(from)
}

// takeCountry takes out the row that names the country and gives what is printed in
// the last row: nothing on domestic mail, else the name in capitals. Another country's
// name, or a country whose name is neither given nor known, is refused.
func takeCountry(rows []string, country, from string) (rest []string, last string, no []Refusal) {
	abroad := isAbroad(country, from)
	rest = rows[:1:1] // a person may be called as a country is
	for i, row := range rows[1:] {
		switch named := countryOf(row, country); {
		case named == "":
			rest = append(rest, row)
		case named != country && formOf(named) != formOf(country):
			rest = append(rest, row)
			no = append(no, refuse(AddressCountryLine).at("address").with("row", itoa(i+2)))
		case abroad:
			last = strings.ToUpper(row)
		}
	}
	if !abroad || last != "" || country == "" || len(no) > 0 {
		return rest, last, no
	}
	if known := countryNames[country]; known != nil {
		return rest, known[0], no
	}
	if end := rest[len(rest)-1]; end == strings.ToUpper(end) && !strings.ContainsAny(end, "0123456789") && len(rest) > MinAddressRows {
		return rest[:len(rest)-1], end, no
	}
	return rest, "", append(no, refuse(AddressCountryLine).at("address").with("country", country))
}
