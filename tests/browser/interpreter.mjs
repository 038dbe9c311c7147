// The interpreter of the page against the reference: the same persons, the same outcomes.
// node tests/browser/interpreter.mjs PROGRAM.json TRIAL.jsonl
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { open, judge, resultOf } from "../../crates/site/src/screening/interpreter.js";
import { classes, nextQuestion } from "../../crates/site/src/screening/next_question.js";

const [programFile, trialFile] = process.argv.slice(2);
const text = readFileSync(programFile, "utf8");
const nBytes = gzipSync(text, { level: 9 }).length;
if (nBytes > 30 * 1024) { console.error(`the compiled rules take ${nBytes} bytes; 30 KB is the most`); process.exit(1); }
const program = JSON.parse(text);
const opened = new Map();
let n = 0, nAsked = 0;
for (const line of readFileSync(trialFile, "utf8").split("\n")) {
  if (!line) continue;
  const { day, known, askable, expect, next } = JSON.parse(line);
  if (!opened.has(day)) {
    const rules = open(program, day);
    opened.set(day, { rules, byFact: classes(rules) });
  }
  const { rules, byFact } = opened.get(day);
  const asked = new Set(askable);
  const tracks = [...rules.pathways, ...rules.offices];
  tracks.forEach((track, i) => {
    const judged = judge(track, known);
    const found = [resultOf(judged, asked), judged.failed.join(" "), judged.unsure.join(" "),
      [...judged.facts].sort((x, y) => x - y).join(" ")].join("|");
    if (found !== expect[i]) {
      console.error(`day ${day}, ${track.id}: the page says ${found}, the reference ${expect[i]}`);
      process.exit(1);
    }
    n += 1;
  });
  if (next !== undefined) {
    const found = nextQuestion(rules, byFact, known, asked) ?? null;
    if (found !== next) {
      console.error(`day ${day}: the page asks ${found}, the reference ${next}`);
      process.exit(1);
    }
    nAsked += 1;
  }
}
if (n === 0) { console.error("nothing was tried"); process.exit(1); }
console.log(`${n} outcomes and ${nAsked} next questions agree; ${nBytes} bytes compressed`);
