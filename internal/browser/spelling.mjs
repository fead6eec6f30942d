// Reads words as a JSON array from the standard input, and writes those that a British
// dictionary does not have. The first argument is a JSON array of further words that it has.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const folder = new URL("node_modules/dictionary-en-gb/", import.meta.url);
const spelling = require("nspell")(
  readFileSync(new URL("index.aff", folder)),
  readFileSync(new URL("index.dic", folder)),
);
for (const word of JSON.parse(process.argv[2])) spelling.add(word);
const words = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(words.filter((word) => !spelling.correct(word))));
