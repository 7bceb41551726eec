package letters

import (
	"bytes"
	"time"
)

// Preview draws one letter as the holder will get it, with every digit of its
// codes masked. No code is needed or taken. The error is a *FaultError if Check
// finds faults.
func Preview(p StockProfile, l Letter) ([]byte, error) {
	created := l.Date
	if created.IsZero() {
		created = time.Unix(0, 0)
	}
	s := NewStream(p, BatchInfo{Batch: "preview", Part: 1, Parts: 1, Created: created})
	masked := blindLines(&l, mask)
	if l.Test {
		masked = blindLines(&l, '0')
	}
	if err := s.draw(&l, masked); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	_, err := s.Close(&b)
	return b.Bytes(), err
}
