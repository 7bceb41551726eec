package acts

// act is one line of what can be done; an act drawn for which nothing is there does
// nothing.
type act struct {
	name string
	// weight is how often it is drawn beside the others.
	weight int
	do     func(c *client)
}

// table is all that is done to the cards.
var table = []act{
	{"order a code", 18, orderCode},
	{"order a PUK envelope", 10, orderPUK},
	{"order a new card", 7, orderCard},
	{"cancel an order", 6, cancel},
	{"mark a letter", 4, markLetter},
	{"post over the counter", 26, overTheCounter},
	{"a card on its way", 16, cardToItsHolder},
	{"a parcel of cards", 5, openParcel},
	{"put a card off", 5, putOff},
	{"complain of a card", 6, complain},

	{"time passes", 12, timePasses},
	{"cut off", 3, cutOff},
	{"release", 6, release},
	{"work", 20, work},
	{"a day of the house", 10, houseDay},
	{"check a letter", 2, checkLetter},
	{"the print house answers", 30, printHouse},
	{"the bureau answers", 22, bureauAnswers},
	{"the maker delivers codes", 12, deliverCodes},
}

// drawn repeats each act by its weight.
var drawn = func() (list []act) {
	for _, a := range table {
		for range a.weight {
			list = append(list, a)
		}
	}
	return list
}()

func (c *client) act() {
	a := drawn[c.r.IntN(len(drawn))]
	c.doing = a.name
	a.do(c)
}
