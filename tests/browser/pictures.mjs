// Pictures of the main pages, for the README and for looking at them. PICTURES names another folder.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { root, startBrowser, startCauce } from "./cauce.mjs";
import { NARROW, answer } from "./screening.test.mjs";

const to = process.env.PICTURES ?? join(root, "docs/images");
const shots = [
  ["home", "/"],
  ["member", "/members/GTM"],
  ["silent-member", "/members/HND"],
  ["commitment", "/commitments/C021"],
  ["methods", "/methods"],
];
const more = process.argv.slice(2).map((path) => [path.replace(/[^a-zA-Z0-9]+/g, "-").replace(/^-|-$/g, "") || "home", path]);

mkdirSync(to, { recursive: true });
const cauce = await startCauce();
const browser = await startBrowser();
const looks = [
  ["phone", { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2, colorScheme: "light" }],
  ["phone-dark", { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2, colorScheme: "dark" }],
  ["desktop", { viewport: { width: 1280, height: 800 }, colorScheme: "light" }],
  ["desktop-dark", { viewport: { width: 1280, height: 800 }, colorScheme: "dark" }],
];
try {
  for (const [name, path] of more.length ? more : shots) {
    for (const [look, options] of looks) {
      if (!more.length && look.endsWith("dark") && name !== "home") continue;
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await page.goto(cauce.address + path, { waitUntil: "networkidle" });
      const whole = process.env.WHOLE === "1";
      await page.screenshot({ path: join(to, `${name}-${look}.png`), fullPage: whole });
      await context.close();
    }
  }
  if (!more.length) for (const lang of ["es", "ht"]) await interview(lang);
} finally {
  await browser.close();
  await cauce.stop();
}

/** The interview on a phone: with its own script (from the third question on without a network), and without. */
async function interview(lang) {
  for (const [way, javaScriptEnabled] of [["", true], ["-plain", false]]) {
    const context = await browser.newContext({ ...NARROW, javaScriptEnabled });
    const page = await context.newPage();
    const shot = (what) => page.screenshot({ path: join(to, `screening-${what}${way}-${lang}.png`) });
    await page.goto(`${cauce.address}/screening?lang=${lang}&on=2024-05-08`);
    if (javaScriptEnabled) await page.waitForSelector("#interview[data-ready]");
    await page.locator("#interview form button").click();
    const asked = () => (javaScriptEnabled ? page.getAttribute("form.ask[data-fact]", "data-fact", { timeout: 1000 }) : page.locator("input[name=at]").inputValue({ timeout: 1000 })).catch(() => null);
    for (let n = 0, fact = await asked(); fact && n < 60; n += 1, fact = await asked()) {
      if (n === 1) await shot("question");
      if (n === 2 && javaScriptEnabled) await context.setOffline(true);
      await answer(page, fact);
    }
    await page.locator(javaScriptEnabled ? "[data-go=result]" : "button[name=go][value=result]").click();
    await page.waitForSelector("section.group");
    await shot("result");
    await context.close();
  }
}
