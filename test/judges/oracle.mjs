// Answers one JSON line for each line it is asked: what stdnum says of an identity
// code, what mrz says of a machine-readable zone.
import { createInterface } from "node:readline";
import { parse } from "mrz";
import { stdnum } from "stdnum";

const validators = { FI: stdnum.FI.hetu, EE: stdnum.EE.ik };

function judge(q) {
  if (q.kind === "code") {
    const v = validators[q.country].validate(q.text);
    return { valid: v.isValid };
  }
  try {
    const r = parse(q.text.split("\n"), { autocorrect: false });
    const broken = r.details.filter((d) => !d.valid && /check digit/i.test(d.label)).map((d) => d.field);
    return { valid: broken.length === 0, broken, fields: r.fields, format: r.format };
  } catch (e) {
    return { valid: false, error: String(e.message) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(judge(JSON.parse(line)))}\n`);
}
