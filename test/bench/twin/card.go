package main

import (
	"context"
	"encoding/json"
	"time"

	"sinetti/domain"
	"sinetti/store/crypt"
)

// cardQuestion is who asks for which card.
type cardQuestion struct {
	question
	Card domain.ID
}

// cardPage is what a card's page shows, without what can be done with it.
type cardPage struct {
	ID        domain.ID        `json:"id"`
	Number    string           `json:"number"`
	Product   domain.ProductID `json:"product"`
	State     domain.CardState `json:"state"`
	IssuedOn  time.Time        `json:"issuedOn"`
	ExpiresOn time.Time        `json:"expiresOn"`
	Visit     domain.ID        `json:"visit"`
	Verified  domain.ID        `json:"verified"`
	Orders    json.RawMessage  `json:"orders"`
	Letters   json.RawMessage  `json:"letters"`
	Holder    json.RawMessage  `json:"holder"`
	Address   json.RawMessage  `json:"address"`
}

// bareJoin is the card with its holder, the session's visit and its verification, and
// the card's orders and letters, in one statement.
const bareJoin = `select c.id, c.number, c.product, c.state, c.issued_on, c.expires_on, v.id, f.id, h.id, h.person_enc, h.address_enc,
	(select coalesce(json_agg(json_build_object('id', o.id, 'number', o.number, 'kind', o.kind, 'state', o.state, 'createdAt', o.created_at, 'promisedOn', o.promised_on)), '[]') from orders o where o.card_id = c.id),
	(select coalesce(json_agg(json_build_object('id', l.id, 'number', l.number, 'kind', l.kind, 'state', l.state, 'createdAt', l.created_at)), '[]') from letters l where l.card_id = c.id)
from cards c
join holders h on h.id = c.holder_id
join visits v on v.session_id = $2 and v.closed_at is null
join verifications f on f.visit_id = v.id
where c.id = $1`

func (t *twin) card(ctx context.Context, q cardQuestion) (cardPage, error) {
	var p cardPage
	var holder domain.ID
	var person, address []byte
	err := t.pool.QueryRow(ctx, bareJoin, q.Card, q.Session).Scan(&p.ID, &p.Number, &p.Product, &p.State, &p.IssuedOn, &p.ExpiresOn,
		&p.Visit, &p.Verified, &holder, &person, &address, &p.Orders, &p.Letters)
	if err != nil {
		return p, err
	}
	if p.Holder, err = t.keys.Open(person, crypt.Context("holders.person_enc", holder)); err != nil {
		return p, err
	}
	if p.Address, err = t.keys.Open(address, crypt.Context("holders.address_enc", holder)); err != nil {
		return p, err
	}
	return p, t.audit(ctx, q.question, "card_seen", []domain.ID{holder})
}
