package domain_test

import (
	"fmt"
	"testing"
	"time"

	"sinetti/domain"
)

// helpdesk plays what the acts of user support leave of an officer's access, and what
// each of user support knows.
type helpdesk struct {
	device bool
	asked  domain.PaperAsked
	now    time.Time
	opens  int // whose password on paper opens: 0 is nobody's, or one that was mailed
}

// did is one act by one of user support.
type did struct {
	who     int
	act     domain.SupportAct
	onPaper bool
}

func (h *helpdesk) do(d did) {
	f := domain.SupportFacts{
		Actor: agency(byte(d.who), domain.UserSupport), Officer: domain.Officer{ID: id(9), Active: true}, HasEmail: true,
		Asked: h.asked, Today: today, Now: h.now,
	}
	if h.device {
		f.Device = domain.ByAuthenticator
	}
	done, no := domain.Support(f, domain.SupportRequest{
		Act: d.act, OnPaper: d.onPaper, Reason: "x", Checks: []domain.IdentityCheck{domain.CallBack, domain.DocumentSeen},
	})
	if len(no) > 0 {
		return
	}
	if d.act == domain.SupportUnlinkDevice {
		h.device, h.opens = false, 0 // as the store does: no password opens any more
	}
	h.asked = domain.PaperAsked{}
	switch done.Password {
	case domain.PasswordAsked:
		h.asked = domain.PaperAsked{By: f.Actor.ID, At: h.now}
	case domain.PasswordHandedOver:
		h.opens = d.who
	case domain.PasswordMailed:
		h.opens = 0
	}
}

// takenOver is who of user support could log in as the officer now.
func (h *helpdesk) takenOver() int {
	if h.device {
		return 0
	}
	return h.opens
}

// Whatever one of user support does, in whatever order, nobody gets in as the officer
// alone; two can, but only where each did a part. All orders of four acts by the one
// and the other, at once and after the asked password lapsed.
func TestNobodyOfUserSupportGetsInAlone(t *testing.T) {
	t.Parallel()
	var moves []did
	for _, who := range []int{1, 2} {
		for _, act := range []domain.SupportAct{domain.SupportOrderPassword, domain.SupportUnlinkDevice} {
			moves = append(moves, did{who, act, true}, did{who, act, false})
		}
	}
	const acts = 4
	together := 0
	for n := range pow(len(moves), acts) {
		for _, wait := range []time.Duration{time.Minute, 73 * time.Hour} {
			for _, device := range []bool{true, false} {
				h := helpdesk{device: device, now: now}
				var story []did
				for i := range acts {
					move := moves[n/pow(len(moves), i)%len(moves)]
					story = append(story, move)
					h.do(move)
					h.now = h.now.Add(wait)
					in := h.takenOver()
					if in == 0 {
						continue
					}
					if !others(story, in) {
						t.Fatalf("%d got in alone, device %t: %s", in, device, fmt.Sprint(story))
					}
					together++
				}
			}
		}
	}
	if together == 0 {
		t.Error("two together never hand a password over: nobody without an address gets in again")
	}
}

// others tells whether somebody else did an act on paper, which alone lets who in.
func others(story []did, who int) bool {
	for _, d := range story {
		if d.who != who && d.onPaper {
			return true
		}
	}
	return false
}

func pow(base, n int) int {
	p := 1
	for range n {
		p *= base
	}
	return p
}
