package domain

import (
	"strconv"
	"time"
)

// MaxParcel is how many cards are recorded as arrived at once: a page of the list.
const MaxParcel = 100

// JudgeParcel refuses a parcel without cards, with too many, or with one of them twice.
func JudgeParcel(cards []ID) []Refusal {
	seen := make(map[ID]bool, len(cards))
	for _, id := range cards {
		seen[id] = true
	}
	if len(cards) > 0 && len(cards) <= MaxParcel && len(seen) == len(cards) {
		return nil
	}
	return []Refusal{refuse(ParcelSize).at("cardIds").with("most", strconv.Itoa(MaxParcel))}
}

// JudgeArrivalInParcel decides as JudgeArrival does, for a card that was ordered at the
// point: of another one nothing is told, not even that it is there.
func JudgeArrivalInParcel(f Facts, rb *Rulebook, now time.Time) []Refusal {
	if f.Maker.PointID != f.Point.ID {
		return []Refusal{NotExpected()}
	}
	return JudgeArrival(f, rb, now)
}

// NotExpected is the refusal of a card that is not on its way to the point.
func NotExpected() Refusal { return refuse(CardNotExpected).at("cardIds") }
