// Pictures of the main pages, for the README and for looking at them. PICTURES names another folder.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { root, startBrowser, startCauce } from "./cauce.mjs";

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
} finally {
  await browser.close();
  await cauce.stop();
}
