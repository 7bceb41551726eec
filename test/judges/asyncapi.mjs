// Exits 1 and prints every complaint where the AsyncAPI document is not sound.
import { readFileSync } from "node:fs";
import { Parser } from "@asyncapi/parser";

const { document, diagnostics } = await new Parser().parse(readFileSync(process.argv[2], "utf8"));
const bad = diagnostics.filter((d) => d.severity <= 1);
for (const d of bad) console.error(`${d.path.join(".")}: ${d.message}`);
process.exit(!document || bad.length > 0 ? 1 : 0);
