// Reads every document of a folder through the types of quicktype, which check it as it is read, and writes it to
// another folder. Usage: node roundtrip.mjs MODULE.js FROM TO

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [generated, source, target] = process.argv.slice(2);
const { Convert } = await import(pathToFileURL(resolve(generated)).href);
mkdirSync(target, { recursive: true });
for (const name of readdirSync(source)) {
  const document = Convert.toDocument(readFileSync(join(source, name), "utf8"));
  writeFileSync(join(target, name), Convert.documentToJson(document));
}
