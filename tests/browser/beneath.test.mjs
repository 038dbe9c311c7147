// A compact beneath another one's door: its questions on a phone without a network, and a page on paper.
import { startCauce } from "./cauce.mjs";
import { second } from "./pages.mjs";
import { inThePage, keepAndReturn } from "./screening.test.mjs";

const BENEATH = "/c/los-angeles";

export default async function beneath(tools) {
  const cauce = await startCauce(second.charter, "charters/los-angeles");
  try {
    await offline({ ...tools, address: cauce.address + BENEATH }, cauce.address);
    await paper(tools.browser, cauce.address, tools.check);
  } finally {
    await cauce.stop();
  }
}

/** What a compact beneath a prefix keeps on the phone opens without a network, and is that compact's alone. */
async function offline(tools, root) {
  const { check } = tools;
  const scripted = await inThePage(tools, "es", "2024-05-08");
  await keepAndReturn(tools, scripted, "es", "2024-05-08");
  const scope = await scripted.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map((one) => one.scope).join(" "));
  check("beneath a prefix the worker minds its own compact", scope.startsWith(`${root}${BENEATH}/`), scope);
  const keys = await scripted.page.evaluate(async () => {
    const each = (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname));
    return (await Promise.all(each)).flat();
  });
  const foreign = keys.filter((path) => !path.startsWith(`${BENEATH}/`) && !path.startsWith("/assets/") && path !== "/favicon.svg");
  check("beneath a prefix nothing of another compact is kept", keys.length > 0 && foreign.length === 0, foreign.join(" "));
  await scripted.context.close();
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
