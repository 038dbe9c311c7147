// A compact beneath another one's door: its questions on a phone without a network, and a page on paper.
import { startCauce } from "./cauce.mjs";
import { second } from "./pages.mjs";

const BENEATH = "/c/los-angeles";
const NARROW = { viewport: { width: 320, height: 640 } };

export default async function beneath({ browser, check }) {
  const cauce = await startCauce(second.charter, "charters/los-angeles");
  try {
    await offline(browser, cauce.address, check);
    await paper(browser, cauce.address, check);
  } finally {
    await cauce.stop();
  }
}

/** The worker of a compact beneath a prefix keeps that compact's questions, and nobody else's. */
async function offline(browser, address, check) {
  const context = await browser.newContext(NARROW);
  const page = await context.newPage();
  await page.goto(`${address}${BENEATH}/screening?lang=es&on=2024-05-08`);
  await page.waitForSelector("#interview[data-ready]");
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  check("beneath a prefix the worker minds its own compact", scope.startsWith(`${address}${BENEATH}/`), scope);
  await page.waitForTimeout(0);
  await page.reload();
  await page.waitForSelector("#interview[data-ready]");
  await context.setOffline(true);
  await page.reload();
  const asks = await page.waitForSelector("#interview[data-ready] form", { timeout: 10_000 }).then(() => true, () => false);
  check("beneath a prefix the questions are asked without a network", asks);
  const keys = await page.evaluate(async () => {
    const stores = await caches.keys();
    const each = await Promise.all(stores.map(async (name) => (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname)));
    return each.flat();
  });
  const foreign = keys.filter((path) => !path.startsWith(`${BENEATH}/`));
  check("beneath a prefix nothing of another compact is kept", keys.length > 0 && foreign.length === 0, foreign.join(" "));
  await context.close();
}

/** On paper a page says whose it is and of which day, and leaves out what can only be clicked. */
async function paper(browser, address, check) {
  for (const [path, lang] of [["/verdicts", "en"], ["/verdicts", "fr"], ["/verdicts?on=2021-01-01", "es"]]) {
    const context = await browser.newContext({ viewport: { width: 794, height: 1123 } });
    const page = await context.newPage();
    await page.goto(`${address}${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
    await page.emulateMedia({ media: "print" });
    const seen = (selector) => page.locator(selector).evaluateAll((all) => all.filter((one) => one.offsetParent !== null).length);
    const text = await page.evaluate(() => document.body.innerText);
    check(`${path} (${lang}) on paper names the site`, text.includes("Cauce"), text.slice(0, 200));
    check(`${path} (${lang}) on paper names the day`, /20\d\d/.test(text.slice(0, 600)), text.slice(0, 600));
    check(`${path} (${lang}) on paper has no menu`, (await seen("nav a")) === 0 && (await seen("form")) === 0);
    const pdf = await page.pdf({ format: "A4" });
    check(`${path} (${lang}) can be printed`, pdf.length > 5_000, `${pdf.length} bytes`);
    await context.close();
  }
}
