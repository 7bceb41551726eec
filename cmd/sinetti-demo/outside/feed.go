package outside

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
)

// Fed is an event of the pull feed with the text it came in.
type Fed struct {
	Event
	Body json.RawMessage
}

// Number is the event's place among those of its subject, from 1.
func (e Event) Number() int64 {
	n, err := strconv.ParseInt(e.Sequence, 10, 64)
	if err != nil {
		return 0
	}
	return n
}

// Feed reads the pull feed from its beginning to its end.
func (b *Bureau) Feed(ctx context.Context) ([]Fed, error) {
	var all []Fed
	after := "0"
	for {
		text, header, err := b.door.Get(ctx, "/events?limit=500&after="+after)
		if err != nil {
			return nil, err
		}
		page, err := fed(text)
		if err != nil || len(page) == 0 {
			return all, err
		}
		all = append(all, page...)
		after = header.Get("Sinetti-Cursor")
	}
}

// fed decodes a CloudEvents batch.
func fed(text []byte) ([]Fed, error) {
	var bodies []json.RawMessage
	if err := json.Unmarshal(text, &bodies); err != nil {
		return nil, fmt.Errorf("the feed: %w", err)
	}
	page := make([]Fed, len(bodies))
	for i, body := range bodies {
		page[i].Body = body
		if err := json.Unmarshal(body, &page[i].Event); err != nil {
			return nil, fmt.Errorf("the feed: %w", err)
		}
	}
	return page, nil
}
