package bench

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"runtime"
	"time"

	"sinetti/domain"
	"sinetti/letters"
)

// The print stream that is measured, and how often.
const (
	streamLetters = 1000
	streamRounds  = 5
)

// Letters measures letters drawn per second on one core, in a print stream of
// 1,000, beside a minimal hand-written PDF writer of the same pages. Both take
// turns and the best round of each counts.
func Letters(ctx context.Context) (Row, error) {
	p, err := letters.Profile("c5")
	if err != nil {
		return Row{}, err
	}
	batch := letterBatch()
	var base bytes.Buffer
	if err := drawOurs(&base, p, batch[:1]); err != nil {
		return Row{}, err
	}
	bare, err := newBareWriter(base.Bytes())
	if err != nil {
		return Row{}, err
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	row := Row{Name: "letters drawn", Unit: "letters/s", Floor: 0.25}
	for range streamRounds {
		ours, err := perSecond(ctx, func() error { return drawOurs(io.Discard, p, batch) })
		if err != nil {
			return Row{}, err
		}
		limit, err := perSecond(ctx, func() error { return bare.draw(io.Discard, batch) })
		if err != nil {
			return Row{}, err
		}
		row.Ours, row.Limit = max(row.Ours, ours), max(row.Limit, limit)
	}
	return row, nil
}

func perSecond(ctx context.Context, draw func() error) (float64, error) {
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	runtime.GC()
	began := time.Now()
	err := draw()
	return streamLetters / time.Since(began).Seconds(), err
}

// drawOurs draws letters as the product does.
func drawOurs(w io.Writer, p letters.StockProfile, batch []letters.Letter) error {
	s := letters.NewStream(p, letters.BatchInfo{Batch: "B26-0417", Part: 1, Parts: 1, Created: time.Unix(1_790_000_000, 0)})
	for i, l := range batch {
		code := domain.NewCode(fmt.Appendf(nil, "%08d", 10_000_000+i*7919))
		if err := s.Add(l, letters.Codes{domain.ActivationCode: code}); err != nil {
			s.Discard()
			return err
		}
	}
	_, err := s.Close(w)
	return err
}

// letterBatch is 1,000 letters of one kind whose names, numbers and addresses all
// differ.
func letterBatch() []letters.Letter {
	batch := make([]letters.Letter, streamLetters)
	for i := range batch {
		batch[i] = letters.Letter{
			Number: fmt.Sprintf("K%04d-X%03dQ", i, i%1000), Kind: domain.ActivationLetter,
			Language: domain.Finnish, Format: domain.StandardPrint,
			Address: domain.Address{
				Rows:     []string{fmt.Sprintf("Väinö Näkkäläjärvi-%d", i), fmt.Sprintf("Kauppakatu %d B", i), fmt.Sprintf("%05d HELSINKI", 100+i%900)},
				Postcode: fmt.Sprintf("%05d", 100+i%900), Country: "FI",
			},
			Sender: []string{"Väestövirasto", "PL 123", "00531 HELSINKI"}, ReturnAddress: "PL 123, 00531 HELSINKI",
			Product: letters.OrganisationCard, Why: domain.CodeLost,
			Lengths: letters.Lengths{PIN1Min: 4, PIN1Max: 8, PIN2Min: 6, PIN2Max: 8, CodeDigits: 8, PINTries: 5, CodeTries: 5},
			Phone:   "0295 535 000", Date: time.Unix(1_790_000_000, 0).UTC(), Batch: "B26-0417", Sequence: i + 1,
		}
	}
	return batch
}
