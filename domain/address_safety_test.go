package domain_test

import (
	"testing"

	"sinetti/domain"
)

// A letter to a workplace bears the holder's name in its first row, or it does not go
// there: whoever opens the post would open it.
func TestDeliveryToWorkNeedsTheHoldersNameRow(t *testing.T) {
	t.Parallel()
	rb := book(t)
	for row, right := range map[string]bool{
		"Testi Testinen": true, "TESTINEN TESTI": true, "c/o Testinen": true, "Testinen, Testi": true,
		"Esimerkkisairaala": false, "Testi Toinen": false, "Osasto 3": false, "Testinenkorpi Oy": false,
	} {
		f, r := counter(t), request()
		f.Holder.WorkAddress = domain.Address{Rows: []string{row, "Esimerkkisairaala", "Sairaalatie 1", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"}
		r.Delivery = domain.DeliverWork
		_, no := domain.PlaceCodeOrder(f, r, rb, now)
		if (len(no) == 0) != right || !right && (len(no) != 1 || no[0].Code != domain.DeliveryNotPossible || no[0].Field != "delivery") {
			t.Errorf("%s: %v", row, no)
		}
		offered := false
		for _, place := range domain.PossibleActions(f, rb, now)[0].Delivery {
			offered = offered || place == domain.DeliverWork
		}
		if offered != right {
			t.Errorf("%s: work is offered: %t", row, offered)
		}
	}
}

// What cannot be seen must not be printed: marks that turn the direction of writing or
// join what stands beside them, control characters, emoji. Six rows are the most.
func TestAddressesThatAreNotWhatTheySeem(t *testing.T) {
	t.Parallel()
	six := []string{"Testi Testinen", "c/o Näyte", "Osasto 3", "Rakennus B", "Katu 1", "00100 HELSINKI"}
	by := addressing(t)
	check := func(first string) []domain.Refusal {
		rows := append([]string{first}, six[1:]...)
		return by.Check(domain.Address{Rows: rows, Postcode: "00100", Country: "FI"})
	}
	if no := check(six[0]); len(no) > 0 {
		t.Errorf("six rows: %v", no)
	}
	for name, mark := range map[string]string{
		"right-to-left mark": "\u200f", "left-to-right mark": "\u200e", "right-to-left override": "\u202e", "isolate": "\u2067",
		"zero-width joiner": "\u200d", "zero-width space": "\u200b", "byte order mark": "\ufeff", "soft hyphen": "\u00ad",
		"nothing": "\x00", "escape": "\x1b", "line feed": "\n", "carriage return": "\r", "next line": "\u0085", "line separator": "\u2028",
		"no-break space": "\u00a0", "face": "😀", "flag": "🇫🇮", "heart": "❤\ufe0f", "private use": "\ue000", "broken UTF-8": "\xff",
	} {
		no := check("Testi" + mark + " Testinen")
		if len(no) != 1 || no[0].Code != domain.AddressGlyph || no[0].Params["row"] != "1" || no[0].Params["character"] == "" {
			t.Errorf("%s: %v", name, no)
		}
	}
}
