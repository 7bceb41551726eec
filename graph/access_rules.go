package graph

import "sinetti/domain"

// asks is the rule of a field that asks for a permission.
func asks(p domain.Permission, s Scope) Rule { return Rule{Permission: p, Scope: s} }

var (
	oneself  = Rule{Scope: Oneself}
	carried  = Rule{Scope: Carried}
	personal = Rule{Scope: Personal}
)

// access is the rule of every field of the schema, by type. Whoever adds a field adds
// it here, or no server starts and the tests fail; graph/matrix_test.go asks every one
// as every role and compares what happens with what is written here.
var access = map[string][]fields{
	"Query": {
		{"viewer notices roles", oneself},
		{"node", Rule{Scope: EachItsOwn}},
		{"orders order", asks(domain.MayReadOrders, OwnOrders)},
		{"findHolders", asks(domain.MayFindHolder, Anybody)},
		{"holder card advise", asks(domain.MayFindHolder, OwnVisit)},
		{"batches batch printHouses reprintRequests", asks(domain.MayReadBatches, OwnPrintHouse)},
		{"officers officer waitingRights", asks(domain.MayReadOfficers, WithinReach)},
		{"partners", asks(domain.MayReadOfficers, ReachingAll)},
		{"points point", asks(domain.MayReadPoints, WithinReach)},
		{"organisation", asks(domain.MayReadPoints, OwnOrganisation)},
		{"supportCases", asks(domain.MaySupportOfficers, Everywhere)},
		{"auditEntries auditEntry auditLog auditPatterns", asks(domain.MayReadAudit, Everywhere)},
		{"dataExtract", asks(domain.MayExtractData, Everywhere)},
		{"feedback", asks(domain.MayReadFeedback, Everywhere)},
		{"holdersToTell", asks(domain.MayTellHolders, OwnPoint)},
		{"whyNot whatIf", asks(domain.MayAskAuthority, Questions)},
		{"__schema __type", asks(domain.MayIntrospect, Everywhere)},
	},
	"Mutation": {
		{"readNotice", oneself},
		{"openVisit", asks(domain.MayOpenVisit, Anybody)},
		{"verifyIdentity", asks(domain.MayVerifyIdentity, OwnVisit)},
		{"previewLetter", asks(domain.MayPreviewLetter, OwnVisit)},
		{"orderCode", asks(domain.MayOrderCode, ServedCard)},
		{"orderPukEnvelope", asks(domain.MayOrderPUK, ServedCard)},
		{"orderNewCard", asks(domain.MayOrderNewCard, ServedCard)},
		{"recordHolderTold", asks(domain.MayTellHolders, OwnPoint)},
		{"cancelOrder", asks(domain.MayCancelOrder, OwnOrders)},
		{"markLetter recordLetterArrival handOverLetter loadEnvelope", asks(domain.MayHandleLetters, OwnPost)},
		{"createOfficer", asks(domain.MayCreateOfficer, WithinReach)},
		{"endEmployment", asks(domain.MayEndEmployment, WithinReach)},
		{"recordTraining", asks(domain.MayRecordTraining, WithinReach)},
		{"askRight", asks(domain.MayAskRight, WithinReach)},
		{"decideRight", asks(domain.MayDecideRight, WithinReach)},
		{"endRight", asks(domain.MayEndRight, WithinReach)},
		{"askAuthorisation", asks(domain.MayAskAuthorisation, OthersPoint)},
		{"decideAuthorisation", asks(domain.MayDecideAuthorisation, PointsSide)},
		{"endAuthorisation", asks(domain.MayEndAuthorisation, EitherSide)},
		{"setPrice", asks(domain.MaySetPrice, WithinReach)},
		{"setLoginMethods", asks(domain.MaySetLoginMethods, OwnOrganisation)},
		{"supportOfficer", asks(domain.MaySupportOfficers, Everywhere)},
		{"reviewAudit", asks(domain.MayReviewAudit, Everywhere)},
		{"makeExtract", asks(domain.MayExtractData, Everywhere)},
		{"answerFeedback", asks(domain.MayReadFeedback, Everywhere)},
		{"cutOffBatch", asks(domain.MayCutOffBatch, Everywhere)},
		{"releaseBatch", asks(domain.MayReleaseBatch, Everywhere)},
		{"approveReprint", asks(domain.MayApproveReprint, Everywhere)},
	},
	"Subscription": {{"orderMoved", asks(domain.MayReadOrders, OwnOrders)}},

	// People, their cards and orders.
	"Holder": {
		{"id protected masked language", carried},
		{"givenNames familyName birthDate identityCode identityCountry addressRows hasWorkAddress", personal},
		{"cards", Rule{domain.MayFindHolder, Personal}},
	},
	"Card": {
		{"id product generation state issuedOn expiresOn organisation lengths holder", carried},
		{"number", personal},
		{"actions orders letters", asks(domain.MayFindHolder, OwnVisit)},
	},
	"Order": {
		{"id number kind state reason delivery language format payer price promisedOn late createdAt stateChangedAt", carried},
		{"rulebookVersion cancellable holder card newCard point officer steps letters priceFrom promises", carried},
		{"payerReference", personal},
	},
	"Visit": {
		{"id purpose openedAt endsAt verification", carried},
		{"holder", asks(domain.MayFindHolder, OwnVisit)},
	},
	"Verification":       {{"id result documentKind issuingState documentExpiresOn createdAt used", carried}},
	"CardAction":         {{"act kind available refusals warnings price priceFrom promise promises reasons deliveries", carried}},
	"Advice":             {{"symptom rule source orderNeeded steps refusals", carried}},
	"AdviceStep":         {{"code when act action reason codeLostToo refusals rule source", carried}},
	"CodeLengths":        {{"pin1Min pin1Max pin2Min pin2Max codeDigits pinTries codeTries", carried}},
	"Letter":             {{"id number kind state holdUntil language format parkReason createdAt stateChangedAt marks", carried}},
	"OrderStep":          {{"state at", carried}},
	"OrderPromise":       {{"step on owedBy metAt late lateDays", carried}},
	"PromisedDay":        {{"step on", carried}},
	"PriceFrom":          {{"why rule source", carried}},
	"PriceLine":          {{"kind price from general set", carried}},
	"PointPrice":         {{"id price validFrom setBy setAt", carried}},
	"SetPricePayload":    {{"point refusals", carried}},
	"OrderMoved":         {{"orderId state at", carried}},
	"OrderConnection":    {{"edges pageInfo", carried}},
	"OrderEdge":          {{"cursor node", carried}},
	"FindHoldersPayload": {{"recognisedAs repair holders more refusals", carried}},

	// Officers, rights and points.
	"Viewer": {
		{"officer point permissions visit sessionEndsAt now demo", oneself},
		{"today", asks(domain.MayReadOrders, OwnOrders)},
	},
	"Today":              {{"day waitingForUs waitingForOthers placedToday", carried}},
	"Officer":            {{"id name userName roles trainingValidTo", carried}},
	"OfficerRecord":      {{"id officer point organisationId organisation active employedTo partner rights trainings access mayBeGiven", carried}},
	"Partner":            {{"id kind code name", carried}},
	"OfficerAccess":      {{"password passwordUntil hasEmail device cardLinkedAt openSessions throttled", carried}},
	"LinkedDevice":       {{"kind linkedAt permitted", carried}},
	"Training":           {{"passedOn validTo reference recordedBy recordedAt", carried}},
	"OfficerConnection":  {{"edges pageInfo", carried}},
	"OfficerEdge":        {{"cursor node", carried}},
	"Right":              {{"id officer role point validFrom validTo state reason askedBy askedAt decidedBy decidedAt endedBy endReason mayDecide mayEnd", carried}},
	"RoleInfo":           {{"role permissions inHand", carried}},
	"Point":              {{"id code name organisation country addressRows", carried}},
	"PointRecord":        {{"point organisationId contractFrom contractTo standing responsible authorisations prices maySetPrices", carried}},
	"PointStanding":      {{"inOrder faults stops trainedRegistrars endsOn", carried}},
	"Authorisation":      {{"id point organisation organisationId customerNumber validFrom validTo state askedBy decidedBy mayDecide mayEnd", carried}},
	"OrganisationRecord": {{"id name country loginMethods openSessions points given", carried}},
	"MethodCount":        {{"method sessions officers", carried}},
	"SupportCase":        {{"record acts responsible", carried}},
	"SupportAct":         {{"act checks reason doneBy doneAt", carried}},
	"HolderToTell":       {{"id kind aboutOn since language holderName cardNumber earlierAddress", carried}},
	"Notice":             {{"id kind officer point at", carried}},
	"Feedback":           {{"id kind page message contact language sentAt handledBy answer", carried}},
	"Authority":          {{"allowed links", carried}},
	"AuthorityLink":      {{"fact holds rule source params remedy", carried}},
	"Effect":             {{"kind officer point permission count", carried}},

	// Batches.
	"Batch": {
		{"id number state printHouse stockProfile cutOffAt letters parts holdReasons releases releasableByMe", carried},
		{"posted printed spoiled destroyed missing sealedAt stateChangedAt receipts reprints", carried},
	},
	"BatchConnection": {{"edges pageInfo", carried}},
	"BatchEdge":       {{"cursor node", carried}},
	"PrintHouse":      {{"id code name stockProfile keyFingerprint", carried}},
	"Receipt":         {{"receiptId kind receivedAt missing", carried}},
	"ReprintRequest":  {{"id letterNumber batchNumber reason createdAt approvals approvableByMe newLetterNumber", carried}},

	// The audit log.
	"AuditEntry": {
		{"id at actorKind officer partnerId point act outcome objectKind objectId holders purpose visitId sessionId", carried},
		{"refusals rulebook requestId details index checkpointSize", carried},
	},
	"AuditEntryConnection": {{"edges pageInfo", carried}},
	"AuditEntryEdge":       {{"cursor node", carried}},
	"AuditLog":             {{"state size waiting oldestWaitingSeconds checkpoint witnesses faults reviews", carried}},
	"AuditCheckpoint":      {{"size root signedAt origin keyFingerprint", carried}},
	"AuditWitness":         {{"name size at", carried}},
	"AuditReview":          {{"id size officer at note ownWaiting", carried}},
	"AuditWatch":           {{"since until patterns", carried}},
	"AuditPattern":         {{"kind threshold factor windowHours findings", carried}},
	"AuditFinding":         {{"officer point day count ownUsual pointUsual lastAt entries", carried}},
	"DataExtract":          {{"id number audience reference holderId from until madeAt madeBy lines more", carried}},
	"ExtractLine":          {{"at act outcome purpose organisation officer point", carried}},

	// What acts answer, and values.
	"ApproveReprintPayload":   {{"request refusals", carried}},
	"AuthorisationPayload":    {{"authorisation refusals", carried}},
	"BatchPayload":            {{"batch refusals", carried}},
	"CreateOfficerPayload":    {{"officer temporaryPassword passwordUntil refusals", carried}},
	"FeedbackPayload":         {{"feedback refusals", carried}},
	"LetterPayload":           {{"letter order cardSuspended refusals", carried}},
	"MakeExtractPayload":      {{"extract refusals", carried}},
	"OfficerPayload":          {{"officer refusals", carried}},
	"OpenVisitPayload":        {{"visit refusals", carried}},
	"OrderPayload":            {{"order refusals", carried}},
	"PreviewLetterPayload":    {{"pdf refusals", carried}},
	"RecordHolderToldPayload": {{"left refusals", carried}},
	"ReadNoticePayload":       {{"notices refusals", carried}},
	"ReviewAuditPayload":      {{"log refusals", carried}},
	"RightPayload":            {{"right effects refusals", carried}},
	"SetLoginMethodsPayload":  {{"organisation sessionsEnded refusals", carried}},
	"SupportPayload":          {{"case temporaryPassword passwordUntil refusals", carried}},
	"VerifyIdentityPayload":   {{"verification repair refusals", carried}},
	"Money":                   {{"cents currency vatPermille", carried}},
	"PageInfo":                {{"hasNextPage hasPreviousPage startCursor endCursor", carried}},
	"Param":                   {{"name value", carried}},
	"Refusal":                 {{"code field rule source remedy params", carried}},
}
