// Package mail writes the product's few mails, in the officer's language, and
// hands them to a mail server: a temporary password, and a notice that there is
// something to see, which names nobody.
package mail
