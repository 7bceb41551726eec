package auth

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"net/netip"
	"time"

	"sinetti/store"
)

// How logging in is slowed down without shutting the rightful officer out.
//
// Every try is counted in PostgreSQL before it is checked, so that many at once,
// on any number of servers, cannot slip past; a try that turned out right is
// given back. A key that used up its free tries must wait 1 s, 2 s, 4 s … up to
// its longest between two more; a try that came too early is refused unchecked
// and counts for nothing, so hammering does not lengthen the wait. An hour
// without a try forgets all. Nothing is ever locked for good.
//
//   - the address (of IPv6 the /64): many officers share a hospital's, so it has
//     50 free tries;
//   - the user name together with the address: 5 free, at longest 15 minutes:
//     somebody who guesses at one officer from one place;
//   - the user name from everywhere: 20 free, at longest 30 s: somebody who
//     guesses from many places;
//   - a device from which this officer logged in before (it holds a cookie that
//     the server made for it) counts by itself, 10 free, at longest 1 minute,
//     and does not ask the other three: so whoever hammers at an officer's name,
//     even from the next desk, does not keep her out of her own workplace.
//   - the door where certificates are shown counts refusals by address, and all of
//     them together for what they write to the log; see RefusedAtDoor.
//
// Keys are keyed hashes: the table tells neither names nor addresses.
const (
	freeByAddress, longestByAddress = 50, 15 * time.Minute
	freeByPair, longestByPair       = 5, 15 * time.Minute
	freeByName, longestByName       = 20, 30 * time.Second
	freeByDevice, longestByDevice   = 10, time.Minute
	freeAtDoor, longestAtDoor       = 100, time.Minute
	forgetAfter                     = 24 * time.Hour
)

// TooManyTries says how long to wait before the next try.
type TooManyTries struct{ Wait time.Duration }

// Error says it without naming anybody.
func (e TooManyTries) Error() string {
	return fmt.Sprintf("auth: too many tries, wait %s", e.Wait.Round(time.Second))
}

func (a *Auth) throttles(userName, address, device string) []store.Throttle {
	key := func(kind, value string) []byte { return a.store.Crypt.BlindIndex("login."+kind, value) }
	name := nameKey(a.store, userName)
	if a.knows(device, userName) {
		return []store.Throttle{{Key: key("device", device), NameKey: name, Free: freeByDevice, Longest: longestByDevice}}
	}
	address = network(address)
	return []store.Throttle{
		{Key: key("address", address), Free: freeByAddress, Longest: longestByAddress},
		{Key: key("pair", userName+"\x00"+address), NameKey: name, Free: freeByPair, Longest: longestByPair},
		{Key: name, Free: freeByName, Longest: longestByName},
	}
}

// byAddress counts what somebody does without being logged in, such as ordering
// passwords or writing feedback.
func (a *Auth) byAddress(what, address string) []store.Throttle {
	key := a.store.Crypt.BlindIndex("login.address_"+what, network(address))
	return []store.Throttle{{Key: key, Free: freeByDevice, Longest: longestByAddress}}
}

// byOfficer counts what somebody who holds an officer's session guesses at: the
// current password, or a one-time code.
func (a *Auth) byOfficer(what string, o store.Access) []store.Throttle {
	key := a.store.Crypt.BlindIndex("login.officer_"+what, o.ID.String())
	return []store.Throttle{{Key: key, NameKey: nameKey(a.store, o.UserName), Free: freeByPair, Longest: longestByPair}}
}

// network is what somebody who logs in has of the net: one address of IPv4, and
// of IPv6 the /64 that everybody gets whole.
func network(address string) string {
	ip, err := netip.ParseAddr(address)
	if err != nil {
		return address
	}
	if ip = ip.Unmap(); ip.Is4() {
		return ip.String()
	}
	prefix, err := ip.WithZone("").Prefix(64)
	if err != nil {
		return address
	}
	return prefix.String()
}

// take takes one try from all keys, or from none and says TooManyTries.
func (a *Auth) take(ctx context.Context, throttles []store.Throttle, now time.Time) error {
	err := a.store.InTx(ctx, func(tx store.Tx) error {
		for _, throttle := range throttles {
			until, err := store.TakeTry(ctx, tx, throttle, now)
			if err != nil {
				return err
			}
			if !until.IsZero() {
				return TooManyTries{Wait: max(until.Sub(now), time.Second)}
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("auth: %w", err)
	}
	return nil
}

// giveBack makes a right try cost nothing, in the transaction that logs in: its
// own pair begins anew, the counters that others share are as before.
func (a *Auth) giveBack(ctx context.Context, tx store.Tx, throttles []store.Throttle, now time.Time) error {
	for i, throttle := range throttles {
		undo := func() error { return store.GiveTryBack(ctx, tx, throttle.Key) }
		if len(throttles) == 1 || i == 1 {
			undo = func() error { return store.ForgetTries(ctx, tx, throttle.Key) }
		}
		if err := undo(); err != nil {
			return err
		}
	}
	return store.ForgetOldTries(ctx, tx, now.Add(-forgetAfter))
}

const deviceBytes = 16

// newDevice makes the cookie of a device on which this officer just logged in:
// a random name and a keyed hash that binds it to the officer.
func (a *Auth) newDevice(userName string) (string, error) {
	name := make([]byte, deviceBytes)
	if _, err := rand.Read(name); err != nil {
		return "", fmt.Errorf("auth: device: %w", err)
	}
	text := base64.RawURLEncoding.EncodeToString(name)
	return text + "." + base64.RawURLEncoding.EncodeToString(a.deviceMark(text, userName)), nil
}

func (a *Auth) deviceMark(name, userName string) []byte {
	return a.store.Crypt.BlindIndex("login.device_mark", userName+"\x00"+name)
}

// knows tells whether this server, or another of ours, made the cookie for that officer.
func (a *Auth) knows(device, userName string) bool {
	const nameLength = (deviceBytes*8 + 5) / 6
	if len(device) <= nameLength+1 || device[nameLength] != '.' {
		return false
	}
	mark, err := base64.RawURLEncoding.DecodeString(device[nameLength+1:])
	return err == nil && hmac.Equal(mark, a.deviceMark(device[:nameLength], userName))
}
