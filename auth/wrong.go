package auth

import "sinetti/domain"

// Wrong is something about the own access that cannot be done as it was asked: a
// stable word for the page to explain, nothing personal.
type Wrong struct {
	Code   string
	Field  string // of the request; empty where none is concerned
	Remedy domain.RemedyCode
	Stage  domain.SessionStage // of the session, where that is what is wrong
}

// Error says the word.
func (w Wrong) Error() string { return "auth: " + w.Code }

// The words.
const (
	FirstLogin          = "FIRST_LOGIN" // the stage does not reach that far
	PasswordWrong       = "PASSWORD_WRONG"
	PasswordShort       = "PASSWORD_SHORT"
	PasswordLong        = "PASSWORD_LONG"
	PasswordCommon      = "PASSWORD_COMMON"
	PasswordContext     = "PASSWORD_CONTEXT" // made of names that anybody knows
	PasswordSame        = "PASSWORD_SAME"
	DeviceLinkedAlready = "DEVICE_LINKED_ALREADY"
	MethodNotPermitted  = "METHOD_NOT_PERMITTED"
	SeedForm            = "SEED_FORM"
	CodeWrong           = "CODE_WRONG"
	CodesNotConsecutive = "CODES_NOT_CONSECUTIVE"
	LinkNotBegun        = "LINK_NOT_BEGUN"
	NothingLinked       = "NOTHING_LINKED"
)
