package domain

import "slices"

// Permission is one thing that somebody may do.
type Permission string

// What is done at the counter.
const (
	MayFindHolder       Permission = "find_holder"
	MayServeProtected   Permission = "serve_protected"
	MayReadOrders       Permission = "read_orders"
	MayOpenVisit        Permission = "open_visit"
	MayVerifyIdentity   Permission = "verify_identity"
	MayOrderCode        Permission = "order_code"
	MayOrderPUK         Permission = "order_puk_envelope"
	MayOrderNewCard     Permission = "order_new_card"
	MayCancelOrder      Permission = "cancel_order"
	MayPreviewLetter    Permission = "preview_letter"
	MayTellHolders      Permission = "tell_holders"
	MayHandleLetters    Permission = "handle_letters"
	MayHandleCards      Permission = "handle_cards"
	MayRevokeCard       Permission = "revoke_card"
	MayFileComplaint    Permission = "file_complaint"
	MayHandleComplaints Permission = "handle_complaints"
)

// What leads points and organisations.
const (
	MayReadOfficers        Permission = "read_officers"
	MayCreateOfficer       Permission = "create_officer"
	MayAskRight            Permission = "ask_right"
	MayDecideRight         Permission = "decide_right"
	MayEndRight            Permission = "end_right"
	MayEndEmployment       Permission = "end_employment"
	MayRecordTraining      Permission = "record_training"
	MayReadPoints          Permission = "read_points"
	MayAskAuthorisation    Permission = "ask_authorisation"
	MayDecideAuthorisation Permission = "decide_authorisation"
	MayEndAuthorisation    Permission = "end_authorisation"
	MaySetLoginMethods     Permission = "set_login_methods"
	MaySetPrice            Permission = "set_price"
	MayAskAuthority        Permission = "ask_authority"
	MaySupportOfficers     Permission = "support_officers"
	MayReadFeedback        Permission = "read_feedback"
	MayReadAudit           Permission = "read_audit"
	MayReviewAudit         Permission = "review_audit"
	MayExtractData         Permission = "extract_data"
	MayExtractFull         Permission = "extract_data_in_full"
	MayReadRules           Permission = "read_rules"
	MayProposeRules        Permission = "propose_rules"
	MayDecideRules         Permission = "decide_rules"
)

// What the agency does with batches, and machines with everything else.
const (
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
// permission that is not in the table is nobody's, and a session that is not
// fully in has none.
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
	return a.Stage == FullSession && slices.ContainsFunc(a.Roles, func(role Role) bool { return slices.Contains(g.roles, role) })
}

// NeedsFreshFactor tells whether the act asks for a factor shown within the last
// minutes (quality.md, step-up).
func (p Permission) NeedsFreshFactor() bool {
	for _, g := range grants {
		if g.permission == p {
			return g.fresh
		}
	}
	return true
}

// RolesWith lists the roles that carry the permission.
func RolesWith(p Permission) []Role {
	for _, g := range grants {
		if g.permission == p {
			return slices.Clone(g.roles)
		}
	}
	return nil
}
