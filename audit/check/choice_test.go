package check_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/audit/check"
)

// Ways to change a checkpoint's row; %d is its size. The first changes nothing but
// the signature, which says nothing of the entries.
var (
	forgedSignature = `update audit_checkpoints set note = regexp_replace(note, '.{8}=\n$', 'AAAAAAAA=' || E'\n') where size = %d`
	changedRows     = []string{
		`update audit_checkpoints set root = sha256('x') where size = %d`,
		`update audit_checkpoints set note = replace(note, 'audit.example.org' || E'\n', 'audit.example.com' || E'\n') where size = %d`,
		`update audit_checkpoints set note = replace(note, E'\n' || size || E'\n', E'\n1\n') where size = %d`,
		`update audit_checkpoints set note = regexp_replace(note, 'org [^\n]{4}', 'org AAAA') where size = %d`,
		`update audit_checkpoints set note = replace(note, E'\n\n', E'\nmore\n\n') where size = %d`,
		`update audit_checkpoints set note = note || E'\n' where size = %d`,
		`update audit_checkpoints set note = 'forged' where size = %d`,
		`update audit_checkpoints set size = size + 1 where size = %d`,
		`update audit_checkpoints c set note = o.note from audit_checkpoints o where o.size <> c.size and c.size = %d`,
	}
)

// one lets one signature of ten be drawn.
var one = check.Options{Signatures: 1}

// A changed row is found whether or not its signature is drawn.
func TestAChangedCheckpointIsFoundUnopened(t *testing.T) {
	t.Parallel()
	o := aSealedLog(t)
	if r := o.check(t, one); len(r.Findings) > 0 || r.Checkpoints != entries/turn {
		t.Fatalf("nothing was done, and found: %+v", r)
	}
	for _, sql := range changedRows {
		for _, size := range []int{turn, 5 * turn, entries} {
			o.tamper(t, size, []string{sql}, false)
			whole, few := o.check(t, check.Options{}), o.check(t, one)
			o.putBack(t)
			if diff := cmp.Diff(whole.Findings, few.Findings); diff != "" || len(whole.Findings) == 0 {
				t.Errorf("%s at %d: %v %s", sql, size, whole.Findings, diff)
			}
		}
	}
}

// What is done to entries is found, and said, as if all signatures were opened.
func TestTamperingIsFoundByFewSignatures(t *testing.T) {
	t.Parallel()
	o := aSealedLog(t)
	for _, kind := range kinds {
		for _, place := range []int{0, 100, entries - 2} {
			o.tamper(t, place, kind.sql, kind.open)
			whole, few := o.check(t, check.Options{}), o.check(t, one)
			o.putBack(t)
			if diff := cmp.Diff(whole.Findings, few.Findings); diff != "" || len(whole.Findings) == 0 {
				t.Errorf("%s at %d: %v %s", kind.name, place, whole.Findings, diff)
			}
		}
	}
}

// A forged signature is found where all are opened, where it is the newest one's,
// and sooner or later where some are drawn.
func TestAForgedSignatureIsFound(t *testing.T) {
	t.Parallel()
	o := aSealedLog(t)
	found := func(size int, with check.Options) (bool, check.Report) {
		r := o.check(t, with)
		return len(r.Findings) == 1 && strings.Contains(r.Findings[0].Text, fmt.Sprintf("the checkpoint at size %d is not signed", size)), r
	}
	for size := turn; size <= entries; size += turn {
		o.tamper(t, size, []string{forgedSignature}, false)
		if ok, r := found(size, check.Options{EverySignature: true, Signatures: 1}); !ok {
			t.Errorf("at %d, all opened: %+v", size, r)
		}
		if ok, r := found(size, one); size == entries && !ok {
			t.Errorf("the newest one: %+v", r)
		}
		o.putBack(t)
	}
	o.tamper(t, 5*turn, []string{forgedSignature}, false)
	drawn, missed := 0, 0
	for range 200 { // each half of the time
		ok, r := found(5*turn, check.Options{Signatures: 5})
		if ok && r.Opened == r.Checkpoints {
			drawn++
		} else if len(r.Findings) == 0 && r.Opened < r.Checkpoints {
			missed++
		}
		if drawn > 0 && missed > 0 {
			return
		}
	}
	t.Errorf("%d times found and %d times not, of 200", drawn, missed)
}
