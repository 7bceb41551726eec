package domain

// NoticeKind is what an officer is told of.
type NoticeKind string

// The kinds of notice. What is told of is named by the row's about_id.
const (
	NoticePasswordOrdered      NoticeKind = "support_order_password" // of an officer; to who leads the point
	NoticeDeviceUnlinked       NoticeKind = "support_unlink_device"  // of an officer; to who leads the point
	NoticeCardUnlinked         NoticeKind = "support_unlink_card"    // of an officer; to who leads the point
	NoticeUnlocked             NoticeKind = "support_unlock"         // of an officer; to who leads the point
	NoticeRightWaiting         NoticeKind = "right_waiting"          // of a right; to who may decide on it
	NoticeRightDecided         NoticeKind = "right_decided"          // of a right; to who asked for it
	NoticeAuthorisationWaiting NoticeKind = "authorisation_waiting"  // of a point; to who may decide on it
	NoticeAuthorisationDecided NoticeKind = "authorisation_decided"  // of a point; to who asked for it, decided or ended
	NoticeMethodOff            NoticeKind = "login_method_off"       // to whoever must link another way to log in
	NoticeTrainingEnds         NoticeKind = "training_ends"          // of an officer; to the officer and who leads the point
)

// NoticeKinds lists them all.
var NoticeKinds = []NoticeKind{
	NoticePasswordOrdered, NoticeDeviceUnlinked, NoticeCardUnlinked, NoticeUnlocked,
	NoticeRightWaiting, NoticeRightDecided, NoticeAuthorisationWaiting, NoticeAuthorisationDecided,
	NoticeMethodOff, NoticeTrainingEnds,
}
