package graph

import (
	"strings"

	"sinetti/desk"
	"sinetti/graph/generated"
)

func holdersToTell(list []desk.ToTell) []*generated.HolderToTell {
	out := make([]*generated.HolderToTell, len(list))
	for i, n := range list {
		out[i] = &generated.HolderToTell{
			ID: n.ID, Kind: generated.HolderNoticeKind(strings.ToUpper(string(n.Kind))), AboutOn: n.AboutOn, Since: n.MadeAt,
			Language: n.Language, EarlierAddress: n.EarlierAddress.Rows,
			HolderName: orNil(strings.TrimSpace(n.Holder.Person.GivenNames + " " + n.Holder.Person.FamilyName)),
		}
		if !n.Holder.Masked {
			out[i].CardNumber, out[i].Phone = orNil(n.CardNumber), orNil(n.Phone)
		}
	}
	return out
}
