// Asks a server all that GraphQL over HTTP asks of one and prints what it lacks.
// Usage: node audit.mjs URL. Exit 0 where nothing but the notices about GET is
// left, which this API refuses on purpose: three of sixty-one.
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: process.argv[2] });
const left = results.filter((r) => r.status !== 'ok');
const expected = left.filter((r) => r.status === 'notice' && /GET/.test(r.name));
const failed = left.filter((r) => !expected.includes(r));
for (const r of failed) console.log(`${r.status}: ${r.id} ${r.name}: ${r.reason}`);
console.log(`${results.length} checks, ${results.length - left.length} ok, ${expected.length} notices about GET, ${failed.length} failed`);
process.exit(failed.length === 0 && results.length === 61 && expected.length === 3 ? 0 : 1);
