package rulebook

import "sinetti/domain"

// file is one country's YAML.
type file struct {
	Version    domain.Date `yaml:"version"`
	Country    string      `yaml:"country"`
	Rules      rules       `yaml:"rules"`
	Products   []product   `yaml:"products"`
	Documents  []document  `yaml:"documents"`
	Reasons    []reason    `yaml:"reasons"`
	Orders     []order     `yaml:"orders"`
	Payers     []payer     `yaml:"payers"`
	Advice     []advice    `yaml:"advice"`
	Guidance   []guidance  `yaml:"guidance,omitempty"`
	Retention  []retention `yaml:"retention"`
	Times      []span      `yaml:"times,omitempty"`
	Points     []points    `yaml:"points"`
	CutOffs    []cutOff    `yaml:"cut_offs"`
	Free       []free      `yaml:"free_of_charge"`
	Lifecycles []lifecycle `yaml:"lifecycle"`
	Post       []post      `yaml:"post"`
	PutOffs    []putOff    `yaml:"revocation"`
	Complaints []complaint `yaml:"complaints"`
	Telephones []telephone `yaml:"telephone"`
	Addresses  []address   `yaml:"addresses"`
	Regions    []region    `yaml:"regions,omitempty"`
	Holidays   []holiday   `yaml:"holidays"`
}

// Row is what every row has.
type Row struct {
	ID        string      `yaml:"id"`
	Source    string      `yaml:"source"`
	ValidFrom domain.Date `yaml:"valid_from"`
}

type rules struct {
	Row             `yaml:",inline"`
	TimeZone        string `yaml:"time_zone"`
	VisitMinutes    int    `yaml:"visit_minutes"`
	CoolingOffDays  int    `yaml:"cooling_off_days"`
	RecentOrderDays int    `yaml:"recent_order_days"`
	WorkplaceCodes  int    `yaml:"workplace_codes"`
	WorkplaceDays   int    `yaml:"workplace_days"`
}

type product struct {
	Row                 `yaml:",inline"`
	Product             domain.ProductID           `yaml:"product"`
	Names               map[domain.Language]string `yaml:"names"`
	ServedAt            domain.ServedAt            `yaml:"served_at"`
	NeedsIdentityCode   bool                       `yaml:"needs_identity_code"`
	NeedsProfessional   bool                       `yaml:"needs_professional_right"`
	Professional        professional               `yaml:"professional_right,omitempty"`
	Orderable           bool                       `yaml:"orderable"`
	ValidYears          int                        `yaml:"valid_years"`
	LetterHoldDays      int                        `yaml:"letter_hold_days"`
	RenewalMonthsBefore int                        `yaml:"renewal_months_before"`
	FirstLetter         domain.Sender              `yaml:"first_letter"`
	Gaps                []gap                      `yaml:"gaps"`
	Generations         []generation               `yaml:"generations"`
}

// professional says how the register of health professionals is asked for a product.
type professional struct {
	AskAgainHours     int  `yaml:"ask_again_hours"`     // an answer that is older is asked for anew
	WhenAwayDays      int  `yaml:"when_away_days"`      // how old the last answer may be while the register is away
	RestrictedIsValid bool `yaml:"restricted_is_valid"` // whether a restricted right is enough
}

// gap is a stretch of issue dates that belongs to no generation on purpose.
type gap struct {
	From   domain.Date `yaml:"from"`
	To     domain.Date `yaml:"to"`
	Source string      `yaml:"source"`
}

type lengths struct {
	Min int `yaml:"min"`
	Max int `yaml:"max"`
}

type code struct {
	Kind   domain.CodeKind `yaml:"kind"`
	Digits int             `yaml:"digits"`
}

type generation struct {
	Row             `yaml:",inline"`
	IssuedFrom      domain.Date          `yaml:"issued_from"`
	IssuedTo        domain.Date          `yaml:"issued_to"`
	PIN1            lengths              `yaml:"pin1"`
	PIN2            lengths              `yaml:"pin2"`
	Codes           []code               `yaml:"codes"`
	PINTries        int                  `yaml:"pin_tries"`
	CodeTries       int                  `yaml:"code_tries"`
	LetterKind      domain.LetterKind    `yaml:"letter_kind"`
	LetterPrints    domain.LetterPrints  `yaml:"letter_prints"`
	CodeKeptUntil   domain.CodeKeptUntil `yaml:"code_kept_until"`
	Remedy          domain.RemedyCode    `yaml:"remedy"`
	LockedRemedy    domain.RemedyCode    `yaml:"locked_remedy"`
	ChangePIN2First bool                 `yaml:"change_pin2_first"`
	SuspendWhenRead bool                 `yaml:"suspend_when_read"`
}

type document struct {
	Row     `yaml:",inline"`
	Kinds   []domain.DocumentKind `yaml:"kinds"`
	Issuers []string              `yaml:"issuers"`
}

type reason struct {
	Row           `yaml:",inline"`
	Reason        domain.Reason         `yaml:"reason"`
	LetterPrints  []domain.LetterPrints `yaml:"letter_prints"`
	Acts          []domain.OrderKind    `yaml:"acts"`
	NeedsCodeLost bool                  `yaml:"needs_code_lost"`
	OldCard       domain.OldCard        `yaml:"old_card"`
	Remedy        domain.RemedyCode     `yaml:"remedy"`
}

type money struct {
	Cents       int64  `yaml:"cents"`
	Currency    string `yaml:"currency"`
	VATPermille int    `yaml:"vat_permille"`
}

type order struct {
	Row         `yaml:",inline"`
	Kind        domain.OrderKind `yaml:"kind"`
	Price       money            `yaml:"price"`
	PromiseDays int              `yaml:"promise_days"`
}

type payer struct {
	Row   `yaml:",inline"`
	Kind  domain.PayerKind  `yaml:"kind"`
	Needs domain.PayerNeeds `yaml:"needs"`
}
