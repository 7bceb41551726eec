package graph

import (
	"sinetti/desk"
	"sinetti/graph/generated"
)

func holderContact(c *desk.ContactView) *generated.HolderContact {
	if c == nil {
		return nil
	}
	return &generated.HolderContact{
		Email: orNil(c.Email), Phone: orNil(c.Phone), ChangedAt: orNoTime(c.ChangedAt), UsedFrom: orNoTime(c.UsedFrom),
	}
}
