package rulebook

import (
	"os"
	"strings"
	"testing"
)

// fault is one way of breaking a shipped file, and what must be said of it: of which
// row, and why. The line is that of the row, or of a part of it.
type fault struct{ file, old, with, row, says string }

// faults are what the tests beside do not break: each kind of row with what is out of
// bounds, what contradicts itself, what overlaps and what leaves a gap.
var faults = []fault{
	{"fi.yaml", "version: 2026-11-01", `version: ""`, "version", "no version"},
	{"fi.yaml", "country: FI", "country: fi", "country", "two capitals"},
	{"fi.yaml", "country: FI", "country: F1", "country", "two capitals"},
	{"fi.yaml", "visit_minutes: 30", "visit_minutes: 30\n  visit_seconds: 5", "fi.rules", `unknown field "visit_seconds"`},
	{"fi.yaml", "visit_minutes: 30", "visit_minutes: 30\n  visit_minutes: 31", "fi.rules", "already defined"},
	{"fi.yaml", "pin_tries: 5", "pin_trys: 5", "fi.generation.citizen.8", `unknown field "pin_trys"`},
	{"fi.yaml", "pin_tries: 5", "pin_tries: five", "fi.generation.citizen.8", "cannot unmarshal"},
	{"fi.yaml", "cents: 5263", "cents: 52.63", "fi.order.code_letter", "a decimal point"},
	{"fi.yaml", "cents: 5263", "cents: .inf", "fi.order.code_letter", "a decimal point"},
	{"fi.yaml", "cents: 5263", "cents: 99999999999999999999", "fi.order.code_letter", "cannot unmarshal"},
	{"fi.yaml", "{min: 4, max: 8}", "&pin {min: 4, max: 8}", "fi.generation.citizen.8", "an anchor"},
	{"fi.yaml", "kinds: [code_letter", "kinds: &all [*all, code_letter", "fi.free.", "an anchor"},
	{"fi.yaml", "visit_minutes: 30", "<<: {visit_minutes: 30}", "fi.rules", "an anchor"},
	{"fi.yaml", "issued_to: 2026-01-12", "issued_to: 2027-02-29", "fi.generation.citizen.8", "not a date"},
	{"fi.yaml", "visit_minutes: 30", "visit_minutes: 481", "fi.rules", "visit_minutes 481: want 1 to 480"},
	{"fi.yaml", "cooling_off_days: 1", "cooling_off_days: -1", "fi.rules", "out of bounds"},
	{"fi.yaml", "valid_from: 2023-01-01\n  time_zone", "valid_from: 2026-11-02\n  time_zone", "rules", "gap: no row for the country holds on 2026-11-01"},

	{"fi.yaml", "    product: fi_citizen\n", "", "fi.product.citizen", "no product"},
	{"fi.yaml", "en: citizen's identity card, ", "", "fi.product.citizen", "names: none in en"},
	{"fi.yaml", "letter_hold_days: 4", "letter_hold_days: 61", "fi.product.citizen", "out of bounds"},
	{"fi.yaml", "    orderable: false", "    orderable: true", "fi.product.citizen", "contradiction: orderable, but served_at police"},
	{"fi.yaml", "needs_identity_code: true", "needs_identity_code: false", "fi.product.professional", "contradiction: needs_professional_right"},
	{"fi.yaml", "issued_from: 2010-01-01", "issued_from: 2026-01-13", "fi.generation.citizen.8", "issued_from is missing or after issued_to"},
	{"fi.yaml", "issued_to: 2026-01-12", "issued_to: 2026-01-13", "fi.generation.citizen.7", "overlaps fi.generation.citizen.8"},
	{"fi.yaml", "issued_to: 2026-01-12", "issued_to: 2026-01-11", "fi.generation.citizen.7", "gap from 2026-01-12 to 2026-01-12"},
	{"fi.yaml", "        issued_to: 2026-01-12\n", "", "fi.generation.citizen.7", "overlaps fi.generation.citizen.8"},
	{"fi.yaml", "pin1: {min: 4, max: 8}", "pin1: {min: 3, max: 8}", "fi.generation.citizen.8", "PIN of 3 to 8 digits"},
	{"fi.yaml", "pin_tries: 5", "pin_tries: 0", "fi.generation.citizen.8", "pin_tries or code_tries is out of bounds"},
	{"fi.yaml", "digits: 8", "digits: 3", "fi.generation.citizen.8", "activation_code of 3 digits"},
	{"fi.yaml", "codes: [{kind: activation_code, digits: 8}]", "codes: [{kind: activation_code, digits: 8}, {kind: activation_code, digits: 8}]", "fi.generation.citizen.8", "activation_code twice"},
	{"fi.yaml", "codes: [{kind: activation_code, digits: 8}]", "codes: [{kind: puk, digits: 8}]", "fi.generation.citizen.8", "contradiction: letter_kind activation_letter without"},
	{"fi.yaml", "code_tries: 5", "code_tries: 0", "fi.generation.citizen.8", "contradiction: there are codes, but code_tries is 0"},
	{"fi.yaml", "suspend_when_read: true", "suspend_when_read: false", "fi.generation.citizen.8", "suspend_when_read must be true"},
	{"ee.yaml", "{kind: pin2, digits: 5}", "{kind: pin2, digits: 4}", "ee.generation.e_resident.2010", "contradiction: codes has a pin2 of 4 digits, but it must have 5 to 12"},
	{"ee.yaml", "gaps: [{from: 2025-11-15, to: 2025-11-16,", "gaps: [{from: 2020-02-29, to: 2020-02-29, source: s}, {from: 2025-11-15, to: 2025-11-16,", "ee.product.e_resident", "gap from 2020-02-29 to 2020-02-29 lies between no two generations"},
	{"ee.yaml", "gaps: [{from: 2025-11-15, to: 2025-11-16,", "gaps: [{from: 2025-11-16, to: 2025-11-15,", "ee.product.e_resident", "its days the wrong way round"},

	{"fi.yaml", "issuers: [FIN]", "issuers: []", "fi.document.", "no kinds or no issuers"},
	{"fi.yaml", "issuers: [FIN]", "issuers: [FIN, ATLANTIS]", "fi.document.", `issuers "ATLANTIS" is not known`},
	{"fi.yaml", "reason: CODE_LOST,", "reason: CODE_LOCKED,", "reasons", "no row for CODE_LOST"},
	{"fi.yaml", "currency: EUR", "currency: eur", "fi.order.", "price: want cents from 0"},
	{"fi.yaml", "vat_permille: 255", "vat_permille: 2550", "fi.order.", "price: want cents from 0"},
	{"fi.yaml", "promise_days: ", "promise_days: 99", "fi.order.", "promise_days 99"},
	{"fi.yaml", "promise_days: ", "promise_days: -", "fi.order.", "promise_days -"},
	{"fi.yaml", "kind: puk_envelope, ", "kind: code_letter, ", "fi.order.", "overlaps fi.order.code_letter"},
	{"fi.yaml", "kind: holder, ", "kind: neighbour, ", "fi.payer.holder", `kind "neighbour" is not known`},

	{"fi.yaml", "of: print_house", "of: bakery", "fi.cut_off.", `of "bakery" is not known`},
	{"fi.yaml", "of: bureau", "of: print_house", "fi.cut_off.", "overlaps fi.cut_off."},
	{"fi.yaml", `time: "`, `time: "3`, "fi.cut_off.", "want hours and minutes"},
	{"fi.yaml", "steps: [{step: at_print_house, ", "steps: [{step: code, ", "fi.cut_off.", "in this order"},
	{"fi.yaml", "kinds: [code_letter", "kinds: [wish", "fi.free.", `kinds "wish" is not known`},
	{"fi.yaml", "uncollected_ends: ", "uncollected_ends: lost #", "fi.lifecycle", `uncollected_ends "lost" is not known`},
	{"fi.yaml", "old_card_off_hours: ", "old_card_off_hours: 3", "fi.lifecycle", "want 0 to 24"},
	{"fi.yaml", "old_card: locked_for_good", "old_card: when_new_is_activated", "fi.reason.code_locked", "a letter of fi.generation.organisation would be printed for a chip that is locked for good"},
	{"fi.yaml", "old_card: revoke_now", "old_card: locked_for_good", "fi.reason.card_lost", "old_card locked_for_good is for CODE_LOCKED alone"},
	{"fi.yaml", "uncollected_reminder_days: ", "uncollected_reminder_days: 9", "fi.lifecycle", "uncollected: want a reminder"},
	{"fi.yaml", "post_days: ", "post_days: 9", "fi.post", "post_days 9"},
	{"fi.yaml", "late_minutes: ", "late_minutes: 99", "fi.revocation", "late_minutes 99"},
	{"fi.yaml", "revoke_for: [", "revoke_for: [boredom, ", "fi.revocation", `reason "boredom" is not known`},

	{"fi.yaml", `calling_code: "358"`, `calling_code: "+358"`, "fi.telephone", `calling_code "+358": want one to three digits`},
	{"fi.yaml", `calling_code: "358"`, `calling_code: "058"`, "fi.telephone", `calling_code "058"`},
	{"fi.yaml", `trunk_prefix: "0"`, `trunk_prefix: zero`, "fi.telephone", `trunk_prefix "zero"`},
	{"fi.yaml", "addresses:\n", "  - {id: fi.telephone.2, source: s, valid_from: 2010-01-01, calling_code: \"358\"}\naddresses:\n", "fi.telephone.2", "overlaps fi.telephone"},
	{"fi.yaml", `postcode: "99999"`, `postcode: "00100"`, "fi.address", `postcode "00100": want 9`},
	{"fi.yaml", `postcode: "99999"`, `postcode: "99999 "`, "fi.address", "want 9 for each"},
	{"fi.yaml", "locality: after_postcode", "locality: beside", "fi.address", `locality "beside" is not known`},
	{"fi.yaml", "regions:\n", "  - {id: fi.address.2, source: s, valid_from: 2010-01-01, postcode: \"99999\", locality: after_postcode}\nregions:\n", "fi.address.2", "overlaps fi.address"},
	{"fi.yaml", `postcodes: ["22"]`, "postcodes: []", "fi.region.aland", "want the digits"},
	{"fi.yaml", "region: AX, postcodes", "region: FI, postcodes", "fi.region.aland", `region "FI"`},
	{"fi.yaml", "region: AX, rule", "region: SJ, rule", "fi.holiday.aland", `region "SJ" is none`},
	{"fi.yaml", "rule: date, month: 12, day: 6", "rule: full_moon, month: 12, day: 6", "fi.holiday.independence", `rule "full_moon" is not known`},
	{"fi.yaml", "rule: date, month: 12, day: 6", "rule: date, month: 2, day: 29", "fi.holiday.independence", "not a day of every year"},
	{"fi.yaml", "rule: date, month: 12, day: 6", "rule: date, month: 12", "fi.holiday.independence", "want month and day"},
	{"fi.yaml", "rule: date, month: 12, day: 6", "rule: date, month: 12, day: 6, weekday: friday", "fi.holiday.independence", `weekday "friday"`},
	{"fi.yaml", "rule: date, month: 12, day: 6", "rule: date, month: 12, day: 6, days: 3", "fi.holiday.independence", "days 3"},
	{"fi.yaml", "rule: date, month: 12, day: 6", "rule: date, month: 12, day: 25", "fi.holiday.christmas", "overlaps fi.holiday.independence: the same day"},
	{"fi.yaml", "rule: date, month: 12, day: 6", "valid_to: 2009-12-31, rule: date, month: 12, day: 6", "fi.holiday.independence", "before valid_from"},
	{"fi.yaml", "rule: date, month: 12, day: 6", "valid_to: 2099-02-30, rule: date, month: 12, day: 6", "fi.holiday.independence", "not a date"},
	{"fi.yaml", "days: -2", "days: -200", "fi.holiday.good_friday", "days -200"},
	{"fi.yaml", "days: -2", "days: -2, monday_instead: true", "fi.holiday.good_friday", "monday_instead is for the rule date alone"},
	{"fi.yaml", "days: -2", "month: 4, days: -2", "fi.holiday.good_friday", "no month or day"},
	{"fi.yaml", "weekday: friday", "weekday: freitag", "fi.holiday.midsummer_eve", `weekday "freitag"`},
	{"fi.yaml", "name: vappu", `name: " "`, "fi.holiday.may_day", "no name"},

	{"fi.yaml", "do: CHECK_PIN", "do: GUESS_PIN", "fi.advice.", `do "GUESS_PIN" is not known`},
	{"fi.yaml", "symptoms: [PIN_FORGOTTEN", "symptoms: [PIN_DREAMT", "fi.advice.", `symptoms "PIN_DREAMT" is not known`},
	{"fi.yaml", "do: UNLOCK_WITH_CODE\n    says", "do: UNLOCK_AT_WILL\n    says", "fi.guidance.unlock", `do "UNLOCK_AT_WILL" is not known`},
	{"fi.yaml", "en: Put the card in the reader", "de: Put the card in the reader", "fi.guidance.unlock", "says en: want 1 to 400"},
	{"fi.yaml", "en: Put the card in the reader", "de: Put the card in the reader", "fi.guidance.unlock", `says "de" is not known`},
	{"fi.yaml", "do: ORDER_CODE_LETTER\n    says", "do: UNLOCK_WITH_CODE\n    says", "fi.guidance.order", "overlaps fi.guidance.unlock"},
	{"fi.yaml", "if: CODE_AT_HAND", "if: tuesday", "fi.advice.", `if "tuesday" is not known`},
	{"fi.yaml", "act: order_code_letter, reason: CODE_LOST", "act: order_code_letter, reason: CARD_STOLEN", "fi.advice.", "contradicts fi.reason.card_stolen: CARD_STOLEN is no reason for code_letter"},
	{"fi.yaml", "symptoms: [CARD_WRONGLY_MADE]", "symptoms: [CARD_WRONGLY_MADE, CARD_LOST]", "fi.advice.", "CARD_LOST is no fault that a maker answers for"},
}

// TestEveryFaultNamesItsLineAndRow breaks a file in each way and wants the row, and a
// line within it.
func TestEveryFaultNamesItsLineAndRow(t *testing.T) {
	t.Parallel()
	for _, f := range faults {
		t.Run(f.row+" "+f.says, func(t *testing.T) {
			t.Parallel()
			src, err := os.ReadFile(f.file)
			if err != nil {
				t.Fatal(err)
			}
			broken := strings.Replace(string(src), f.old, f.with, 1)
			if broken == string(src) {
				t.Fatalf("there is no %q", f.old)
			}
			problems := Check(f.file, []byte(broken))
			for _, p := range problems {
				if p.File == f.file && strings.HasPrefix(p.Row, f.row) && strings.Contains(p.Message, f.says) {
					if !within(broken, p) {
						t.Errorf("line %d is none of %s", p.Line, p.Row)
					}
					return
				}
			}
			t.Errorf("got %v", problems)
		})
	}
}

// within tells whether a problem's line is one of its row's, or of a row inside it, or
// that of the section it names.
func within(src string, p Problem) bool {
	lines := strings.Split(src, "\n")
	if p.Line < 1 || p.Line > len(lines) {
		return false
	}
	if strings.HasPrefix(lines[p.Line-1], p.Row+":") || !strings.Contains(p.Row, ".") {
		// The YAML library places a list at its first entry.
		return strings.HasPrefix(lines[p.Line-1], p.Row+":") || p.Line > 1 && strings.HasPrefix(lines[p.Line-2], p.Row+":")
	}
	for at := p.Line; at > 0; at-- {
		if _, id, begins := strings.Cut(lines[at-1], "id: "); begins {
			return strings.HasPrefix(id, p.Row)
		}
	}
	return false
}
