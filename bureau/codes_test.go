package bureau_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/bureau"
	"sinetti/domain"
)

func code(card domain.ID, version int, sign byte) bureau.SealedCode {
	return bureau.SealedCode{
		Card: card, Kind: domain.ActivationCode, Version: version, IntakeKey: "key",
		Ciphertext: []byte(strings.Repeat("c", 60)), Signature: []byte(strings.Repeat(string(sign), 64)),
	}
}

func (r *room) deliver(codes ...bureau.SealedCode) []string {
	r.t.Helper()
	receipts, err := r.b.DeliverCodes(r.t.Context(), r.w.Bureau.Actor(), codes)
	if err != nil {
		r.t.Fatal(err)
	}
	var said []string
	for _, a := range receipts {
		said = append(said, strings.TrimSpace(string(a.Filing)+" "+a.Reason))
	}
	return said
}

func TestEachCodeOfADeliveryIsAnswered(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	short := code(r.card, 4, 's')
	short.Ciphertext = short.Ciphertext[:48]
	odd := code(r.card, 4, 's')
	odd.Kind = "canary"
	r.exec(`update cards set state = 'revoked' where id = $1`, r.w.CardProtected.ID)
	got := r.deliver(code(r.card, 1, 's'), code(r.card, 2, 's'), code(r.card, 1, 's'), code(r.card, 1, 'x'),
		code(domain.ID{1}, 1, 's'), code(r.w.CardProtected.ID, 1, 's'), code(r.card, 0, 's'), short, odd)
	want := []string{
		"filed", "refused NOT_ASKED_FOR", "known", "refused DELIVERED_BEFORE",
		"refused CARD_UNKNOWN", "refused CARD_ENDED", "refused FORM", "refused FORM", "refused FORM",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("receipts (-want +got):\n%s", diff)
	}
	puk := code(r.card, 1, 's')
	puk.Kind = domain.PUKCode
	if diff := cmp.Diff([]string{"known", "refused DELIVERED_BEFORE", "filed"},
		r.deliver(code(r.card, 1, 's'), code(r.card, 1, 'x'), puk)); diff != "" {
		t.Errorf("second delivery (-want +got):\n%s", diff)
	}
	if n := r.text(`select count(*) || ' ' || (select count(*) from river_job where kind = 'take_in_codes') from code_inbox`); n != "2 2" {
		t.Errorf("rows and jobs: %s", n)
	}
	if audited := r.text(`select string_agg(detail->>'filed', ' ' order by at, id) from audit_entries`); len(audited) != 3 {
		t.Errorf("audited %q", audited)
	}
}

func TestACodeThatTheVaultRefusedMayComeAnew(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	r.deliver(code(r.card, 1, 's'))
	r.exec(`update code_inbox set refused_for = 'the signature does not fit'`)
	if diff := cmp.Diff([]string{"filed"}, r.deliver(code(r.card, 1, 't'))); diff != "" {
		t.Error(diff)
	}
	if left := r.text(`select refused_for || encode(signature, 'escape') from code_inbox`); left != strings.Repeat("t", 64) {
		t.Errorf("inbox holds %q", left)
	}
}

func TestADeliveryIsBounded(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	for _, n := range []int{0, bureau.MostCodes + 1} {
		_, err := r.b.DeliverCodes(t.Context(), r.w.Bureau.Actor(), make([]bureau.SealedCode, n))
		var kind *domain.KindError
		if !errors.As(err, &kind) || kind.Field != "codes" {
			t.Errorf("%d codes: %v", n, err)
		}
	}
	_, err := r.b.DeliverCodes(t.Context(), r.w.PrintHouse.Actor(), []bureau.SealedCode{code(r.card, 1, 's')})
	var no domain.Refused
	if !errors.As(err, &no) || r.text(`select count(*)::text from code_inbox`) != "0" {
		t.Errorf("a print house delivered: %v", err)
	}
}

func TestIntakeKeysAreServedAsTheVaultSignedThem(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	_, err := r.b.IntakeKeys(t.Context(), r.w.Bureau.Actor())
	var kind *domain.KindError
	if !errors.As(err, &kind) || kind.Kind != domain.Unavailable {
		t.Errorf("before there are any: %v", err)
	}
	r.exec(`insert into intake_keys values ('a', 'older', '2026-01-01', '2027-01-01'), ('b', 'newer', '2026-02-01', '2027-01-01')`)
	got, err := r.b.IntakeKeys(t.Context(), r.w.Bureau.Actor())
	if err != nil || string(got) != "newer" {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := r.b.IntakeKeys(t.Context(), r.w.Registrar.Actor()); err == nil {
		t.Error("an officer got them")
	}
}

func TestProducedWakesTheCodesThatCameBefore(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	r.must(domain.BureauAccepted)
	r.must(domain.BureauProduced)
	if n := r.text(`select count(*)::text from river_job where kind = 'take_in_codes'`); n != "1" {
		t.Errorf("%s jobs", n)
	}
}

// Only the version that somebody waits for is taken: a card's first, and the
// next where a letter awaits it.
func TestCodesThatNobodyAskedForAreRefused(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	r.exec(`update cards set code_version = 1 where id = $1`, r.card)
	want := []string{"refused NOT_ASKED_FOR", "refused NOT_ASKED_FOR", "refused NOT_ASKED_FOR"}
	all := []bureau.SealedCode{code(r.card, 1, 's'), code(r.card, 2, 's'), code(r.card, 3, 's')}
	if diff := cmp.Diff(want, r.deliver(all...)); diff != "" {
		t.Errorf("with no order (-want +got):\n%s", diff)
	}
	r.must(domain.BureauAccepted)
	r.must(domain.BureauProduced)
	r.must(domain.BureauDispatched)
	r.exec(`update letters set state = 'awaiting_code', code_version = null where card_id = $1`, r.card)
	want[1] = "filed"
	if diff := cmp.Diff(want, r.deliver(all...)); diff != "" {
		t.Errorf("with a letter that awaits them (-want +got):\n%s", diff)
	}
}
