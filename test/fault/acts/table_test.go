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
	{"order a code", 30, orderCode},
	{"order a PUK envelope", 8, orderPUK},
	{"order a new card", 10, orderCard},
	{"cancel an order", 14, cancel},

	{"time passes", 6, timePasses},
	{"cut off", 8, cutOff},
	{"release", 10, release},
	{"work", 24, work},
	{"check a letter", 2, checkLetter},
	{"the print house answers", 30, printHouse},
	{"the bureau answers", 24, bureauAnswers},
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
