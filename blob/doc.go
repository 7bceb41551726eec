// Package blob keeps sealed batches in a bucket: a directory (file:///var/lib/…)
// or any S3 service (s3://bucket?region=…). It sees ciphertext only.
//
// An object appears whole or not at all and never changes: its name holds the
// hash of its content, and a second Put of the same name is no fault. In a
// directory gocloud's driver writes a temporary file and renames it, but syncs
// nothing; Put syncs the file before the rename and the directories after it,
// so that what was answered with success survives a power cut. An S3 service
// answers when the object is durable.
package blob
