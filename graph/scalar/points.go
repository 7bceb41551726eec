package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sinetti/domain"
)

var pointFaults = spell(map[string]domain.PointFault{
	"NO_CONTRACT":           domain.NoContract,
	"TOO_FEW_REGISTRARS":    domain.TooFewRegistrars,
	"NO_RESPONSIBLE_PERSON": domain.NoResponsiblePerson,
})

// MarshalPointFault writes what a point lacks by its name in the schema.
func MarshalPointFault(v domain.PointFault) graphql.Marshaler { return pointFaults.marshal(v) }

// UnmarshalPointFault reads a name of the schema.
func UnmarshalPointFault(v any) (domain.PointFault, error) { return pointFaults.unmarshal(v) }

var supportActs = spell(map[string]domain.SupportAct{
	"ORDER_PASSWORD": domain.SupportOrderPassword,
	"UNLINK_DEVICE":  domain.SupportUnlinkDevice,
	"UNLINK_CARD":    domain.SupportUnlinkCard,
	"UNLOCK":         domain.SupportUnlock,
})

// MarshalSupportActKind writes what user support does by its name in the schema.
func MarshalSupportActKind(v domain.SupportAct) graphql.Marshaler { return supportActs.marshal(v) }

// UnmarshalSupportActKind reads a name of the schema.
func UnmarshalSupportActKind(v any) (domain.SupportAct, error) { return supportActs.unmarshal(v) }

var identityChecks = spell(map[string]domain.IdentityCheck{
	"CALL_BACK":             domain.CallBack,
	"RESPONSIBLE_CONFIRMED": domain.ResponsibleConfirmed,
	"DOCUMENT_SEEN":         domain.DocumentSeen,
	"QUESTIONS_ANSWERED":    domain.QuestionsAnswered,
})

// MarshalIdentityCheck writes how an identity was checked by its name in the schema.
func MarshalIdentityCheck(v domain.IdentityCheck) graphql.Marshaler { return identityChecks.marshal(v) }

// UnmarshalIdentityCheck reads a name of the schema.
func UnmarshalIdentityCheck(v any) (domain.IdentityCheck, error) { return identityChecks.unmarshal(v) }

var feedbackKinds = spell(map[string]domain.FeedbackKind{
	"ACCESSIBILITY": domain.FeedbackAccessibility,
	"LOGIN":         domain.FeedbackLogin,
	"OTHER":         domain.FeedbackOther,
})

// MarshalFeedbackKind writes what feedback is about by its name in the schema.
func MarshalFeedbackKind(v domain.FeedbackKind) graphql.Marshaler { return feedbackKinds.marshal(v) }

// UnmarshalFeedbackKind reads a name of the schema.
func UnmarshalFeedbackKind(v any) (domain.FeedbackKind, error) { return feedbackKinds.unmarshal(v) }
