package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sinetti/domain"
)

var loginMethods = spell(map[string]domain.LoginMethod{
	"CARD":          domain.ByCard,
	"AUTHENTICATOR": domain.ByAuthenticator,
	"TOKEN":         domain.ByToken,
})

// MarshalLoginMethod writes a way to log in by its name in the schema.
func MarshalLoginMethod(v domain.LoginMethod) graphql.Marshaler { return loginMethods.marshal(v) }

// UnmarshalLoginMethod reads a name of the schema.
func UnmarshalLoginMethod(v any) (domain.LoginMethod, error) { return loginMethods.unmarshal(v) }

var partnerKinds = spell(map[string]domain.PartnerKind{
	"PRINT_HOUSE": domain.PrintHousePartner,
	"BUREAU":      domain.BureauPartner,
})

// MarshalPartnerKind writes what a partner is by its name in the schema.
func MarshalPartnerKind(v domain.PartnerKind) graphql.Marshaler { return partnerKinds.marshal(v) }

// UnmarshalPartnerKind reads a name of the schema.
func UnmarshalPartnerKind(v any) (domain.PartnerKind, error) { return partnerKinds.unmarshal(v) }

var passwordStates = spell(map[string]domain.PasswordState{
	"OWN":       domain.OwnPassword,
	"TEMPORARY": domain.TemporaryPassword,
	"NONE":      domain.NoPassword,
})

// MarshalPasswordState writes how a password stands by its name in the schema.
func MarshalPasswordState(v domain.PasswordState) graphql.Marshaler { return passwordStates.marshal(v) }

// UnmarshalPasswordState reads a name of the schema.
func UnmarshalPasswordState(v any) (domain.PasswordState, error) { return passwordStates.unmarshal(v) }

var rightStates = spell(map[string]domain.RightState{
	"WAITING": domain.RightWaiting,
	"HELD":    domain.RightHeld,
	"REFUSED": domain.RightRefused,
	"ENDED":   domain.RightEnded,
})

// MarshalRightState writes how a right stands by its name in the schema.
func MarshalRightState(v domain.RightState) graphql.Marshaler { return rightStates.marshal(v) }

// UnmarshalRightState reads a name of the schema.
func UnmarshalRightState(v any) (domain.RightState, error) { return rightStates.unmarshal(v) }

var noticeKinds = spell(map[string]domain.NoticeKind{
	"SUPPORT_ORDER_PASSWORD": domain.NoticePasswordOrdered,
	"SUPPORT_UNLINK_DEVICE":  domain.NoticeDeviceUnlinked,
	"SUPPORT_UNLINK_CARD":    domain.NoticeCardUnlinked,
	"SUPPORT_UNLOCK":         domain.NoticeUnlocked,
	"RIGHT_WAITING":          domain.NoticeRightWaiting,
	"RIGHT_DECIDED":          domain.NoticeRightDecided,
	"AUTHORISATION_WAITING":  domain.NoticeAuthorisationWaiting,
	"AUTHORISATION_DECIDED":  domain.NoticeAuthorisationDecided,
	"LOGIN_METHOD_OFF":       domain.NoticeMethodOff,
	"TRAINING_ENDS":          domain.NoticeTrainingEnds,
})

// MarshalNoticeKind writes a kind of notice by its name in the schema.
func MarshalNoticeKind(v domain.NoticeKind) graphql.Marshaler { return noticeKinds.marshal(v) }

// UnmarshalNoticeKind reads a name of the schema.
func UnmarshalNoticeKind(v any) (domain.NoticeKind, error) { return noticeKinds.unmarshal(v) }
