// Every page in a real browser: readable at 320 px, sound for assistive technology, valid, light, and silent.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { startBrowser, startCauce } from "./cauce.mjs";
import { languages, pages, second } from "./pages.mjs";
import { faultsOf } from "./valid.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const FIRST_VIEW = 50 * 1024;
let nPassed = 0;
const failures = [];
/** Every page as it came, by address. */
const written = new Map();

function check(sentence, holds, detail = "") {
  if (holds) nPassed += 1;
  else failures.push(`${sentence}: ${detail}`);
}

/** Opens one page as a newcomer and reports what it weighed and whom it asked. */
async function visit(browser, address, path, options) {
  const context = await browser.newContext({ ...options, javaScriptEnabled: options.javaScriptEnabled ?? true });
  const page = await context.newPage();
  const asked = [];
  const complaints = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  let bytes = 0;
  wire.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
  const response = await page.goto(address + path, { waitUntil: "load" });
  return { context, page, asked, complaints, bytes, html: await response.text(), status: response.status() };
}

/** What the button to leave quickly lies on, if on anything: every other piece of text has its own place. */
function coveredByLeaving() {
  const leave = document.querySelector("[data-leave]");
  if (!leave) return "";
  const place = leave.getBoundingClientRect();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.data.trim() || leave.contains(text) || !text.parentElement.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const one of range.getClientRects())
      if (one.width && one.left < place.right && place.left < one.right && one.top < place.bottom && place.top < one.bottom) return text.data.trim();
  }
  return "";
}

async function lookAt(browser, address, path, lang) {
  const joiner = path.includes("?") ? "&" : "?";
  const full = `${path}${joiner}lang=${lang}`;
  const narrow = { viewport: { width: 320, height: 640 } };
  const seen = await visit(browser, address, full, narrow);
  written.set(address + full, seen.html);
  const expected = path === "/no-such-page" ? 404 : 200;
  check(`${full} answers ${expected}`, seen.status === expected, String(seen.status));
  const foreign = seen.asked.filter((url) => !url.startsWith(address));
  check(`${full} asks nobody else`, foreign.length === 0, foreign.join(" "));
  check(`${full} weighs at most 50 KB`, seen.bytes <= FIRST_VIEW, `${seen.bytes} bytes`);
  const complaints = seen.complaints.filter((text) => !(expected === 404 && text.includes("404")));
  check(`${full} raises no complaint`, complaints.length === 0, complaints.join(" | "));
  const width = await seen.page.evaluate(() => document.documentElement.scrollWidth);
  check(`${full} does not scroll sideways at 320 px`, width <= 320, `${width} px`);
  const declared = await seen.page.evaluate(() => document.documentElement.lang);
  const top = await seen.page.evaluate(() => document.querySelector("h1").getBoundingClientRect().top);
  check(`${full} begins its title within 120 px`, top <= 120, `${top} px`);
  const covered = await seen.page.evaluate(coveredByLeaving);
  check(`${full} has nothing under "leave quickly"`, covered === "", covered);
  check(`${full} declares its language`, declared === lang, declared);
  await seen.context.close();
}

async function judge(browser, address, path, lang, scheme) {
  const joiner = path.includes("?") ? "&" : "?";
  const full = `${path}${joiner}lang=${lang}`;
  const seen = await visit(browser, address, full, { viewport: { width: 360, height: 740 }, colorScheme: scheme, bypassCSP: true });
  await seen.page.addScriptTag({ content: axe });
  const found = await seen.page.evaluate(() =>
    window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }),
  );
  const told = found.violations.map((one) => `${one.id} (${one.nodes.length}): ${one.nodes[0].target} ${one.nodes[0].failureSummary}`);
  check(`${full} (${scheme}) has no fault that axe knows`, told.length === 0, told.join("\n    "));
  await seen.context.close();
}

/** Asks the Nu checker about every page that was seen. */
function checkValidity() {
  const faults = faultsOf(written);
  check("the Nu checker finds the fault that was planted", faults.has("control"));
  for (const page of written.keys()) check(`${page} is valid HTML`, !faults.has(page), faults.get(page));
}

async function walk(address, pages, languages) {
  for (const path of pages) {
    for (const lang of languages) await lookAt(browser, address, path, lang);
    await judge(browser, address, path, "en", "light");
    await judge(browser, address, path, "es", "dark");
  }
}

const cauce = await startCauce();
const other = await startCauce(second.charter);
const browser = await startBrowser();
try {
  await walk(cauce.address, pages, languages);
  await walk(other.address, second.pages, second.languages);
  checkValidity();
  const here = new URL(".", import.meta.url);
  for (const file of readdirSync(here).filter((name) => name.endsWith(".test.mjs"))) {
    const { default: journey } = await import(new URL(file, here));
    await journey({ browser, address: cauce.address, check, visit });
  }
} catch (fault) {
  // What was found before is told all the same.
  failures.push(`stopped: ${fault.stack}`);
} finally {
  await browser.close();
  await cauce.stop();
  await other.stop();
}
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`${nPassed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
