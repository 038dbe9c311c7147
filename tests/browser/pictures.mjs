// Pictures of the main pages, for the README and for looking at them. PICTURES names another folder.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { root, startBrowser, startCauce } from "./cauce.mjs";
import { NARROW, answer, first, more } from "./screening.test.mjs";

const to = process.env.PICTURES ?? join(root, "docs/images");
const shots = [
  ["home", "/"],
  ["member", "/members/GTM"],
  ["silent-member", "/members/HND"],
  ["commitment", "/commitments/C021"],
  ["methods", "/methods"],
];
const paths = process.argv.slice(2).map((path) => [path.replace(/[^a-zA-Z0-9]+/g, "-").replace(/^-|-$/g, "") || "home", path]);

// Six people whose results are looked at whenever the rules or the pages change.
const people = [
  ["mother-quetzaltenango", "es", { nationality: "HND", country_of_stay: "GTM", fears_return: "yes", age: "31", stay_status: "irregular" }],
  ["haitian-tapachula", "ht", { nationality: "HTI", country_of_stay: "MEX", fears_return: "yes", age: "28", stay_status: "irregular", arrived: "2026-11" }],
  ["venezuelan-medellin", "es", { nationality: "VEN", country_of_stay: "COL", fears_return: "no", age: "35", stay_status: "irregular", arrived: "2024-06-10", second_nationality: "none", criminal_record: "no", expulsion_measure: "no" }],
  ["nicaraguan-san-jose", "es", { nationality: "NIC", country_of_stay: "CRI", fears_return: "yes", age: "40", stay_status: "irregular", arrived: "2023-03" }],
  ["cuban-tapachula", "es", { nationality: "CUB", country_of_stay: "MEX", fears_return: "no", age: "45", stay_status: "irregular", arrived: "2025-06", second_nationality: "none", family_petition: "approved" }],
  ["salvadoran-at-home", "es", { nationality: "SLV", country_of_stay: "SLV", fears_return: "no", age: "25", stay_status: "citizen", job_offer_country: "USA", job_kind: "farm", farm_experience: "yes", us_removal_5y: "no", criminal_record: "no" }],
];

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
  for (const [name, path] of paths.length ? paths : shots) {
    for (const [look, options] of looks) {
      if (!paths.length && look.endsWith("dark") && !["home", "member"].includes(name)) continue;
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await page.goto(cauce.address + path, { waitUntil: "networkidle" });
      const whole = process.env.WHOLE === "1";
      await page.screenshot({ path: join(to, `${name}-${look}.png`), fullPage: whole });
      await context.close();
    }
  }
  if (!paths.length) for (const lang of ["es", "ht"]) await interview(lang);
  if (!paths.length) for (const [name, lang, wanted] of people) await person(name, lang, wanted);
} finally {
  await browser.close();
  await cauce.stop();
}

/** What one person reads at the end, on her phone, the whole page. */
async function person(name, lang, wanted) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: "light" });
  const page = await context.newPage();
  await page.goto(`${cauce.address}/screening?lang=${lang}`);
  await page.waitForSelector("#interview[data-ready]");
  await page.locator("#interview form button").click();
  await first(page, wanted);
  const asked = new Set();
  for (let n = 0; n < 40; n += 1) {
    await page.waitForSelector("form.ask[data-fact], [data-result]", { state: "attached" });
    const fact = await page.evaluate(() => document.querySelector("form.ask[data-fact]")?.dataset.fact ?? null);
    if (!fact) {
      // What she has in hand is the reason why she asks: until it was told, she goes on.
      const isLeft = ["family_petition", "job_offer_country"].some((one) => wanted[one] && !asked.has(one));
      const onward = page.locator("[data-go=more], main button[name=go][value=more]");
      if (!isLeft || !(await onward.count())) break;
      await more(page);
      continue;
    }
    asked.add(fact);
    await answer(page, fact, wanted);
  }
  await page.waitForSelector("[data-result]", { state: "attached" });
  await page.screenshot({ path: join(to, `person-${name}.png`), fullPage: true });
  await context.close();
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
    await shot("first");
    await first(page, { nationality: "HND", country_of_stay: "GTM", age: "30", fears_return: "yes" });
    await more(page);
    const asked = () => (javaScriptEnabled ? page.getAttribute("form.ask[data-fact]", "data-fact", { timeout: 1000 }) : page.locator("input[name=at]").inputValue({ timeout: 1000 })).catch(() => null);
    for (let n = 0, fact = await asked(); fact && n < 60; n += 1, fact = await asked()) {
      if (n === 1) await shot("question");
      if (n === 2 && javaScriptEnabled) await context.setOffline(true);
      await answer(page, fact);
    }
    await page.waitForSelector("[data-result]", { state: "attached" });
    await shot("result");
    await context.close();
  }
}
