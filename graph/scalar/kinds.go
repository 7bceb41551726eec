package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sinetti/domain"
)

var deliveries = spell(map[string]domain.Delivery{
	"HOME":  domain.DeliverHome,
	"WORK":  domain.DeliverWork,
	"POINT": domain.DeliverToPoint,
})

// MarshalDelivery writes a Delivery by its name in the schema.
func MarshalDelivery(v domain.Delivery) graphql.Marshaler { return deliveries.marshal(v) }

// UnmarshalDelivery reads a name of the schema.
func UnmarshalDelivery(v any) (domain.Delivery, error) { return deliveries.unmarshal(v) }

var documentKinds = spell(map[string]domain.DocumentKind{
	"PASSPORT":        domain.Passport,
	"IDENTITY_CARD":   domain.IdentityCard,
	"POLICE_VERIFIED": domain.PoliceVerified,
})

// MarshalDocumentKind writes a DocumentKind by its name in the schema.
func MarshalDocumentKind(v domain.DocumentKind) graphql.Marshaler { return documentKinds.marshal(v) }

// UnmarshalDocumentKind reads a name of the schema.
func UnmarshalDocumentKind(v any) (domain.DocumentKind, error) { return documentKinds.unmarshal(v) }

var formats = spell(map[string]domain.Format{
	"STANDARD":    domain.StandardPrint,
	"LARGE_PRINT": domain.LargePrint,
})

// MarshalFormat writes a Format by its name in the schema.
func MarshalFormat(v domain.Format) graphql.Marshaler { return formats.marshal(v) }

// UnmarshalFormat reads a name of the schema.
func UnmarshalFormat(v any) (domain.Format, error) { return formats.unmarshal(v) }

var holdReasons = spell(map[string]domain.HoldReason{
	"NEW_KEY":         domain.FirstOfKey,
	"NEW_PROFILE":     domain.FirstOfProfile,
	"UNUSUAL_SIZE":    domain.AboveTwiceMedian,
	"REJECTED_BEFORE": domain.RejectedBefore,
})

// MarshalHoldReason writes a HoldReason by its name in the schema.
func MarshalHoldReason(v domain.HoldReason) graphql.Marshaler { return holdReasons.marshal(v) }

// UnmarshalHoldReason reads a name of the schema.
func UnmarshalHoldReason(v any) (domain.HoldReason, error) { return holdReasons.unmarshal(v) }

var letterKinds = spell(map[string]domain.LetterKind{
	"ACTIVATION_LETTER": domain.ActivationLetter,
	"PUK_ENVELOPE":      domain.PUKEnvelope,
})

// MarshalLetterKind writes a LetterKind by its name in the schema.
func MarshalLetterKind(v domain.LetterKind) graphql.Marshaler { return letterKinds.marshal(v) }

// UnmarshalLetterKind reads a name of the schema.
func UnmarshalLetterKind(v any) (domain.LetterKind, error) { return letterKinds.unmarshal(v) }

var orderKinds = spell(map[string]domain.OrderKind{
	"CODE_LETTER":  domain.CodeLetterOrder,
	"PUK_ENVELOPE": domain.PUKEnvelopeOrder,
	"NEW_CARD":     domain.NewCardOrder,
})

// MarshalOrderKind writes a OrderKind by its name in the schema.
func MarshalOrderKind(v domain.OrderKind) graphql.Marshaler { return orderKinds.marshal(v) }

// UnmarshalOrderKind reads a name of the schema.
func UnmarshalOrderKind(v any) (domain.OrderKind, error) { return orderKinds.unmarshal(v) }

var orderTurns = spell(map[string]domain.Turn{
	"POINT":  domain.PointsTurn,
	"OTHERS": domain.OthersTurn,
	"NOBODY": domain.NobodysTurn,
})

// MarshalOrderTurn writes whose turn it is by its name in the schema.
func MarshalOrderTurn(v domain.Turn) graphql.Marshaler { return orderTurns.marshal(v) }

// UnmarshalOrderTurn reads a name of the schema.
func UnmarshalOrderTurn(v any) (domain.Turn, error) { return orderTurns.unmarshal(v) }

var payerKinds = spell(map[string]domain.PayerKind{
	"HOLDER":   domain.HolderPays,
	"EMPLOYER": domain.EmployerPays,
	"WAIVED":   domain.PriceWaived,
})

// MarshalPayerKind writes a PayerKind by its name in the schema.
func MarshalPayerKind(v domain.PayerKind) graphql.Marshaler { return payerKinds.marshal(v) }

// UnmarshalPayerKind reads a name of the schema.
func UnmarshalPayerKind(v any) (domain.PayerKind, error) { return payerKinds.unmarshal(v) }

var roles = spell(map[string]domain.Role{
	"REGISTRAR":          domain.Registrar,
	"PROTECTED_SERVICE":  domain.ProtectedService,
	"RESPONSIBLE_PERSON": domain.ResponsiblePerson,
	"EMPLOYER_ADMIN":     domain.EmployerAdmin,
	"USER_SUPPORT":       domain.UserSupport,
	"AGENCY_OPERATOR":    domain.AgencyOperator,
	"APPROVER":           domain.Approver,
	"AUDITOR":            domain.Auditor,
	"PRINT_HOUSE_USER":   domain.PrintHouseUser,
	"INTEGRATOR_USER":    domain.IntegratorUser,
})

// MarshalRole writes a Role by its name in the schema.
func MarshalRole(v domain.Role) graphql.Marshaler { return roles.marshal(v) }

// UnmarshalRole reads a name of the schema.
func UnmarshalRole(v any) (domain.Role, error) { return roles.unmarshal(v) }

var purposes = spell(map[string]domain.Purpose{
	"ORDER_CODE": domain.PurposeOrderCode,
	"ORDER_CARD": domain.PurposeOrderCard,
	"ADVICE":     domain.PurposeAdvice,
	"HAND_OVER":  domain.PurposeHandOver,
	"COMPLAINT":  domain.PurposeComplaint,
	"REVOCATION": domain.PurposeRevoke,
})

// MarshalPurpose writes a purpose by its name in the schema.
func MarshalPurpose(v domain.Purpose) graphql.Marshaler { return purposes.marshal(v) }

// UnmarshalPurpose reads a name of the schema.
func UnmarshalPurpose(v any) (domain.Purpose, error) { return purposes.unmarshal(v) }

var permissions = spell(map[string]domain.Permission{
	"FIND_HOLDER":          domain.MayFindHolder,
	"SERVE_PROTECTED":      domain.MayServeProtected,
	"READ_ORDERS":          domain.MayReadOrders,
	"OPEN_VISIT":           domain.MayOpenVisit,
	"VERIFY_IDENTITY":      domain.MayVerifyIdentity,
	"ORDER_CODE":           domain.MayOrderCode,
	"ORDER_PUK_ENVELOPE":   domain.MayOrderPUK,
	"ORDER_NEW_CARD":       domain.MayOrderNewCard,
	"CANCEL_ORDER":         domain.MayCancelOrder,
	"PREVIEW_LETTER":       domain.MayPreviewLetter,
	"TELL_HOLDERS":         domain.MayTellHolders,
	"HANDLE_LETTERS":       domain.MayHandleLetters,
	"HANDLE_CARDS":         domain.MayHandleCards,
	"REVOKE_CARD":          domain.MayRevokeCard,
	"FILE_COMPLAINT":       domain.MayFileComplaint,
	"HANDLE_COMPLAINTS":    domain.MayHandleComplaints,
	"READ_OFFICERS":        domain.MayReadOfficers,
	"CREATE_OFFICER":       domain.MayCreateOfficer,
	"ASK_RIGHT":            domain.MayAskRight,
	"DECIDE_RIGHT":         domain.MayDecideRight,
	"END_RIGHT":            domain.MayEndRight,
	"END_EMPLOYMENT":       domain.MayEndEmployment,
	"RECORD_TRAINING":      domain.MayRecordTraining,
	"READ_POINTS":          domain.MayReadPoints,
	"ASK_AUTHORISATION":    domain.MayAskAuthorisation,
	"DECIDE_AUTHORISATION": domain.MayDecideAuthorisation,
	"END_AUTHORISATION":    domain.MayEndAuthorisation,
	"SET_LOGIN_METHODS":    domain.MaySetLoginMethods,
	"SET_PRICE":            domain.MaySetPrice,
	"ASK_AUTHORITY":        domain.MayAskAuthority,
	"SUPPORT_OFFICERS":     domain.MaySupportOfficers,
	"READ_FEEDBACK":        domain.MayReadFeedback,
	"READ_AUDIT":           domain.MayReadAudit,
	"REVIEW_AUDIT":         domain.MayReviewAudit,
	"EXTRACT_DATA":         domain.MayExtractData,
	"EXTRACT_DATA_IN_FULL": domain.MayExtractFull,
	"READ_RULES":           domain.MayReadRules,
	"PROPOSE_RULES":        domain.MayProposeRules,
	"DECIDE_RULES":         domain.MayDecideRules,
	"READ_BATCHES":         domain.MayReadBatches,
	"CUT_OFF_BATCH":        domain.MayCutOffBatch,
	"RELEASE_BATCH":        domain.MayReleaseBatch,
	"ASK_REPRINT":          domain.MayAskReprint,
	"APPROVE_REPRINT":      domain.MayApproveReprint,
	"INTROSPECT":           domain.MayIntrospect,
})

// MarshalPermission writes a permission by its name in the schema.
func MarshalPermission(v domain.Permission) graphql.Marshaler { return permissions.marshal(v) }

// UnmarshalPermission reads a name of the schema.
func UnmarshalPermission(v any) (domain.Permission, error) { return permissions.unmarshal(v) }
