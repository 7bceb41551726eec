package letters

import (
	"bytes"
	"slices"
	"time"
)

// Preview draws one letter as the holder will get it, with every digit of its
// codes masked. No code is needed or taken. The error is a *FaultError if Check
// finds faults.
func Preview(p StockProfile, l Letter) ([]byte, error) { return preview(p, l, false) }

// Overlay is Preview with every zone that stays clear shaded in red, for people
// who have to see what a ZONE_COLLISION means: it draws letters in spite of them.
func Overlay(p StockProfile, l Letter) ([]byte, error) { return preview(p, l, true) }

func preview(p StockProfile, l Letter, overlay bool) ([]byte, error) {
	created := l.Date
	if created.IsZero() {
		created = time.Unix(0, 0)
	}
	s := NewStream(p, BatchInfo{Batch: "preview", Part: 1, Parts: 1, Created: created})
	defer s.Discard()
	s.overlay = overlay
	lines := blindLines(&l, mask)
	if l.Test {
		lines = blindLines(&l, '0')
	}
	if err := s.draw(&l, lines); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	_, err := s.Close(&b)
	return b.Bytes(), err
}

// serious are the faults that keep a page from being drawn at all.
func (s *Stream) serious(faults []Fault) []Fault {
	if !s.overlay {
		return faults
	}
	return slices.DeleteFunc(faults, func(f Fault) bool { return f.Code == ZoneCollision })
}

// shade hatches the zones that stay clear in red: lines, so that print below
// them can still be read.
func (c *content) shade(p *StockProfile) {
	for _, zone := range append(p.keepClear(), Zone{"window", p.RiskZone()}) {
		c.op("q 1 0 0 RG 0.8 w")
		c.rect(zone.Rect)
		c.op("S")
		c.rect(zone.Rect)
		c.op("W n")
		for x := zone.X - zone.H; x < zone.right(); x += 3 {
			c.line(0.15, x, zone.bottom(), x+zone.H, zone.Y)
		}
		c.op("Q")
	}
}
