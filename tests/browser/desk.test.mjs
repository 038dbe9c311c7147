// A cycle worked on in a browser: members report, an analyst returns and accepts, and the public page shows whose word it
// is. Once with script and once without.
import { execFileSync, spawn } from "node:child_process";
import { readFileSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./cauce.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const program = process.env.CAUCE_BIN ?? join(root, "target/release/cauce");

/** Serves the demonstration, and tells its accounts. */
async function startDemo() {
  const data = mkdtempSync(join(tmpdir(), "cauce-desk-"));
  const child = spawn(program, ["demo", "--data", data, "--listen", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  const address = await new Promise((found, failed) => {
    child.stdout.on("data", (bytes) => {
      said += bytes;
      const match = said.match(/^(http:\/\/\S+)$/m);
      if (match) found(match[1]);
    });
    child.on("exit", (code) => failed(new Error(`the demonstration ended with ${code}:\n${said}`)));
  });
  const passphrase = (who) => said.match(new RegExp(`^ +${who} +(.+)$`, "m"))[1];
  const digits = (who) => execFileSync(program, ["demo", "code", who, "--data", data]).toString().trim();
  const stop = async () => {
    const ended = new Promise((done) => child.on("exit", done));
    child.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  return { address, passphrase, digits, stop };
}

export default async function desk({ browser, check }) {
  for (const javaScriptEnabled of [true, false]) {
    const demo = await startDemo();
    try {
      await journey(browser, demo, check, javaScriptEnabled);
    } finally {
      await demo.stop();
    }
  }
}

async function journey(browser, demo, check, javaScriptEnabled) {
  const how = javaScriptEnabled ? "with script" : "without script";
  const as = async (who) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled, locale: "en", bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${demo.address}/desk`);
    await page.fill("#email", who);
    await page.fill("#passphrase", demo.passphrase(who));
    await page.fill("#code", demo.digits(who));
    await page.click("main form button");
    return page;
  };
  const item = (id) => `${demo.address}/desk/cycles/${new Date().getUTCFullYear()}/items/${id}`;
  const sound = async (page, what) => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    check(`${what} (${how}) does not scroll sideways at 320 px`, width <= 320, `${width} px`);
    // What judges the page is a script itself.
    if (!javaScriptEnabled) return;
    await page.addScriptTag({ content: axe });
    const told = await page.evaluate(async () => {
      const found = await window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
      return found.violations.map((one) => `${one.id}: ${one.nodes[0].target}`);
    });
    check(`${what} has no fault that axe knows`, told.length === 0, told.join(" | "));
  };

  const georgia = await as("coordinator@georgia.example");
  await sound(georgia, "the tasks of a coordinator");
  await georgia.goto(item("H05"));
  await sound(georgia, "the form of a report");
  await georgia.check('input[name="news"][value="something"]');
  if (await georgia.locator("details.rest:not([open]) > summary").count()) await georgia.click("details.rest > summary");
  await georgia.check('input[name="delivery"][value="limited"]');
  await georgia.fill('[name="narrative"]', "Two towns were paid in autumn.");
  await georgia.click('button[value="save"]');
  await georgia.goto(item("H05"));
  check(`what was saved is there again (${how})`, (await georgia.inputValue('[name="narrative"]')) === "Two towns were paid in autumn.");
  await georgia.click('button[value="send"]');
  await sound(georgia, "what follows a report that was sent");

  const other = await as("coordinator@bouvet.example");
  const foreign = await other.goto(item("H05"));
  check(`another member's report is not there (${how})`, foreign.status() === 404, String(foreign.status()));

  const analyst = await as("analyst@harbours.example");
  await analyst.goto(`${item("H05")}/check`);
  await sound(analyst, "the check of a report");
  const before = await analyst.request.get(`${demo.address}/commitments/H05`);
  check(`before it is accepted nobody reads it (${how})`, !(await before.text()).includes("Two towns were paid"));
  await analyst.click('button[value="accept"]');
  let told = "";
  // Accepted in one program, shown by all of them a moment later.
  for (let tries = 0; tries < 60 && !told.includes("Two towns were paid"); tries += 1) {
    await new Promise((done) => setTimeout(done, 500));
    told = await (await analyst.request.get(`${demo.address}/commitments/H05`)).text();
  }
  check(`what was accepted stands on the public page (${how})`, told.includes("Two towns were paid"));
  const table = await (await analyst.request.get(`${demo.address}/api/v1/reports`)).text();
  check(`and in the API (${how})`, table.includes("Two towns were paid"));
  for (const page of [georgia, other, analyst]) await page.context().close();
}
