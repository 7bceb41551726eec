package graph_test

import (
	"maps"

	"sinetti/domain"
)

// question is one thing that every role is asked to do at every place: a query or
// mutation built from the schema, on objects of the hospital's point.
type question struct {
	at    string // the coordinate that is asked, such as Query.order or Order.card
	about string // of what, in words
	// path leads from the root to the coordinate where that is no root field.
	path []string
	kind string // Node: of which type the thing is
	// protected asks about the person under non-disclosure.
	protected bool
	// visit opens one for the person, past every check, before it is asked.
	visit bool
	// strange is a thing that is neither the viewer's nor of anybody's who could let the viewer.
	strange bool
	// stale asks without a fresh factor.
	stale bool
	// args gives the arguments of the root field, and the id of what should be found.
	args func(v *viewer, q question) (args vars, id any)
	// otherwise is what the rules about cards and letters say to whoever may ask.
	otherwise string
}

// of gives the question about both persons.
func ofBoth(q question) []question {
	q.about += ", of an unprotected person"
	other := q
	other.protected = true
	other.about = q.about[:len(q.about)-len("an unprotected person")] + "a protected person"
	return []question{q, other}
}

func alone(v *viewer, _ question) (vars, any) { return nil, nil }

func person(v *viewer, q question) (vars, any) {
	id := v.person(q).ID
	return vars{"id": id}, id
}

func contactOf(v *viewer, q question) (vars, any) {
	return vars{"id": v.person(q).ID}, nil
}

func cardOf(v *viewer, q question) (vars, any) {
	id := v.card(q)
	return vars{"id": id}, id
}

func symptomOf(v *viewer, q question) (vars, any) {
	return vars{"cardId": v.card(q), "symptom": "CODE_LOST"}, nil
}

func orderOf(v *viewer, q question) (vars, any) {
	id := v.order(q)
	return vars{"id": id}, id
}

func batchOf(v *viewer, _ question) (vars, any) { return vars{"id": v.batch}, v.batch }

// input wraps the input of a mutation and gives it a key.
func input(fill func(v *viewer, q question) vars) func(*viewer, question) (vars, any) {
	return func(v *viewer, q question) (vars, any) {
		in := fill(v, q)
		if q.at != "Mutation.previewLetter" {
			in["idempotencyKey"] = v.key()
		}
		return vars{"input": in}, nil
	}
}

const why = "sopimus muuttui"

// questions are all that is asked, in the order of the table.
func questions() (list []question) {
	add := func(more ...question) { list = append(list, more...) }
	add(question{at: "Query.viewer", about: "oneself", args: alone},
		question{at: "Viewer.today", about: "the own point", path: []string{"viewer", "today"}, args: alone},
		question{at: "Query.roles", about: "every role", args: alone},
		question{at: "Query.notices", about: "the own", args: func(v *viewer, _ question) (vars, any) { return nil, v.notice(v.ID) }},
		question{at: "Query.__schema", about: "the schema", path: []string{"__schema", "queryType"}, args: alone},
		question{at: "Query.__type", about: "the schema", args: func(*viewer, question) (vars, any) { return vars{"name": "Query"}, nil }},
	)
	add(question{at: "Query.holdersToTell", about: "the own point", args: func(v *viewer, _ question) (vars, any) { return nil, v.toTell(v.PointID) }},
		question{at: "Mutation.recordHolderTold", about: "of the own point", args: told(func(v *viewer) domain.ID { return v.PointID })},
		question{at: "Mutation.recordHolderTold", about: "of another point", strange: true, args: told(func(v *viewer) domain.ID { return v.other() })})
	add(question{at: "Query.complaints", about: "of the own point", args: func(v *viewer, _ question) (vars, any) {
		return vars{"first": 1}, v.complaint(v.PointID)
	}})
	add(question{at: "Query.expectedCards", about: "of the own point", args: func(v *viewer, _ question) (vars, any) {
		order, _ := v.expected()
		return vars{"first": 1}, order
	}}, question{at: "Mutation.recordArrivals", about: "of the own point", args: input(func(v *viewer, _ question) vars {
		_, card := v.expected()
		return vars{"cardIds": []domain.ID{card}}
	})})
	for _, q := range []question{{about: "of the own point"}, {about: "of another point", strange: true}} {
		at := func(v *viewer) domain.ID { return v.PointID }
		if q.strange {
			at = (*viewer).other
		}
		add(question{at: "Mutation.answerComplaint", about: q.about, strange: q.strange, args: input(func(v *viewer, _ question) vars {
			return vars{"complaintId": v.complaint(at(v)), "answer": "ACCEPTED", "reference": "KT-17"}
		})}, question{at: "Mutation.closeComplaint", about: q.about, strange: q.strange, args: input(func(v *viewer, _ question) vars {
			return vars{"complaintId": v.complaint(at(v)), "end": "WITHDRAWN"}
		})})
	}
	add(people()...)
	add(ordering()...)
	add(leading()...)
	add(batching()...)
	add(auditing()...)
	add(ruling()...)
	return list
}

// told says that a holder was told of a notice that waits at a point.
func told(at func(*viewer) domain.ID) func(*viewer, question) (vars, any) {
	return input(func(v *viewer, _ question) vars { return vars{"id": v.toTell(at(v)), "how": "PHONE"} })
}

// people are questions about holders and their cards.
func people() (list []question) {
	find := func(v *viewer, q question) (vars, any) {
		return vars{"text": v.person(q).Person.IdentityCode, "purpose": "ADVICE"}, v.person(q).ID
	}
	for _, q := range []question{
		{at: "Query.findHolders", about: "anybody", args: find},
		{at: "Holder.cards", about: "found", path: []string{"findHolders", "holders", "cards"}, args: find},
		{at: "Query.holder", about: "without a visit", args: person},
		{at: "Query.holder", about: "in the visit", visit: true, args: person},
		{at: "Holder.cards", about: "in the visit", visit: true, path: []string{"holder", "cards"}, args: person},
		{at: "Visit.holder", about: "in the visit", visit: true, path: []string{"viewer", "visit", "holder"}, args: func(v *viewer, q question) (vars, any) { return nil, v.person(q).ID }},
		{at: "Query.card", about: "without a visit", args: cardOf},
		{at: "Query.card", about: "in the visit", visit: true, args: cardOf},
		{at: "Query.advise", about: "without a visit", args: symptomOf},
		{at: "Query.advise", about: "in the visit", visit: true, args: symptomOf},
		{at: "Card.actions", about: "in the visit", visit: true, path: []string{"card", "actions"}, args: cardOf},
		{at: "Card.orders", about: "in the visit", visit: true, path: []string{"card", "orders"}, args: cardOf},
		{at: "Card.letters", about: "in the visit", visit: true, path: []string{"card", "letters"}, args: cardOf},
		{at: "Query.node", kind: "Holder", about: "a holder without a visit", args: person},
		{at: "Query.node", kind: "Holder", about: "a holder in the visit", visit: true, args: person},
		{at: "Query.node", kind: "Card", about: "a card without a visit", args: cardOf},
		{at: "Query.node", kind: "Card", about: "a card in the visit", visit: true, args: cardOf},
		{at: "Mutation.openVisit", about: "anybody", args: input(func(v *viewer, q question) vars {
			return vars{"holderId": v.person(q).ID, "purpose": "ORDER_CODE"}
		})},
		{at: "Mutation.openVisit", about: "anybody, without a fresh factor", stale: true, args: input(func(v *viewer, q question) vars {
			return vars{"holderId": v.person(q).ID, "purpose": "ORDER_CODE"}
		})},
		{at: "Mutation.verifyIdentity", about: "in the visit", visit: true, args: input(func(v *viewer, q question) vars {
			return v.passport(v.visitOf(q), v.person(q))
		})},
		{at: "Query.holderContact", about: "without a visit", args: contactOf},
		{at: "Query.holderContact", about: "in the visit", visit: true, args: contactOf},
		{at: "Mutation.setHolderContact", about: "in the visit", visit: true, args: input(func(v *viewer, q question) vars {
			return vars{"visitId": v.visitOf(q), "phone": "+358 40 123 4567"}
		})},
		{at: "Mutation.previewLetter", about: "in the visit", visit: true, args: input(func(v *viewer, q question) vars {
			return vars{"cardId": v.card(q), "kind": "ACTIVATION_LETTER", "delivery": "HOME", "language": "fi"}
		})},
	} {
		list = append(list, ofBoth(q)...)
	}
	return list
}

// ordering are questions about orders.
func ordering() (list []question) {
	ofPoint := func(v *viewer, q question) (vars, any) {
		return vars{"filter": vars{"pointId": v.HospitalPoint}, "first": 40}, v.order(q)
	}
	place := func(kind string) func(*viewer, question) (vars, any) {
		return input(func(v *viewer, q question) vars {
			in := v.codeInput(v.visitOf(q), v.card(q))
			switch kind {
			case "puk":
				delete(in, "delivery")
			case "card":
				in["reason"] = "CARD_LOST"
			}
			return in
		})
	}
	onCard := func(more vars) func(*viewer, question) (vars, any) {
		return input(func(v *viewer, q question) vars {
			in := vars{"visitId": v.visitOf(q), "cardId": v.card(q)}
			maps.Copy(in, more)
			return in
		})
	}
	for _, q := range []question{
		{at: "Query.orders", about: "of the hospital's point", args: ofPoint},
		{at: "Query.order", about: "of the hospital's point", args: orderOf},
		{at: "Query.node", kind: "Order", about: "an order of the hospital's point", args: orderOf},
		{at: "Holder.cards", about: "through an order", path: []string{"order", "holder", "cards"}, args: orderOf},
		{at: "Card.actions", about: "through an order", path: []string{"order", "card", "actions"}, args: orderOf},
		{at: "Card.letters", about: "through an order", path: []string{"order", "card", "letters"}, args: orderOf},
		{at: "Card.orders", about: "through an order", path: []string{"order", "card", "orders"}, args: orderOf},
		{at: "Card.complaints", about: "through an order", path: []string{"order", "card", "complaints"}, args: orderOf},
		{at: "Subscription.orderMoved", about: "of the hospital's point", args: func(v *viewer, q question) (vars, any) {
			id := v.ended(q)
			return vars{"orderId": id}, id
		}},
		{at: "Mutation.orderCode", about: "a card of the hospital's", visit: true, args: place("code")},
		{at: "Mutation.orderPukEnvelope", about: "a card of the hospital's", visit: true, args: place("puk"), otherwise: "OTHER_KIND_OF_LETTER REASON_OTHER_ACT"},
		{at: "Mutation.orderNewCard", about: "a card of the hospital's", visit: true, args: place("card")},
		{at: "Mutation.askProfessionalRight", about: "a card of the hospital's", visit: true, args: onCard(nil), otherwise: "PROFESSIONAL_RIGHT_NOT_NEEDED"},
		{at: "Mutation.recordArrival", about: "a card of the hospital's", visit: true, args: onCard(nil), otherwise: "CARD_OUT_OF_TURN"},
		{at: "Mutation.handOverCard", about: "a card of the hospital's", visit: true, args: onCard(vars{"signed": true}), otherwise: "CARD_OUT_OF_TURN"},
		{at: "Mutation.recordActivation", about: "a card of the hospital's", visit: true, args: onCard(nil), otherwise: "CARD_OUT_OF_TURN"},
		{at: "Mutation.reinstateCard", about: "a card of the hospital's", visit: true, args: onCard(nil), otherwise: "CARD_OUT_OF_TURN"},
		{at: "Mutation.suspendCard", about: "a card of the hospital's", visit: true, args: onCard(vars{"reason": "STOLEN", "askedBy": "REGISTRAR", "channel": "DESK"}), otherwise: "REVOCATION_REASON_OTHER_ACT"},
		{at: "Mutation.revokeCard", about: "a card of the hospital's", visit: true, args: onCard(vars{"reason": "LOST", "askedBy": "EMPLOYER", "channel": "LETTER"}), otherwise: "ASKER_REFERENCE_MISSING"},
		{at: "Mutation.fileComplaint", about: "a card of the hospital's", visit: true, args: onCard(vars{"fault": "WRONGLY_MADE"})},
		{at: "Mutation.cancelOrder", about: "of the hospital's point", args: input(func(v *viewer, q question) vars {
			return vars{"orderId": v.order(q)}
		})},
		{at: "Mutation.markLetter", about: "of the hospital's point", args: input(func(v *viewer, q question) vars {
			return vars{"letterId": v.letter(q, "posted"), "mark": "RETURNED"}
		})},
		{at: "Mutation.recordLetterArrival", about: "of the hospital's point", args: input(func(v *viewer, q question) vars {
			return vars{"letterId": v.letter(q, "posted")}
		})},
		{at: "Mutation.handOverLetter", about: "of the hospital's point", visit: true, args: input(func(v *viewer, q question) vars {
			return vars{"letterId": v.letter(q, "arrived"), "visitId": v.visitOf(q), "signed": true}
		})},
		{at: "Mutation.loadEnvelope", about: "a code letter of the hospital's point", visit: true, otherwise: "OTHER_CARD_IN_READER LETTER_NOT_LOADED_AT_DESK", args: input(func(v *viewer, q question) vars {
			return vars{"letterId": v.letter(q, "handed_over"), "visitId": v.visitOf(q), "cardNumber": v.CardFI.Number}
		})},
	} {
		list = append(list, ofBoth(q)...)
	}
	return list
}

// leading are questions about officers, rights, points and those who help.
func leading() (list []question) {
	colleague := func(v *viewer, _ question) (vars, any) {
		o := v.neighbour()
		return vars{"id": o.ID}, o.ID
	}
	right := input(func(v *viewer, _ question) vars {
		return vars{"id": v.right(v.colleague(domain.Registrar), domain.Registrar), "reason": why}
	})
	waiting := input(func(v *viewer, _ question) vars {
		return vars{"id": v.waiting(v.colleague(domain.Registrar)), "approve": true, "reason": why}
	})
	agreement := func(decides bool) func(*viewer, question) (vars, any) {
		return input(func(v *viewer, q question) vars {
			in := vars{"id": v.agreement(q.strange), "reason": why}
			if decides {
				in["approve"] = true
			}
			return in
		})
	}
	noticeOf := func(own bool) func(*viewer, question) (vars, any) {
		return input(func(v *viewer, _ question) vars {
			if own {
				return vars{"id": v.notice(v.ID)}
			}
			return vars{"id": v.notice(v.Lead.ID)}
		})
	}
	support := input(func(v *viewer, _ question) vars {
		return vars{"officerId": v.neighbour().ID, "act": "UNLOCK", "checks": []string{"CALL_BACK"}, "reason": why}
	})
	list = []question{
		{at: "Query.partners", about: "the print house", args: func(v *viewer, _ question) (vars, any) { return nil, v.PrintHouse.ID }},
		{at: "Query.officers", about: "one of the hospital's point", args: func(v *viewer, _ question) (vars, any) {
			o := v.neighbour()
			return vars{"first": 10, "filter": vars{"text": o.UserName}}, o.ID
		}},
		{at: "Query.officer", about: "one of the hospital's point", args: colleague},
		{at: "Query.node", kind: "OfficerRecord", about: "an officer of the hospital's point", args: colleague},
		{at: "Query.waitingRights", about: "one of the hospital's point", args: func(v *viewer, _ question) (vars, any) {
			return nil, v.waits
		}},
		{at: "Query.points", about: "the hospital's", args: func(v *viewer, _ question) (vars, any) { return nil, v.HospitalPoint }},
		{at: "Query.point", about: "the hospital's", args: func(v *viewer, _ question) (vars, any) { return vars{"id": v.HospitalPoint}, v.HospitalPoint }},
		{at: "Query.organisation", about: "the own", args: func(v *viewer, _ question) (vars, any) { return nil, v.OrganisationID }},
		{at: "Query.supportCases", about: "one of the hospital's point", args: func(v *viewer, _ question) (vars, any) {
			o := v.neighbour()
			return vars{"text": o.UserName}, o.ID
		}},
		{at: "Query.feedback", about: "anybody's", args: func(v *viewer, _ question) (vars, any) { return nil, v.wrote("viesti", "") }},
		{at: "Query.whyNot", about: "one of the hospital's point", args: func(v *viewer, _ question) (vars, any) {
			return vars{"officerId": v.neighbour().ID, "act": "ORDER_CODE", "cardNumber": v.CardFI.Number}, nil
		}},
		{at: "Query.whatIf", about: "one of the hospital's point", args: func(v *viewer, _ question) (vars, any) {
			return vars{"change": vars{"endEmployment": v.neighbour().ID}}, nil
		}},
		{at: "Mutation.createOfficer", about: "at the hospital's point", args: input(func(v *viewer, _ question) vars {
			in := v.newcomer("u"+v.short(), vars{"email": "", "identityCode": ""})
			return in
		})},
		{at: "Mutation.endEmployment", about: "of one of the hospital's point", args: input(func(v *viewer, _ question) vars {
			return vars{"officerId": v.colleague().ID, "reason": why}
		})},
		{at: "Mutation.recordTraining", about: "of one of the hospital's point", args: input(func(v *viewer, _ question) vars {
			return vars{"officerId": v.colleague().ID, "passedOn": "2026-11-02", "validTo": "2028-11-01", "reference": "K-1"}
		})},
		{at: "Mutation.askRight", about: "for one of the hospital's point", args: input(func(v *viewer, _ question) vars {
			return vars{"officerId": v.colleague().ID, "role": "REGISTRAR", "reason": why}
		})},
		{at: "Mutation.decideRight", about: "for one of the hospital's point", args: waiting},
		{at: "Mutation.endRight", about: "of one of the hospital's point", args: right},
		{at: "Mutation.askAuthorisation", about: "for the hospital's point", args: input(func(v *viewer, _ question) vars {
			return vars{"pointCode": "SAI-01", "customerNumber": "FI-4711", "validFrom": "2026-11-18"}
		})},
		{at: "Mutation.decideAuthorisation", about: "of the company's cards at the hospital's point", args: agreement(true)},
		{at: "Mutation.decideAuthorisation", about: "of two others", strange: true, args: agreement(true)},
		{at: "Mutation.endAuthorisation", about: "of the company's cards at the hospital's point", args: agreement(false)},
		{at: "Mutation.endAuthorisation", about: "of two others", strange: true, args: agreement(false)},
		{at: "Mutation.setPrice", about: "of the hospital's point", args: input(func(v *viewer, _ question) vars {
			return vars{"pointId": v.HospitalPoint, "kind": "CODE_LETTER", "cents": 4000, "validFrom": "2027-01-01"}
		})},
		{at: "Mutation.setLoginMethods", about: "of the own employer", args: input(func(*viewer, question) vars {
			return vars{"methods": []string{"CARD", "AUTHENTICATOR", "TOKEN"}}
		})},
		{at: "Mutation.supportOfficer", about: "one of the hospital's point", args: support},
		{at: "Mutation.readNotice", about: "the own", args: noticeOf(true)},
		{at: "Mutation.readNotice", about: "another's", strange: true, args: noticeOf(false)},
		{at: "Mutation.answerFeedback", about: "anybody's", args: input(func(v *viewer, _ question) vars {
			return vars{"id": v.wrote("viesti", ""), "answer": "vastaus"}
		})},
	}
	return list
}

// batching are questions about batches.
func batching() []question {
	return []question{
		{at: "Query.batches", about: "of the print house", args: func(v *viewer, _ question) (vars, any) { return vars{"first": 20}, v.batch }},
		{at: "Query.batch", about: "of the print house", args: batchOf},
		{at: "Query.node", kind: "Batch", about: "a batch of the print house", args: batchOf},
		{at: "Query.printHouses", about: "the print house", args: func(v *viewer, _ question) (vars, any) { return nil, v.PrintHouse.ID }},
		{at: "Query.reprintRequests", about: "of the print house", args: func(v *viewer, _ question) (vars, any) { return nil, v.reprint }},
		{at: "Mutation.cutOffBatch", about: "of the print house", args: input(func(v *viewer, _ question) vars {
			v.exec(`update batches set state = 'closed' where state = 'open'`) // one is open at a time
			return vars{"printHouseId": v.PrintHouse.ID}
		})},
		{at: "Mutation.releaseBatch", about: "of the print house", args: input(func(v *viewer, _ question) vars {
			return vars{"batchId": v.held()}
		})},
		{at: "Mutation.approveReprint", about: "of the print house", args: input(func(v *viewer, _ question) vars {
			v.exec(`delete from reprint_approvals`) // each is the first of two
			return vars{"requestId": v.reprint}
		})},
	}
}
