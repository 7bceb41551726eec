package events_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	cloudevents "github.com/cloudevents/sdk-go/v2"
	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
	"sinetti/events"
	"sinetti/test/eventcheck"
	"sinetti/test/pgtest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func id(n byte) domain.ID {
	return domain.ID{0x01, 0x93, 0x3f, 0x5a, 0xc1, 0x20, 0x77, 0, 0x8e, 15: n}
}

// every is one event of each type, all fields set.
func every() []events.Event {
	ref := events.LetterRef{Letter: "K7QM-3XPD-9HVC-T", Order: id(2), Card: id(1), Kind: domain.ActivationLetter}
	complaint := events.ComplaintRef{Complaint: "R26-K7QM3XPD-P", Card: id(1)}
	of := func(s events.Subject, order domain.ID, d events.Data) events.Event {
		return events.Event{ID: id(9), At: pgtest.Start, Subject: s, OrderID: order, Data: d}
	}
	card, order, batch := events.OfCard(id(1)), events.OfOrder(id(2)), events.OfBatch(id(3))
	return []events.Event{
		of(card, id(2), events.OrderAccepted{Order: id(2), Kind: domain.PUKEnvelopeOrder, Card: id(1), Product: "ee_eresident", Generation: "ee.generation.2018", CodeVersion: 2}),
		of(card, id(2), events.OrderCancelled{Order: id(2), Kind: domain.CodeLetterOrder, Card: id(1)}),
		of(card, id(2), events.OrderClosed{Order: id(2), Kind: domain.CodeLetterOrder, Card: id(1)}),
		of(order, id(2), events.NewCardOrdered{Order: id(2), Card: id(4), Replaces: id(1), Product: "fi_staff", Point: id(5)}),
		of(card, id(2), events.CardHandedOver{Card: id(1), Order: id(2)}),
		of(card, id(2), events.CardActivated{Card: id(1), Order: id(2)}),
		of(card, id(2), events.CardSuspended{Card: id(1), RequestedAt: pgtest.Start, Order: id(2), Reason: domain.SpoiledOpened}),
		of(card, domain.ID{}, events.CardEnded{Card: id(1), State: domain.CardRevoked, Step: domain.StepUncollectedEnd}),
		of(card, domain.ID{}, events.CardReinstated{Card: id(1), State: domain.CardActivated}),
		of(card, domain.ID{}, events.CardRevocationRequested{Card: id(1), Reason: domain.CardWasStolen, RequestedAt: pgtest.Start}),
		of(card, domain.ID{}, events.ComplaintFiled{ComplaintRef: complaint, Fault: domain.FaultNotWorking, To: domain.ToCardFactory, AnswerBy: domain.Date{Year: 2026, Month: 12, Day: 15}}),
		of(card, domain.ID{}, events.ComplaintAnswered{ComplaintRef: complaint, State: domain.ComplaintAccepted}),
		of(card, domain.ID{}, events.ComplaintClosed{ComplaintRef: complaint, State: domain.ComplaintClosed}),
		of(card, id(2), events.LetterQueued{LetterRef: ref, CodeVersion: 1, HoldUntil: domain.Date{Year: 2026, Month: 11, Day: 24}, Remakes: "A7QM-3XPD-9HVC-T"}),
		of(card, id(2), events.LetterPosted{LetterRef: ref, Batch: "E26-K7QM3X-P"}),
		of(card, id(2), events.LetterSpoiled{LetterRef: ref, Batch: "E26-K7QM3X-P", Reason: domain.SpoiledByJam}),
		of(card, id(2), events.LetterReturned{LetterRef: ref}),
		of(card, id(2), events.LetterSuperseded{LetterRef: ref, By: "B7QM-3XPD-9HVC-T", Withdrawn: true}),
		of(batch, domain.ID{}, events.BatchSealed{Batch: "E26-K7QM3X-P", PrintHouse: id(6), Letters: 1200, Parts: 2}),
		of(batch, domain.ID{}, events.BatchReconciled{Batch: "E26-K7QM3X-P", PrintHouse: id(6), Letters: 1200, Posted: 1197, Spoiled: 2, Destroyed: 1}),
	}
}

func TestEveryTypeOfTheCatalogueIsHere(t *testing.T) {
	t.Parallel()
	var have []domain.EventType
	for _, e := range every() {
		have = append(have, e.Data.Type())
	}
	want := slices.Clone(domain.EventTypes)
	slices.Sort(have)
	slices.Sort(want)
	if diff := cmp.Diff(want, have); diff != "" {
		t.Errorf("types (-catalogue +tested):\n%s", diff)
	}
}

// The golden files are what consumers were promised: a change of one is a new
// version of its type's schema.
func TestGoldenEvents(t *testing.T) {
	t.Parallel()
	for _, e := range every() {
		name := string(e.Data.Type())
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := e.Marshal(7)
			if err != nil {
				t.Fatal(err)
			}
			var pretty bytes.Buffer
			if err := json.Indent(&pretty, append(got, '\n'), "", "  "); err != nil {
				t.Fatal(err)
			}
			golden(t, filepath.Join("testdata", name+".json"), pretty.Bytes())
			if err := eventcheck.Event(got); err != nil {
				t.Error(err)
			}
			var read cloudevents.Event // an independent reader
			if err := json.Unmarshal(got, &read); err != nil {
				t.Fatal(err)
			}
			if err := read.Validate(); err != nil {
				t.Errorf("no CloudEvent 1.0: %v", err)
			}
		})
	}
}

func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// A schema that lets everything through would pass all of the above.
func TestSchemasRefuseWhatEventsMustNotHold(t *testing.T) {
	t.Parallel()
	for _, e := range every() {
		body, err := e.Marshal(1)
		if err != nil {
			t.Fatal(err)
		}
		var event struct{ Data map[string]any }
		if err := json.Unmarshal(body, &event); err != nil {
			t.Fatal(err)
		}
		s, err := eventcheck.Schema(string(e.Data.Type()) + "/1.json")
		if err != nil {
			t.Fatal(err)
		}
		event.Data["code"] = "12345678"
		if s.Validate(event.Data) == nil {
			t.Errorf("%s: a code goes through", e.Data.Type())
		}
		delete(event.Data, "code")
		for field, value := range event.Data {
			if s, text := value.(string); !text || s == "" {
				continue
			}
			event.Data[field] = "Maija Esimerkki 010185-912K"
			if s.Validate(event.Data) == nil {
				t.Errorf("%s: a name goes through in %s", e.Data.Type(), field)
			}
			event.Data[field] = value
		}
	}
}

func TestAnIncompleteEventIsNotAnnounced(t *testing.T) {
	t.Parallel()
	whole := every()[0]
	for _, spoil := range []func(*events.Event){
		func(e *events.Event) { e.ID = domain.ID{} },
		func(e *events.Event) { e.Subject = "" },
		func(e *events.Event) { e.Data = nil },
		func(e *events.Event) { e.At = time.Time{} },
	} {
		e := whole
		spoil(&e)
		if _, err := e.Marshal(1); err == nil {
			t.Errorf("%+v was marshalled", e)
		}
	}
}
