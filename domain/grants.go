package domain

// grant says who has a permission and what it lets them do, in one sentence;
// fresh asks for a factor shown within the last minutes.
type grant struct {
	permission Permission
	sentence   string
	roles      []Role
	machines   []ActorKind
	fresh      bool
}

var (
	leads   = []Role{ResponsiblePerson, EmployerAdmin, Approver}
	watches = []Role{ResponsiblePerson, EmployerAdmin, UserSupport, Approver, Auditor}
)

// grants is the whole of who may do what: what is not here is nobody's.
var grants = []grant{
	{MayFindHolder, "Find a holder and read the holder's cards, for a stated purpose.", []Role{Registrar}, nil, false},
	{MayServeProtected, "See and serve people under non-disclosure for safety.", []Role{ProtectedService}, nil, true},
	{MayReadOrders, "Read orders and follow their state.", []Role{Registrar, AgencyOperator, Approver}, nil, false},
	{MayOpenVisit, "Open a visit for a holder at the own point.", []Role{Registrar}, nil, false},
	{MayVerifyIdentity, "Record the check of a holder's identity document.", []Role{Registrar}, nil, false},
	{MayOrderCode, "Order a new activation-code letter for a card.", []Role{Registrar}, nil, false},
	{MayOrderPUK, "Order a new PUK envelope for a card.", []Role{Registrar}, nil, false},
	{MayOrderNewCard, "Order a new card in place of another.", []Role{Registrar}, nil, false},
	{MayCancelOrder, "Cancel an order that has not gone into print or production.", []Role{Registrar, AgencyOperator}, nil, false},
	{MayHandleCards, "Take a card in, hand it over, record that it was activated.", []Role{Registrar}, nil, false},
	{MayRevokeCard, "Suspend, reinstate or revoke a card that somebody asks for.", []Role{Registrar}, nil, false},
	{MayFileComplaint, "Complain of a faulty or wrongly made card to its maker.", []Role{Registrar}, nil, false},
	{MayHandleComplaints, "Follow the complaints of the own point, record what their makers answer, and close them.", []Role{Registrar}, nil, false},
	{MayTellHolders, "See whom the own point has to tell something that no mail could, and say that they were told.", []Role{Registrar}, nil, false},
	{MayPreviewLetter, "See a letter's page with its code masked, in a visit.", []Role{Registrar}, nil, false},
	{MayHandleLetters, "Say what became of a letter of the own point; take in, hand over and load envelopes.", []Role{Registrar}, nil, false},

	{MayReadOfficers, "See the officers of the own point or organisation, their rights and trainings.", watches, nil, false},
	{MayCreateOfficer, "Enter a new officer and have a temporary password sent.", []Role{ResponsiblePerson, EmployerAdmin, Approver}, nil, true},
	{MayAskRight, "Ask that an officer be given a right.", leads, nil, true},
	{MayDecideRight, "Approve or refuse a right that somebody else asked for.", leads, nil, true},
	{MayEndRight, "End an officer's right at once.", leads, nil, true},
	{MayEndEmployment, "End an officer's employment, and with it every right and session.", leads, nil, true},
	{MayRecordTraining, "Record that an officer passed a training, and until when it counts.", []Role{EmployerAdmin, Approver}, nil, true},
	{MayReadPoints, "See points, their contracts, authorisations and whether they are in order.", []Role{Registrar, ResponsiblePerson, EmployerAdmin, UserSupport, AgencyOperator, Approver, Auditor}, nil, false},
	{MayAskAuthorisation, "Ask that another organisation's point may serve the own cards.", []Role{EmployerAdmin}, nil, true},
	{MayDecideAuthorisation, "Accept or refuse that an own point serves another organisation's cards.", []Role{ResponsiblePerson, EmployerAdmin}, nil, true},
	{MayEndAuthorisation, "End an authorisation between two organisations.", []Role{EmployerAdmin}, nil, true},
	{MaySetLoginMethods, "Decide by which methods the organisation's officers log in.", []Role{EmployerAdmin}, nil, true},
	{MaySetPrice, "Set what the own point asks for an order, from a day on.", []Role{ResponsiblePerson}, nil, true},
	{MayAskAuthority, "Ask who may serve which card, why not, and what a change would do.", []Role{Registrar, ResponsiblePerson, EmployerAdmin, UserSupport, Approver, Auditor}, nil, false},
	{MaySupportOfficers, "Help an officer back in: order a password, unlink, unlock.", []Role{UserSupport}, nil, true},
	{MayReadFeedback, "Read and answer what people write through the feedback form.", []Role{UserSupport}, nil, false},
	{MayReadAudit, "Read the audit log.", []Role{Auditor}, nil, false},
	{MayReviewAudit, "Mark the audit log as reviewed up to a checkpoint.", []Role{Auditor}, nil, true},
	{MayExtractData, "Tell a person when and why his or her data were looked at.", []Role{Auditor}, nil, true},
	{MayExtractFull, "Tell an authority who looked at a person's data.", []Role{Auditor}, nil, true},
	{MayReadRules, "Read the rulebook, its sources and what is proposed to change.", []Role{Registrar, ResponsiblePerson, EmployerAdmin, UserSupport, AgencyOperator, Approver, Auditor}, nil, false},
	{MayProposeRules, "Propose a country's rules for a day to come.", []Role{AgencyOperator}, []ActorKind{SystemActor}, true},
	{MayDecideRules, "Approve or refuse proposed rules, as one of two.", []Role{Approver}, nil, true},

	{MayReadBatches, "Read print batches and their receipts.", []Role{AgencyOperator, Approver, PrintHouseUser}, nil, false},
	{MayCutOffBatch, "Cut off a print batch before its time.", []Role{AgencyOperator}, nil, false},
	{MayReleaseBatch, "Release a held batch, as one of two.", []Role{Approver}, nil, true},
	{MayAskReprint, "Ask that a spoiled piece be made anew.", []Role{AgencyOperator}, []ActorKind{PrintHouseActor}, false},
	{MayApproveReprint, "Approve a reprint, as one of two.", []Role{Approver}, nil, true},
	{MayIntrospect, "Read the schema of the officers' interface.", []Role{AgencyOperator, IntegratorUser}, nil, false},

	{MayFetchBatch, "Fetch the sealed batches meant for this print house.", nil, []ActorKind{PrintHouseActor}, false},
	{MaySendReceipt, "Report what became of the pieces of a batch.", nil, []ActorKind{PrintHouseActor}, false},
	{MayReadEvents, "Read the feed of events.", nil, []ActorKind{BureauActor}, false},
	{MayAnswerOrder, "Report how an ordered card comes along, and what becomes of a complaint of it.", nil, []ActorKind{BureauActor}, false},
	{MayDeliverCodes, "Deliver sealed and signed codes.", nil, []ActorKind{BureauActor}, false},
	{MaySealBatch, "Cut off by the clock, draw and seal print batches.", nil, []ActorKind{SystemActor}, false},
	{MayOpenCodes, "Open a delivered code once, and again for a letter.", nil, []ActorKind{SystemActor}, false},
}
