// Package jobs says what must happen later: the arguments of the worker's jobs,
// their queues, and a client that only inserts. How it happens is jobs/worker.
//
// A job is a wake-up, not a record: the rows that its ids name own the state, so
// a job that comes twice, or for a row that has moved on, does nothing.
// Arguments carry opaque ids only, for River's dashboard and dumps show them.
package jobs

// The queues. Each has its own number of workers, so that no kind of work waits
// behind another.
const (
	QueueLetters = "letters" // dry layout of one letter: short, many
	QueueBatches = "batches" // gathering, sealing and finishing print batches: long, few
	QueueCodes   = "codes"   // taking in and destroying codes: short, touches the key store
	QueueUpkeep  = "upkeep"  // deleting what has served its purpose
	QueueMail    = "mail"    // temporary passwords and notices: waits for a mail server
)

// Queues lists them all, for whoever sets up workers.
var Queues = []string{QueueLetters, QueueBatches, QueueCodes, QueueUpkeep, QueueMail}

// attempts is how often River starts one job. A killed worker spends one too, so
// it is generous: what fails for a reason of its own is counted and parked by its row.
const attempts = 25
