package outside

import (
	"context"
	"fmt"
	"time"
)

// Batch is what the agency's people see of a print batch.
type Batch struct {
	ID, Number, State                          string
	Letters, Parts, Releases, Missing, Spoiled int
	ReleasableByMe                             bool
	PrintHouse                                 struct{ Code string }
}

const batchFields = ` id number state letters parts releases missing spoiled releasableByMe printHouse { code } `

// Batches lists the newest hundred.
func (o *Officer) Batches(ctx context.Context) ([]Batch, error) {
	var answer struct {
		Batches struct{ Edges []struct{ Node Batch } }
	}
	if err := o.Ask(ctx, `query { batches(first: 100) { edges { node {`+batchFields+`} } } }`, nil, &answer); err != nil {
		return nil, err
	}
	list := make([]Batch, len(answer.Batches.Edges))
	for i, edge := range answer.Batches.Edges {
		list[i] = edge.Node
	}
	return list, nil
}

// BusinessTime is the server's clock.
func (o *Officer) BusinessTime(ctx context.Context) (time.Time, error) {
	var answer struct{ Viewer struct{ Now time.Time } }
	err := o.Ask(ctx, `query { viewer { now } }`, nil, &answer)
	return answer.Viewer.Now, err
}

// PrintHouses gives their ids by code.
func (o *Officer) PrintHouses(ctx context.Context) (map[string]string, error) {
	var answer struct{ PrintHouses []struct{ ID, Code string } }
	if err := o.Ask(ctx, `query { printHouses { id code } }`, nil, &answer); err != nil {
		return nil, err
	}
	ids := map[string]string{}
	for _, p := range answer.PrintHouses {
		ids[p.Code] = p.ID
	}
	return ids, nil
}

// CutOff cuts a print house's batch off now. Where one is being gathered already,
// that one takes the letters.
func (o *Officer) CutOff(ctx context.Context, key, printHouse string) error {
	var answer struct {
		CutOffBatch struct{ Refusals []refusal }
	}
	input := map[string]any{"idempotencyKey": key, "printHouseId": printHouse}
	err := o.Ask(ctx, `mutation($input: CutOffBatchInput!) { cutOffBatch(input: $input) { batch { id } refusals { code field } } }`,
		map[string]any{"input": input}, &answer)
	if no := answer.CutOffBatch.Refusals; err == nil && len(no) > 0 && no[0].Code != "BATCH_STATE" {
		err = fmt.Errorf("cut off a batch: refusals %v", no)
	}
	return err
}

// Order is what a list of orders shows.
type Order struct{ Number, Kind, State string }

// Orders lists every order of the officer's point.
func (o *Officer) Orders(ctx context.Context) ([]Order, error) {
	var all []Order
	var after *string
	for {
		var answer struct {
			Orders struct {
				Edges    []struct{ Node Order }
				PageInfo struct {
					HasNextPage bool
					EndCursor   string
				}
			}
		}
		err := o.Ask(ctx, `query($after: String) { orders(first: 100, after: $after) { edges { node { number kind state } } pageInfo { hasNextPage endCursor } } }`,
			map[string]any{"after": after}, &answer)
		if err != nil {
			return nil, err
		}
		for _, edge := range answer.Orders.Edges {
			all = append(all, edge.Node)
		}
		if !answer.Orders.PageInfo.HasNextPage {
			return all, nil
		}
		after = &answer.Orders.PageInfo.EndCursor
	}
}

// Release is one person's yes to a held batch.
func (o *Officer) Release(ctx context.Context, key, batch string) error {
	var answer struct {
		ReleaseBatch struct{ Refusals []refusal }
	}
	input := map[string]any{"idempotencyKey": key, "batchId": batch}
	err := o.Ask(ctx, `mutation($input: ReleaseBatchInput!) { releaseBatch(input: $input) { batch { id } refusals { code field } } }`,
		map[string]any{"input": input}, &answer)
	if err == nil && len(answer.ReleaseBatch.Refusals) > 0 {
		err = fmt.Errorf("release a batch: refusals %v", answer.ReleaseBatch.Refusals)
	}
	return err
}

// ApproveReprints says this person's yes to every new piece asked for; it gives how
// many there were.
func (o *Officer) ApproveReprints(ctx context.Context) (int, error) {
	var waiting struct {
		ReprintRequests []struct {
			ID             string
			ApprovableByMe bool
		}
	}
	if err := o.Ask(ctx, `query { reprintRequests { id approvableByMe } }`, nil, &waiting); err != nil {
		return 0, err
	}
	for _, r := range waiting.ReprintRequests {
		var answer struct {
			ApproveReprint struct{ Refusals []refusal }
		}
		input := map[string]any{"idempotencyKey": "reprint-" + r.ID, "requestId": r.ID}
		err := o.Ask(ctx, `mutation($input: ApproveReprintInput!) { approveReprint(input: $input) { request { id approvals } refusals { code field } } }`,
			map[string]any{"input": input}, &answer)
		if err != nil {
			return 0, err
		}
		if len(answer.ApproveReprint.Refusals) > 0 {
			return 0, fmt.Errorf("approve a reprint: refusals %v", answer.ApproveReprint.Refusals)
		}
	}
	return len(waiting.ReprintRequests), nil
}
