package graph_test

import "testing"

// A preview that was refused showed nobody, and its entry says so.
func TestARefusedPreviewShowedNobody(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.visit(h.Registrar, h.HolderFI.ID)
	a := h.ask(h.Registrar, `mutation ($i: PreviewLetterInput!) { previewLetter(input: $i) { pdf refusals { code } } }`, vars{"i": vars{
		"cardId": h.CardFI.ID, "kind": "PUK_ENVELOPE", "delivery": "HOME", "language": "fi",
	}})
	if a.codes("previewLetter") != "OTHER_KIND_OF_LETTER" {
		t.Fatalf("previewLetter: %.300s", a.Body)
	}
	if shown, refused := h.entries("letter.previewed", "shown"), h.entries("letter.previewed", "refused"); shown != 0 || refused != 1 {
		t.Errorf("%d entries say that it was shown, %d that it was refused", shown, refused)
	}
}

// What cannot be written down is not said: neither what was done nor that it may not be.
func TestNothingIsSaidThatTheLogCannotHold(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.exec("revoke insert on audit_entries from sinetti_server")
	for name, a := range map[string]answer{
		"an act": h.ask(h.Registrar, `mutation ($i: OpenVisitInput!) { openVisit(input: $i) { visit { id } refusals { code } } }`,
			vars{"i": vars{"idempotencyKey": h.key(), "holderId": h.HolderFI.ID, "purpose": "ADVICE"}}),
		"a permission that is not there": h.ask(h.Auditor, `{ findHolders(text: "x", purpose: ADVICE) { recognisedAs } }`, nil),
		"a search that is refused":       h.ask(h.Registrar, `{ findHolders(text: "x", purpose: ADVICE) { recognisedAs } }`, nil),
	} {
		if a.code() != "UNAVAILABLE" {
			t.Errorf("%s: %s", name, a.Body)
		}
	}
	if n := h.count(`select count(*) from visits`); n != 0 {
		t.Errorf("%d visits", n)
	}
}

// The first answer to a key once more shows the person once more; a refusal shows nobody.
func TestAnExtractThatIsShownAgainIsWrittenDown(t *testing.T) {
	t.Parallel()
	h := open(t)
	i := vars{"idempotencyKey": h.key(), "holderId": h.HolderFI.ID, "audience": "PERSON"}
	first, again := h.ask(h.Auditor, makeExtract, vars{"i": i}), h.ask(h.Auditor, makeExtract, vars{"i": i})
	if id := first.text("makeExtract.extract.id"); id == "" || again.text("makeExtract.extract.id") != id {
		t.Fatalf("%s, then %s", first.Body, again.Body)
	}
	i["audience"] = "AUTHORITY"
	if a := h.ask(h.Auditor, makeExtract, vars{"i": i}); a.codes("makeExtract") != "IDEMPOTENCY_KEY_REUSED" {
		t.Errorf("%s", a.Body)
	}
	for outcome, want := range map[string]int{"shown": 1, "refused": 1} {
		if n := h.entries("extract.made", outcome); n != want {
			t.Errorf("made, %s: %d", outcome, n)
		}
	}
	if n := h.entries("extract.read", "shown"); n != 1 {
		t.Errorf("%d entries say that it was shown again", n)
	}
}
