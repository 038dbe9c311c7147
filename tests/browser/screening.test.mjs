// The journey: a Honduran in Guatemala, on an old narrow phone, with JavaScript, without, and offline.
export const NARROW = { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 };
const WORDS = {
  es: { title: "Preguntas · Cauce" },
  ht: { title: "Kesyon · Cauce" },
};
const LIDIA = { nationality: "HND", country_of_stay: "GTM", age: "30", fears_return: "yes", stay_status: "irregular", email_and_phone: "yes", in_home_country: "no" };

/** Whether something comes to stand on the page: a page is given the time that a busy machine needs. */
const comes = (locator) => locator.first().waitFor({ state: "attached" }).then(() => true, () => false);

/** Waits until the page that a form led to is read to its end: what is counted before that is not all there. */
const isRead = (page) => page.waitForLoadState("domcontentloaded");

/** The first page: the few questions that decide most. Returns how many taps it took. */
export async function first(page, wanted) {
  let taps = 0;
  for (const [fact, word] of Object.entries(wanted)) {
    const field = page.locator(`#f-${fact}`);
    if (!(await field.count())) {
      const choice = page.locator(`[name="f-${fact}"][value="${word}"]`);
      if (!(await choice.count())) continue;
      await choice.check();
    } else if ((await field.evaluate((one) => one.tagName)) === "SELECT") await field.selectOption(word);
    else await field.fill(word);
    taps += 1;
  }
  await page.locator("form.first .row button").click();
  await isRead(page);
  return taps + 1;
}

/** Asks for the questions that the first plan did without. */
export async function more(page) {
  const button = page.locator("[data-go=more], main button[name=go][value=more]");
  if (await button.count()) await button.first().click();
  await isRead(page);
}

/** Answers one question on the page, and waits for the page that follows. */
export async function answer(page, fact, person = LIDIA) {
  await say(page, fact, person);
  await isRead(page);
}

/** Says what Lidia would, else "I don't know". */
async function say(page, fact, person) {
  const wanted = person[fact];
  if (wanted && (await page.locator("#y").count())) {
    const [year, month, day] = wanted.split("-");
    await page.fill("#y", year);
    if (month) await page.selectOption("#m", String(+month));
    if (day) await page.fill("#d", String(+day));
    return page.locator("form.ask .row button").first().click();
  }
  if (fact === "age") {
    await page.fill("#n", wanted);
    return page.locator("form.ask .row button").first().click();
  }
  const way = (word) => page.locator(`form.ask [data-say="${word}"], form.ask button[name=say][value="${word}"]`);
  if (wanted && (await way(wanted).count())) return way(wanted).first().click();
  if (wanted && (await page.locator("#country").count())) {
    await page.selectOption("#country", wanted);
    return page.locator("form.ask .row:has(#country) button").click();
  }
  return way("unknown").first().click();
}

async function fits(page, check, what) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  check(`${what} does not scroll sideways at 320 px`, width <= 320, `${width} px`);
}

/** With JavaScript: nothing is asked of anybody while answering, then the same without a network. */
export async function inThePage({ browser, address, check, visit }, lang, day) {
  const what = `questions in ${lang} for ${day} with JavaScript`;
  const seen = await visit(browser, address, `/screening?lang=${lang}&on=${day}`, NARROW);
  const { page, context, asked } = seen;
  check(`${what} weigh at most 50 KB`, seen.bytes <= 50 * 1024, `${seen.bytes} bytes`);
  await page.waitForSelector("#interview[data-ready][data-whole]");
  const sign = await page.getAttribute("#interview", "data-ready");
  check(`${what} come with a signature that holds`, sign === "good", sign);
  check(`${what} have a title that tells nothing`, (await page.title()) === WORDS[lang].title, await page.title());
  const before = asked.length;
  await page.locator("#interview form button").click();
  await fits(page, check, `${what}: the first page`);
  await first(page, LIDIA);
  await page.waitForSelector("[data-result]", { state: "attached" });
  await page.locator("[data-go=more]").click();
  let n = 0;
  const facts = [];
  while ((await page.locator("form.ask[data-fact]").count()) && n < 60) {
    const fact = await page.getAttribute("form.ask", "data-fact");
    facts.push(fact);
    if (n === 0) await fits(page, check, `${what}: a question`);
    const leave = await page.locator("[data-leave]").boundingBox();
    check(`${what}: "leave quickly" is in reach at ${fact}`, leave !== null && leave.y >= 0 && leave.y + leave.height <= 640, JSON.stringify(leave));
    if (n === 3) await context.setOffline(true);
    await answer(page, fact);
    n += 1;
  }
  check(`${what} end`, n > 2 && n < 60, String(n));
  check(`${what} are each asked once`, new Set(facts).size === facts.length, facts.join(" "));
  await page.waitForSelector("[data-result]", { state: "attached" });
  await fits(page, check, `${what}: the result`);
  check(`${what} ask nothing of anybody while answering`, asked.length === before, asked.slice(before).join(" "));
  const stored = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length, document.cookie.length, (await navigator.serviceWorker.getRegistrations()).length]);
  check(`${what} keep nothing`, stored.every((one) => one === 0), stored.join(" "));
  check(`${what} leave the address alone`, page.url() === `${address}/screening?lang=${lang}&on=${day}`, page.url());
  await context.setOffline(false);
  return { ...seen, facts };
}

async function withoutScript({ browser, address, check, visit }, lang, day) {
  const what = `questions in ${lang} for ${day} without JavaScript`;
  const seen = await visit(browser, address, `/screening?lang=${lang}&on=${day}`, { ...NARROW, javaScriptEnabled: false });
  const { page, asked } = seen;
  await page.locator("#interview form button").click();
  await isRead(page);
  await first(page, LIDIA);
  await more(page);
  let n = 0;
  while ((await page.locator("input[name=at]").count()) && n < 60) {
    if (n === 1) await fits(page, check, what);
    await answer(page, await page.locator("input[name=at]").inputValue());
    n += 1;
  }
  check(`${what} end`, n > 2 && n < 60, String(n));
  await fits(page, check, `${what}: the result`);
  await page.goBack({ waitUntil: "domcontentloaded" });
  check(`${what}: the phone's Back button shows a page again`, !(await page.content()).includes("ERR_"), page.url());
  check(`${what}: it is a question`, (await page.locator("input[name=at]").count()) === 1);
  await page.goForward({ waitUntil: "domcontentloaded" });
  const leaks = asked.filter((url) => /HND|GTM/.test(url));
  check(`${what} put no answer into an address`, leaks.length === 0, leaks.join(" "));
  return seen;
}

export default async function journey(tools) {
  const { address, check } = tools;
  for (const lang of ["es", "ht"]) {
    const results = {};
    const today = new Date().toISOString().slice(0, 10);
    for (const day of ["2024-05-06", "2024-05-08", today]) {
      const scripted = await inThePage(tools, lang, day);
      const text = await scripted.page.locator("main").innerText();
      results[day] = await scripted.page.locator("[data-result]").evaluateAll((all) => all.map((one) => one.dataset.result).sort().join(" "));
      check(`${lang} ${day}: the office serves a Honduran only from 7 May 2024`, text.includes("1 800 3000 203") === (day === "2024-05-08"), text.slice(0, 400));
      check(`${lang} ${day}: no bare number stands among the words`, !/^\d+$/m.test(text), text.match(/^\d+$/m)?.[0]);
      // The page with the address has no date, so it is told today and on no day of the past.
      check(`${lang} ${day}: she leaves with an address for refuge`, text.includes("7a Avenida 14-44") === (day === today), text.slice(0, 400));
      if (day === "2024-05-08") await keepAndReturn(tools, scripted, lang, day);
      await scripted.context.close();
      const plain = await withoutScript(tools, lang, day);
      const said = await plain.page.locator("main").innerText();
      check(`${lang} ${day}: without JavaScript the office is the same`, said.includes("1 800 3000 203") === (day === "2024-05-08"));
      await plain.context.close();
    }
    check(`${lang}: two days apart the results differ`, results["2024-05-06"] !== results["2024-05-08"], JSON.stringify(results));
  }
  await otherLanguage(tools);
  await refused(tools);
  await sameCode(tools, address);
}

/** "Keep on this phone", then everything again without a network. */
export async function keepAndReturn({ address, check }, { page, context }, lang, day) {
  await page.locator("p.row.ask button").last().click();
  await page.waitForSelector("[data-kept=yes]");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await context.setOffline(true);
  await page.goto(`${address}/screening?lang=${lang}&on=${day}`);
  check(`${lang}: what was kept opens without a network`, await comes(page.locator("#interview[data-ready=good]")));
  check(`${lang}: kept answers are not used in silence`, await comes(page.locator("[data-go=another]")));
  await page.locator("[data-go=kept]").click();
  await page.waitForSelector("[data-result]", { state: "attached" });
  check(`${lang}: the answers were kept too`, (await page.locator("[data-result]").count()) > 3);
  await context.setOffline(false);
}

/** Another language in the middle of the questions: what was answered stays, and no request tells it. */
async function otherLanguage({ browser, address, check, visit }) {
  const path = "/screening?lang=es&on=2024-05-08";
  const scripted = await visit(browser, address, path, NARROW);
  await scripted.page.waitForSelector("#interview[data-ready]");
  await scripted.page.locator("#interview form button").click();
  await first(scripted.page, LIDIA);
  await scripted.page.locator("[data-go=more]").click();
  const fact = await scripted.page.getAttribute("form.ask", "data-fact");
  const before = scripted.asked.length;
  await scripted.page.locator(".tongues summary").click();
  await scripted.page.locator(".tongues a[hreflang=ht]").click();
  await scripted.page.waitForFunction(() => document.documentElement.lang === "ht" && document.querySelector("form.ask"));
  check("another language asks the same question", (await scripted.page.getAttribute("form.ask", "data-fact")) === fact);
  await scripted.page.locator("form.ask .ways button").nth(-2).click();
  const kept = await scripted.page.locator("main li strong").allInnerTexts();
  check("another language keeps the answers, in its own words", kept.join(" ").startsWith("Ondiras Gwatemala"), kept.join(" "));
  const told = scripted.asked.slice(before).filter((url) => /HND|GTM/.test(url));
  check("another language tells nobody what was answered", told.length === 0, told.join(" "));
  await scripted.context.setOffline(true);
  await scripted.page.locator(".tongues summary").click();
  await scripted.page.locator(".tongues a[hreflang=fr]").click();
  check("without a network the language waits and says so", await comes(scripted.page.locator("main .panel.warm")));
  await scripted.context.close();
  const plain = await visit(browser, address, path, { ...NARROW, javaScriptEnabled: false });
  await plain.page.locator("#interview form button").click();
  await isRead(plain.page);
  await first(plain.page, LIDIA);
  await more(plain.page);
  const asked = await plain.page.locator("input[name=at]").inputValue();
  await plain.page.locator(".tongues summary").click();
  await plain.page.locator(".tongues button[lang=ht]").click();
  await isRead(plain.page);
  check("without JavaScript another language asks the same question", (await plain.page.locator("input[name=at]").inputValue()) === asked);
  check("without JavaScript it speaks that language", (await plain.page.getAttribute("html", "lang")) === "ht");
  await plain.page.locator("button[name=go][value=check]").click();
  await isRead(plain.page);
  check("without JavaScript another language keeps the answers", (await plain.page.locator("main li strong").count()) >= 4);
  await plain.context.close();
}

/** Rules with a wrong signature are refused, and the page says so. */
async function refused({ browser, address, check }) {
  const context = await browser.newContext(NARROW);
  const page = await context.newPage();
  await page.route("**/screening/rules.json*", async (route) => {
    const response = await route.fetch();
    const file = await response.json();
    file.rules = file.rules.replace("true", "null").replace(/"p":1/, '"p":2');
    await route.fulfill({ response, json: file });
  });
  await page.goto(`${address}/screening?lang=en&on=2024-05-08`);
  const said = await page.waitForSelector("#interview .panel.warm").then((one) => one.innerText());
  check("rules with a wrong signature are refused", said.includes("signature of the rules is wrong"), said);
  await page.locator("#interview form button").click();
  check("without the rules the forms go on", await comes(page.locator("form.first")));
  await context.close();
}

/** The page and the site draw the same code. */
async function sameCode({ browser, check }, address) {
  const context = await browser.newContext(NARROW);
  const page = await context.newPage();
  await page.goto(`${address}/screening?lang=en&on=2024-05-08`);
  for (const n of [1, 7, 12]) {
    const said = ["nationality=HND", "country_of_stay=GTM", "age=30", "fears_return=unknown", "passport=valid", "us_supporter=no", "email_and_phone=yes", "stay_status=irregular", "arrived=2023-05", "last_irregular_entry=never", "job_offer_country=none", "farm_experience=prefer-not-to-say"].slice(0, n).join(";");
    const isSame = await page.evaluate(async (a) => {
      const body = new URLSearchParams({ a, go: "sheet" });
      const html = await (await fetch("/screening?lang=en&on=2024-05-08", { method: "POST", body })).text();
      const drawn = new DOMParser().parseFromString(html, "text/html");
      const path = drawn.querySelector(".qr path").getAttribute("d");
      return CauceCode.patterns(drawn.querySelector(".compact code").textContent).some((one) => CauceCode.path(one) === path);
    }, said);
    check(`the page draws the square code as the site does, ${n} answers`, isSame);
  }
  await context.close();
}
