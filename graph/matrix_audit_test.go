package graph_test

import "sinetti/domain"

// auditing are questions about the audit log and extracts from it.
func auditing() []question {
	return []question{
		{at: "Query.auditEntries", about: "one person's", args: func(v *viewer, _ question) (vars, any) {
			id := v.logged()
			return vars{"first": 20, "filter": vars{"holderId": v.HolderFI.ID}}, id
		}},
		{at: "Query.auditEntry", about: "of one person", args: func(v *viewer, _ question) (vars, any) {
			id := v.logged()
			return vars{"id": id}, id
		}},
		{at: "Query.auditLog", about: "the log", args: func(v *viewer, _ question) (vars, any) {
			v.sealed()
			v.exec(`insert into audit_reviews (id, size, root, officer_id, at) values (gen_random_uuid(), 1, sha256('1'), $1, now())
				on conflict do nothing`, v.ID)
			return nil, nil
		}},
		{at: "Query.auditPatterns", about: "the log", args: alone},
		{at: "Query.dataExtract", about: "of one person", args: func(v *viewer, _ question) (vars, any) {
			id := v.extract("person")
			return vars{"id": id}, id
		}},
		{at: "Query.dataExtract", about: "of one person for an authority", args: func(v *viewer, _ question) (vars, any) {
			id := v.extract("authority")
			return vars{"id": id}, id
		}},
		{at: "Mutation.reviewAudit", about: "the log", args: input(func(v *viewer, _ question) vars {
			v.sealed()
			return vars{"size": 1}
		})},
		{at: "Mutation.makeExtract", about: "of one person", args: input(func(v *viewer, _ question) vars {
			return vars{"identityCode": v.HolderFI.Person.IdentityCode, "audience": "PERSON"}
		})},
		{at: "Mutation.makeExtract", about: "of a protected person for an authority", args: input(func(v *viewer, _ question) vars {
			return vars{"holderId": v.HolderProtected.ID, "audience": "AUTHORITY", "reference": "ESAVI/1/2026"}
		})},
	}
}

// logged is an entry that names a person.
func (v *viewer) logged() domain.ID {
	id := v.db.Store().NewID()
	v.exec(`insert into audit_entries (id, at, actor, point_id, act, outcome, object, holders, purpose, refusals)
		values ($1, now() + interval '10 years', 'officer:' || $2::uuid, $3, 'holder.read', 'shown', 'holder:' || $4::uuid, array[$4::uuid], 'advice', '{OWN_CARD}')`,
		id, v.ID, v.HospitalPoint, v.HolderFI.ID)
	return id
}

// sealed puts a leaf and a head into the log, as the sealer does.
func (v *viewer) sealed() {
	id := v.logged()
	v.exec(`insert into audit_leaves (index, entry_id, hash) values (0, $1, sha256('0')) on conflict do nothing`, id)
	v.exec(`insert into audit_checkpoints (size, root, note, key, signed_at) values (1, sha256('1'), '', 'sinetti.test/log+c74f20a3+AAAA', now()) on conflict do nothing`)
	v.exec(`insert into audit_cosignatures (size, witness, line, at) values (1, 'witness.test', '', now()) on conflict do nothing`)
}

func (v *viewer) extract(audience string) domain.ID {
	id := v.db.Store().NewID()
	v.exec(`insert into data_extracts (id, number, holder_id, audience, reference, until_at, officer_id, made_at)
		values ($1, 'L-' || $2, $3, $4, 'ESAVI/1/2026', now(), $5, now())`, id, v.short(), v.HolderFI.ID, audience, v.ID)
	return id
}
