package domain

import "slices"

// Permission is one thing that somebody may do.
type Permission string

// The permissions of this road.
const (
	MayFindHolder     Permission = "find_holder"
	MayReadOrders     Permission = "read_orders"
	MayOpenVisit      Permission = "open_visit"
	MayVerifyIdentity Permission = "verify_identity"
	MayOrderCode      Permission = "order_code"
	MayOrderPUK       Permission = "order_puk_envelope"
	MayOrderNewCard   Permission = "order_new_card"
	MayCancelOrder    Permission = "cancel_order"
	MayPreviewLetter  Permission = "preview_letter"
	MayReadBatches    Permission = "read_batches"
	MayCutOffBatch    Permission = "cut_off_batch"
	MayReleaseBatch   Permission = "release_batch"
	MayAskReprint     Permission = "ask_reprint"
	MayApproveReprint Permission = "approve_reprint"
	MayIntrospect     Permission = "introspect"
	MayFetchBatch     Permission = "fetch_batch"
	MaySendReceipt    Permission = "send_receipt"
	MayReadEvents     Permission = "read_events"
	MayAnswerOrder    Permission = "answer_order"
	MayDeliverCodes   Permission = "deliver_codes"
	MaySealBatch      Permission = "seal_batch"
	MayOpenCodes      Permission = "open_codes"
)

// grant says who has a permission and what it lets them do, in one sentence.
type grant struct {
	permission Permission
	sentence   string
	roles      []Role
	machines   []ActorKind
}

var grants = []grant{
	{MayFindHolder, "Find a holder and read the holder's cards, for a stated purpose.", []Role{Registrar}, nil},
	{MayReadOrders, "Read orders and follow their state.", []Role{Registrar, AgencyOperator, Approver}, nil},
	{MayOpenVisit, "Open a visit for a holder at the own point.", []Role{Registrar}, nil},
	{MayVerifyIdentity, "Record the check of a holder's identity document.", []Role{Registrar}, nil},
	{MayOrderCode, "Order a new activation-code letter for a card.", []Role{Registrar}, nil},
	{MayOrderPUK, "Order a new PUK envelope for a card.", []Role{Registrar}, nil},
	{MayOrderNewCard, "Order a new card in place of another.", []Role{Registrar}, nil},
	{MayCancelOrder, "Cancel an order that has not gone into print or production.", []Role{Registrar, AgencyOperator}, nil},
	{MayPreviewLetter, "See a letter's page with its code masked, in a visit.", []Role{Registrar}, nil},
	{MayReadBatches, "Read print batches and their receipts.", []Role{AgencyOperator, Approver}, nil},
	{MayCutOffBatch, "Cut off a print batch before its time.", []Role{AgencyOperator}, nil},
	{MayReleaseBatch, "Release a held batch, as one of two.", []Role{AgencyOperator, Approver}, nil},
	{MayAskReprint, "Ask that a spoiled piece be made anew.", []Role{AgencyOperator}, []ActorKind{PrintHouseActor}},
	{MayApproveReprint, "Approve a reprint, as one of two.", []Role{AgencyOperator, Approver}, nil},
	{MayIntrospect, "Read the schema of the officers' interface.", []Role{AgencyOperator}, nil},
	{MayFetchBatch, "Fetch the sealed batches meant for this print house.", nil, []ActorKind{PrintHouseActor}},
	{MaySendReceipt, "Report what became of the pieces of a batch.", nil, []ActorKind{PrintHouseActor}},
	{MayReadEvents, "Read the feed of events.", nil, []ActorKind{BureauActor}},
	{MayAnswerOrder, "Report how an ordered card comes along.", nil, []ActorKind{BureauActor}},
	{MayDeliverCodes, "Deliver sealed and signed codes.", nil, []ActorKind{BureauActor}},
	{MaySealBatch, "Cut off by the clock, draw and seal print batches.", nil, []ActorKind{SystemActor}},
	{MayOpenCodes, "Open a delivered code once, and again for a letter.", nil, []ActorKind{SystemActor}},
}

// Permissions lists every permission.
func Permissions() []Permission {
	all := make([]Permission, len(grants))
	for i, g := range grants {
		all[i] = g.permission
	}
	return all
}

// Sentence says in one English sentence what the permission lets somebody do.
func (p Permission) Sentence() string {
	for _, g := range grants {
		if g.permission == p {
			return g.sentence
		}
	}
	return ""
}

// May answers nil when the actor has the permission, else the refusal. A
// permission that is not in the table is nobody's.
func (a Actor) May(p Permission) *Refusal {
	for _, g := range grants {
		if g.permission == p && a.has(g) {
			return nil
		}
	}
	r := refuse(NotPermitted).with("permission", string(p))
	return &r
}

func (a Actor) has(g grant) bool {
	if a.Kind != OfficerActor {
		return slices.Contains(g.machines, a.Kind)
	}
	return slices.ContainsFunc(a.Roles, func(role Role) bool { return slices.Contains(g.roles, role) })
}
