package graph_test

import (
	"os"

	"sinetti/domain"
)

// ruling are questions about the rulebook and what is proposed to change.
func ruling() []question {
	seen := func(v *viewer, _ question) (vars, any) {
		id := v.proposal()
		return vars{"id": id}, id
	}
	return []question{
		{at: "Query.rulebook", about: "a country's", args: func(*viewer, question) (vars, any) { return vars{"country": "FI"}, nil }},
		{at: "Query.rulebookProposals", about: "a country's", args: func(v *viewer, _ question) (vars, any) {
			v.proposal()
			return vars{"country": "FI"}, nil
		}},
		{at: "Query.rulebookProposal", about: "a country's", args: seen},
		{at: "Mutation.proposeRulebook", about: "a country's", args: input(func(v *viewer, _ question) vars {
			src, err := os.ReadFile("../rulebook/fi.yaml")
			if err != nil {
				v.t.Fatal(err)
			}
			return vars{"text": string(src), "effectiveFrom": "2040-01-01"}
		})},
		{at: "Mutation.decideRulebook", about: "a country's", args: input(func(v *viewer, _ question) vars {
			return vars{"id": v.proposal(), "approve": false, "reason": why}
		})},
	}
}

// proposal is a file that nobody has decided on.
func (v *viewer) proposal() domain.ID {
	id := v.db.Store().NewID()
	v.exec(`insert into rulebook_proposals (id, country, version, sha256, body, effective_from, effective_at, proposed_at)
		values ($1, 'FI', '2040-01-01', sha256('country: FI'), 'country: FI', '2040-01-01', '2040-01-01', now())`, id)
	v.exec(`insert into rulebook_decisions (proposal_id, place, officer_id, approves, decided_at) values ($1, 1, gen_random_uuid(), true, now())`, id)
	return id
}
