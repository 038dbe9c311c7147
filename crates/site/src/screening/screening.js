// The interview in the page. The rules and what the result tells are asked for at once; after them
// nothing is asked of anybody, and nothing is kept unless "keep on this phone" is pressed. Pieces of HTML come from the rules, whose signature
// is checked first; an answer is only ever written as text.
(async () => {
  const home = document.getElementById("interview");
  if (!home || !window.fetch || typeof BigInt === "undefined") return;
  // Where this compact's interview stands: several compacts may be served side by side, and each keeps its own.
  const HOME = location.pathname.replace(/\/screening.*$/, "/screening");
  const BASE = HOME.slice(0, -"/screening".length);
  const KEPT = "kept-answers" + BASE;
  const CACHE = "screening" + BASE;
  // The order of steps, as in plan.rs; what waits for answers stands on no sheet.
  const STEPS = ["meets", "fits", "cannot-tell-from-here", "cannot-tell-yet", "too-late"];
  const ON_THE_SHEET = ["meets", "fits", "cannot-tell-from-here"];
  const UNFOLDED = 1;
  const MOST_ON_THE_SHEET = 4;
  // What a person may have in hand that opens a pathway. As plan.rs.
  const BROUGHT = ["family_petition", "job_offer_country", "us_supporter", "us_sponsor_group", "us_invitation"];
  let sign, rules, book;
  // What the result tells comes a little later than the rules: `told` is null until then.
  let told = null;
  let coming;
  let came = [];
  let said = [];
  let again = null;
  // Whether she has a plan already and wants to know more.
  let wantsMore = false;
  let start = null;
  // Views by their step in the phone's history. Answers stay in memory: the history holds a number.
  let views = [];
  let moving = false;

  /** Removes what this phone keeps: the answers at once, rules and worker in passing. */
  function forget() {
    try {
      localStorage.removeItem(KEPT);
      caches.delete(CACHE);
      navigator.serviceWorker.getRegistration(HOME).then((worker) => worker && worker.unregister());
    } catch {}
  }

  document.addEventListener("click", (event) => {
    const way = event.target.closest("[data-leave]");
    if (!way) return;
    event.preventDefault();
    home.replaceChildren();
    [said, views] = [[], []];
    forget();
    location.replace(way.href);
  });

  const bytes = (hex) => Uint8Array.from(hex.match(/../g) || [], (two) => parseInt(two, 16));

  /** "good", "bad", or "cannot" where this browser has no means to tell. */
  async function signature(file) {
    if (!home.dataset.key) return "cannot";
    if (file.key !== home.dataset.key || !file.signature) return "bad";
    try {
      const key = await crypto.subtle.importKey("raw", bytes(file.key), "Ed25519", false, ["verify"]);
      const isGood = await crypto.subtle.verify("Ed25519", key, bytes(file.signature), new TextEncoder().encode(file.rules));
      return isGood ? "good" : "bad";
    } catch {
      return "cannot";
    }
  }

  /** Brings a file of a day in one language; it is read only if its signature is not bad. */
  async function bring(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(response.statusText);
    const file = await response.clone().json();
    const found = await signature(file);
    return { found, response, file: found === "bad" ? null : JSON.parse(file.rules) };
  }
  /** Brings the rules, and asks for what the result tells, whatever will be answered. */
  async function bringAll({ rules: first, told: second }) {
    const { found, response, file } = await bring(first);
    if (found === "bad") return found;
    [rules, book, told, came] = [file, Cauce.open(file), null, [[first, response]]];
    bringTold(second);
    return found;
  }
  function bringTold(address) {
    const edition = rules.edition;
    coming = bring(address).then(({ found, file, response }) => {
      if (rules.edition !== edition) return;
      if (found === "bad" || file.edition !== edition) throw new Error("bad");
      const columns = [rules.pathways, file.pathways].map(Cauce.records);
      const places = new Map(rules.countries);
      const pathways = columns[0].map((one, i) => {
        const all = { ...one, ...columns[1][i], where: columns[1][i].where || places.get(one.dc) };
        const whole = (said) => (typeof said === "number" ? file.same[said].replaceAll("{c}", all.where) : said);
        return { ...all, cost: whole(all.cost), decisions: whole(all.decisions), met: (all.met || []).map(whole) };
      });
      told = { ...file, pathways, contacts: Cauce.records(file.contacts) };
      came.push([address, response]);
      home.dataset.whole = "yes";
    });
    coming.catch(() => {});
  }
  /** Goes on once what the result tells is there; without a network it says so and loses nothing. */
  async function whenTold(go) {
    const again = () => (bringTold(home.dataset.told), coming);
    const failed = ({ message }) => note(message === "bad" ? home.dataset.bad : say("screening-told-waits"), true);
    await coming.catch(again).then(go, failed);
  }

  const note = (text, warm) => home.append(make("p", { class: warm ? "panel warm" : "small soft", role: "status" }, text));
  try {
    sign = await bringAll(home.dataset);
  } catch {
    return;
  }
  if (sign === "bad") return note(home.dataset.bad, true);
  const say = (key) => rules.words[key] || (told && told.words[key]) || "";

  /** Another language without losing an answer: the page asks for its words and tells nothing. */
  function offerLanguages() {
    for (const way of document.querySelectorAll(".tongues a"))
      way.addEventListener("click", async (event) => {
        if (!again) return;
        event.preventDefault();
        try {
          const page = new DOMParser().parseFromString(await (await fetch(way.href)).text(), "text/html");
          const there = page.getElementById("interview").dataset;
          if ((await bringAll(there)) === "bad") return note(home.dataset.bad, true);
          Object.assign(home.dataset, { ...there, ready: sign });
          for (const part of [".head", ".leave", ".foot"]) document.querySelector(part).replaceWith(page.querySelector(part));
          [document.documentElement.lang, document.title] = [page.documentElement.lang, page.title];
          history.replaceState(null, "", way.href);
          offerLanguages();
          again();
        } catch {
          note(say("screening-language-waits"), true);
        }
      });
  }
  offerLanguages();

  /** An element with attributes and children; strings are text, {html} comes from the signed file. */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (typeof value === "function") element.addEventListener(name, value);
      else if (value !== false && value !== undefined) element.setAttribute(name, value);
    }
    for (const child of children.flat(3)) {
      if (child && child.html !== undefined) {
        const piece = document.createElement("template");
        piece.innerHTML = child.html;
        element.append(piece.content);
      } else if (child) element.append(child);
    }
    return element;
  }
  const button = (words, click, attributes) => make("button", { type: "button", click, ...attributes }, words);
  const plain = (words, click, attributes) => button(words, click, { class: "plain", ...attributes });

  const withMenu = (is) => document.querySelectorAll(".menu, .flat").forEach((one) => (one.hidden = !is));
  function show(...children) {
    withMenu(false);
    home.replaceChildren(...children.flat(3).filter(Boolean));
    const heading = home.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo({ top: 0, behavior: "instant" });
    if (moving) return;
    const place = ((history.state && history.state.place) || 0) + 1;
    const [view, then] = [again, JSON.stringify(said)];
    views = [...views.slice(0, place), { view, then }];
    views[place] = { view, then };
    history.pushState({ place }, "");
  }
  // The phone's Back button: the question before, with the answers as they were then.
  window.addEventListener("popstate", (event) => {
    const place = (event.state && event.state.place) || 0;
    moving = true;
    if (!place || !views[place]) restart();
    else {
      said = JSON.parse(views[place].then);
      views[place].view();
    }
    moving = false;
  });
  function restart() {
    said = [];
    wantsMore = false;
    again = null;
    home.replaceChildren(...start);
    withMenu(true);
  }
  // The next person in a row begins where the questions begin: what the page is for was read by the first.
  const another = () => plain(say("screening-another-person"), () => { restart(); first(); }, { "data-go": "next" });
  const word = (fact) => (said.find(([id]) => id === fact.id) || [])[1];
  const set = (fact, value) => {
    const place = said.findIndex(([id]) => id === fact.id);
    if (place < 0) said.push([fact.id, value]);
    else said[place] = [fact.id, value];
  };
  const byId = (id) => book.facts.find((fact) => fact.id === id);
  const forward = () => {
    const clash = Cauce.contradiction(book, said, rules.on);
    if (clash && clash[0] !== "citizen-abroad") return askAgain(clash, forward);
    const next = Cauce.next(book, Cauce.person(book, said), !wantsMore);
    if (next === null) outcome();
    else ask(book.facts[next]);
  };
  const more = () => {
    wantsMore = true;
    forward();
  };

  /** The few questions that decide most, on one page. As first.html. */
  function first(problem) {
    again = () => first();
    const asked = book.facts.filter((fact) => fact.i !== undefined && fact.ask).sort((a, b) => a.i - b.i);
    const answers = (fact) => {
      const own = fact.taps.map(([value, words]) => [value, words]);
      const named = own.map(([value]) => value);
      const others = fact.type === "country" ? [...rules.countries.filter(([code]) => !named.includes(code)), ["other", say("screening-other-country")]] : [];
      return [...own, ...others, ...fact.unknowns];
    };
    const field = (fact) => {
      const [id, before] = ["f-" + fact.id, word(fact)];
      const label = make("label", { for: id }, { html: fact.ask });
      if (fact.type === "whole")
        return make("p", { class: "field" }, label, " ", make("input", { id, inputmode: "numeric", autocomplete: "off", size: 4, maxlength: 3, value: /^\d+$/.test(before) ? before : "" }), " ", make("span", { class: "small soft" }, `${fact.r[0]}–${fact.r[1]}`));
      const all = answers(fact);
      if (all.length - fact.unknowns.length > 3)
        return make("p", { class: "field" }, label, " ", make("select", { id }, make("option", { value: "" }, say("screening-choose")), all.map(([value, words]) => make("option", { value, selected: value === before ? "" : undefined }, words))));
      return make("fieldset", { class: "pick" }, make("legend", {}, { html: fact.ask }), all.map(([value, words]) => make("label", {}, make("input", { type: "radio", name: id, value, checked: value === before ? "" : undefined }), " " + words)));
    };
    const send = () => {
      let isUnderstood = true;
      for (const fact of asked) {
        const one = home.querySelector("#f-" + fact.id) || home.querySelector(`[name=f-${fact.id}]:checked`);
        const value = one ? one.value.trim() : "";
        if (!value) continue;
        if (Cauce.possible(fact, value) === null) isUnderstood = false;
        else set(fact, value);
      }
      if (isUnderstood) forward();
      else first(true);
    };
    show(make("form", { class: "ask first", autocomplete: "off", submit: (event) => { event.preventDefault(); send(); } },
      make("h1", {}, say("screening-first-heading")), make("p", { class: "soft" }, say("screening-first-lead")),
      problem && make("p", { class: "panel warm", role: "alert" }, say("screening-problem")),
      asked.map(field), make("p", { class: "row" }, make("button", { "data-go": "first" }, say("screening-continue")))));
  }
  /** Asks which of answers that exclude each other is right. */
  function askAgain([what, facts], then) {
    again = () => askAgain([what, facts], then);
    const lines = said.filter(([id]) => facts.includes(id)).map(line);
    show(make("h1", {}, say("clash-heading")), make("p", {}, say("clash-" + what)), make("ul", { class: "list" }, lines),
      what === "citizen-abroad" && make("p", { class: "row ask" }, plain(say("clash-both"), then, { "data-go": "both" })));
  }
  const line = ([id, value]) =>
    make("li", {}, make("p", { class: "small soft" }, { html: byId(id).ask }), make("p", {}, make("strong", {}, inWords(byId(id), value)), " ", plain(say("screening-change"), () => ask(byId(id)))));
  const backFrom = (fact) => {
    const place = fact ? said.findIndex(([id]) => id === fact.id) : -1;
    return said[(place < 0 ? said.length : place) - 1];
  };

  function ask(fact, problem) {
    again = () => ask(byId(fact.id));
    const before = word(fact);
    const give = (value) => {
      if (Cauce.possible(fact, value) === null) return ask(fact, true);
      set(fact, value);
      forward();
    };
    const tap = ([value, words]) => button(words, () => give(value), { "aria-pressed": value === before ? "true" : undefined, "data-say": value });
    const field = (id, label, attributes) => [make("label", { for: id }, label), make("input", { id, inputmode: "numeric", autocomplete: "off", ...attributes })];
    const rows = [];
    if (fact.type === "whole") {
      const send = () => give(home.querySelector("#n").value.trim());
      rows.push(make("p", { class: "row" }, field("n", say("screening-number-label"), { size: 4, maxlength: 3, value: /^\d+$/.test(before) ? before : "" }), ` ${fact.r[0]}–${fact.r[1]} `, button(say("screening-continue"), send)));
    }
    if (fact.type === "day") {
      const [year, month, day] = /^\d{4}/.test(before) ? before.split("-") : [];
      const months = rules.months.map((name, i) => make("option", { value: i + 1, selected: +month === i + 1 ? "" : undefined }, name));
      const send = () => {
        const [y, m, d] = ["y", "m", "d"].map((id) => home.querySelector("#" + id).value.trim());
        give(!m ? y : !d ? `${y}-${m.padStart(2, "0")}` : `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`);
      };
      rows.push(
        make("p", { class: "soft" }, say("screening-day-hint")),
        make("p", { class: "row" },
          make("span", {}, field("y", say("screening-year"), { size: 5, maxlength: 4, value: year || "" })),
          make("span", {}, make("label", { for: "m" }, say("screening-month")), make("select", { id: "m" }, make("option", { value: "" }, "–"), months)),
          make("span", {}, field("d", say("screening-day"), { size: 3, maxlength: 2, value: day ? +day : "" })),
          button(say("screening-continue"), send)),
      );
    }
    if (fact.taps.length) rows.push(make("p", { class: "taps" }, fact.taps.map(tap)));
    if (fact.type === "country") {
      const offered = fact.taps.map(([value]) => value);
      const others = [...rules.countries.filter(([code]) => !offered.includes(code)), ["other", say("screening-other-country")]];
      const list = make("select", { id: "country" }, others.map(([code, name]) => make("option", { value: code, selected: code === before ? "" : undefined }, name)));
      rows.push(make("p", { class: "row" }, make("span", {}, make("label", { for: "country" }, say("screening-another-country")), list), button(say("screening-continue"), () => give(list.value))));
    }
    const last = backFrom(fact);
    const place = said.findIndex(([id]) => id === fact.id);
    const form = make("form", { class: "ask", autocomplete: "off", submit: (event) => { event.preventDefault(); const first = home.querySelector("form .row button"); if (first) first.click(); } },
      make("p", { class: "small soft" }, `${say("screening-number-plain")} ${(place < 0 ? said.length : place) + 1}`),
      make("h1", {}, { html: fact.ask }),
      problem && make("p", { class: "panel warm", role: "alert" }, say("screening-problem")),
      make("p", { class: "soft" }, say("screening-why") + " ", { html: fact.why }),
      fact.help && make("p", { class: "soft" }, { html: fact.help }),
      rows,
      make("p", { class: "taps quiet" }, fact.unknowns.map(tap)),
      make("p", { class: "row ways" },
        plain(say("screening-back"), () => (!last ? restart() : byId(last[0]).i !== undefined ? first() : ask(byId(last[0])))),
        place >= 0 && plain(say("screening-keep-answer"), forward),
        plain(say("screening-check"), check),
        plain(say("screening-stop"), () => outcome())));
    form.dataset.fact = fact.id;
    show(form);
  }

  /** An answer in words. */
  function inWords(fact, value) {
    const tapped = [...(fact.unknowns || []), ...(fact.taps || [])].find(([known]) => known === value);
    if (tapped) return tapped[1];
    if (value === "other") return say("screening-other-country");
    const named = rules.countries.find(([code]) => code === value);
    if (fact.type === "country" && named) return named[1];
    if (fact.type !== "day") return value;
    const [year, month, day] = value.split("-");
    return [day && String(+day), month && rules.months[month - 1], year].filter(Boolean).join(" ");
  }

  function check() {
    again = check;
    const isComplete = Cauce.next(book, Cauce.person(book, said)) === null;
    const lines = said.map(line);
    const last = backFrom();
    show(make("h1", {}, say("screening-check")),
      lines.length ? make("ul", { class: "list" }, lines) : make("p", {}, say("screening-nothing-said")),
      make("p", { class: "row ask" }, isComplete ? say("screening-complete") + " " : button(say("screening-go-on"), more), button(say("screening-show"), () => outcome(), { "data-go": "result" }), last && plain(say("screening-back"), () => ask(byId(last[0])))));
  }

  /** The places of the offices that serve her. */
  const serving = (who) => [...told.offices.keys()].filter((i) => told.offices[i] && Cauce.judge(book.offices[i], who.possible).truth === true);
  const wordOf = (id) => (said.find(([known]) => known === id) || [])[1];
  const site = (address) =>
    /^https?:/.test(address) ? make("a", { rel: "external noreferrer", href: address }, new URL(address).host.replace(/^www\./, "")) : address;
  // Who stands on the page already with all that is known of them.
  const above = new Set();
  /** Somebody to ask: in full once a page. As contact.html. */
  function contact(place) {
    if (above.has(place)) return make("li", {}, told.contacts[place].n, " ", make("span", { class: "small soft" }, `(${say("plan-contact-above")})`));
    above.add(place);
    const { a, n, p, f, w, u, h, o, s } = told.contacts[place];
    const phones = (f || []).map((number) => make("a", { href: "tel:" + number.replace(/[^\d+]/g, "") }, number));
    const written = w && make("a", { href: "https://wa.me/" + w.replace(/\D/g, "") }, "WhatsApp " + w);
    const lines = [p, ...phones, written, u && site(u)].filter(Boolean);
    return make("li", {}, make("p", { class: "small soft" }, a), make("p", {}, make("strong", {}, n), lines.map((one) => [make("br"), one])),
      h && make("p", {}, say("office-hours") + ": ", { html: h }), make("p", { class: "small" }, { html: o }, " " + s));
  }

  /** A day in words, as the site says it. */
  const dayInWords = (day) => {
    const [year, month, number] = day.split("-");
    return told.date.replace("{d}", +number === 1 ? say("date-first") : String(+number)).replace("{m}", rules.months[month - 1]).replace("{y}", year);
  };
  const DAY = 86400000;
  /** The last day inside a limit that runs from a day, which is not counted. As limit.rs. */
  function lastDay(from, n, unit) {
    const day = new Date(from + "T00:00:00Z");
    if (unit === "days") day.setTime(day.getTime() + n * DAY);
    else if (unit === "working-days") for (let left = n; left > 0; left -= day.getUTCDay() % 6 ? 1 : 0) day.setTime(day.getTime() + DAY);
    else {
      const months = day.getUTCFullYear() * 12 + day.getUTCMonth() + (unit === "years" ? 12 * n : n);
      const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
      return new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(day.getUTCDate(), last))).toISOString().slice(0, 10);
    }
    return day.toISOString().slice(0, 10);
  }
  /** How a limit stands: does not run, not known, until a day, passed perhaps, passed on a day. As limit.rs. */
  function stands([fact, n, unit, , , , , , since]) {
    const given = wordOf(book.facts[fact].id) || "";
    const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(given);
    const isVague = !given || (book.facts[fact].unknowns || []).some(([one]) => one === given);
    if (!parts) return [isVague ? "unknown" : "never"];
    const [, year, month, day] = parts;
    const end = `${year}-${month || "12"}-${day || String(new Date(Date.UTC(+year, +(month || 12), 0)).getUTCDate()).padStart(2, "0")}`;
    const start = `${year}-${month || "01"}-${day || "01"}`;
    if (since && end < since) return ["never"];
    const surelyRuns = !since || start >= since;
    const [first, last] = [lastDay(surelyRuns ? start : since, n, unit), lastDay(end, n, unit)];
    return first >= rules.on ? ["until", first] : last < rules.on && surelyRuns ? ["passed", last] : ["perhaps"];
  }
  /** What is said of a limit: until when it runs, that it may have passed, that it has. */
  function limit(one) {
    const [, , unit, running, passed, unknown, perhaps] = one;
    const [how, day] = stands(one);
    if (how === "never") return [];
    const filled = (html) => ({ html: html.replace("{day}", dayInWords(day)) });
    const said = { unknown, perhaps, until: day && filled(running), passed: day && filled(passed) }[how];
    return unit === "working-days" ? [said, say("plan-limit-weekends")] : [said];
  }
  /** The first day on which a limit passed after which nobody is heard. */
  const tooLate = ({ limits }) => {
    const passed = (limits || []).filter((one) => one[7]).map(stands).filter(([how]) => how === "passed");
    return passed.map(([, day]) => day).sort()[0];
  };

  const failing = ({ pathway, one }) => [...(pathway.can || []).keys()].filter((i) => one.truths[i] === false);
  /** What stands in the way, and what could change it. As failing.html. */
  const reason = ({ pathway }) => (i) => {
    const [said, change] = pathway.fails[i] || [""];
    return [make("p", {}, { html: said }), change && make("p", { class: "small" }, make("strong", {}, say(pathway.can[i] & 1 ? "criterion-change" : "criterion-cannot-change") + ":"), " ", { html: change })];
  };
  const can = ({ pathway }, bit) => (i) => pathway.can[i] & bit;
  /** Whether nothing stands in the way but limits that have passed. */
  const onlyLate = (one) => failing(one).every(can(one, 4));

  /** The plan: what to try now, what is missing, what is open elsewhere, why not the rest. As plan.rs. */
  function plan(who) {
    const code = (id) => (/^[A-Z]{3}$/.test(wordOf(id) || "") ? wordOf(id) : null);
    const [here, inDanger] = [code("country_of_stay"), wordOf("fears_return") === "yes"];
    const all = told.pathways.map((pathway, i) => {
      const one = Cauce.judge(book.pathways[i], who.possible);
      const result = Cauce.result(one, who);
      const late = result === "does-not-meet" && onlyLate({ pathway, one }) && tooLate(pathway);
      const says = late ? "too-late" : result === "meets" && pathway.read ? "fits" : result;
      const isHere = here === pathway.dc;
      return { pathway, one, result, says, late, isHere, place: i, rank: [inDanger && pathway.k < 2 ? 0 : 1, STEPS.indexOf(says), pathway.k] };
    });
    const inOrder = (a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2] || a.place - b.place;
    const steps = all.filter(({ says, pathway }) => STEPS.includes(says) && pathway.note !== null).sort(inOrder);
    const open = [...new Set(steps.sort((a, b) => a.place - b.place).flatMap(({ one }) => [...one.facts].sort((a, b) => a - b)))].filter((fact) => !who.askable[fact]);
    steps.sort(inOrder);
    const isHome = here && here === code("nationality");
    const own = here && told.danger[here] ? here : "";
    const mentions = (node, fact) => Array.isArray(node) && (typeof node[0] === "number" ? node[0] === fact : node.slice(1).some((part) => mentions(part, fact)));
    const inHand = BROUGHT.filter((id) => wordOf(id) && !["none", "no", "unknown", "prefer-not-to-say", "needs-document"].includes(wordOf(id)));
    const inHandPlaces = inHand.map((id) => book.facts.findIndex((fact) => fact.id === id));
    const rests = ({ place, one }, truth, facts) => {
      const open = book.pathways[place].filter((world) => typeof world === "object").pop();
      return Boolean(open) && open.criteria.some((node, i) => one.truths[i] === truth && facts.some((fact) => mentions(node, fact)));
    };
    const isBrought = (one) => rests(one, true, inHandPlaces);
    // An offer of another kind of work is not held up there: it leads elsewhere.
    const isHeld = (one) => isBrought(one) && !rests(one, false, [book.facts.findIndex((fact) => fact.id === "job_kind")]);
    // Of whom neither the country nor the nationality is known, everything would wait for everything.
    const isLost = ["nationality", "country_of_stay"].every((id) => !wordOf(id) || ["unknown", "prefer-not-to-say", "other"].includes(wordOf(id)));
    const now = steps.filter(({ isHere }) => isHere);
    const brought = steps.filter((one) => !one.isHere && isBrought(one));
    const elsewhere = isLost ? [] : steps.filter((one) => !one.isHere && !isBrought(one));
    const missing = isLost ? open.filter((fact) => ["nationality", "country_of_stay"].includes(book.facts[fact].id)) : open;
    const helpers = [...told.contacts.keys()].filter((i) => told.contacts[i].c === own);
    const danger = inDanger ? (told.danger[own] || [[], []])[isHome ? 1 : 0] : [];
    const contacts = helpers.filter((i) => told.contacts[i].r & 1 && (told.contacts[i].r & 2 || !inDanger));
    const not = all.filter((one) => one.result === "does-not-meet" && failing(one).length);
    const held = not.filter(isHeld);
    const changeable = not.filter((one) => !isHeld(one) && failing(one).every(can(one, 1)));
    return { here, inDanger, isHome, now, brought, held, elsewhere, open: missing, danger, contacts, failing,
      waiting: [...now, ...brought, ...elsewhere].filter(({ says }) => says === "cannot-tell-yet").slice(0, 3),
      onlyThere: changeable.filter((one) => failing(one).every(can(one, 2))),
      couldChange: changeable.filter((one) => !failing(one).some(can(one, 2))),
      couldReturn: all.filter((one) => one.result === "not-open" && one.pathway.returns) };
  }
  const saysOf = ({ says, late, pathway }) =>
    say("plan-says-" + (says === "cannot-tell-from-here" && !pathway.ask.length ? "cannot-tell-nobody" : says)).replace("{day}", late ? dayInWords(late) : pathway.read);
  const limits = ({ pathway }) => (pathway.limits || []).flatMap(limit).map((words) => make("p", { class: "limit" }, words));
  const named = (html, small) => make("summary", {}, { html }, " ", make("span", { class: "small soft" }, small));
  const plainly = (html) => make("p", {}, { html }).textContent;
  const part = (key, html) => html && [make("h4", {}, say(key)), { html }];

  function step(one, who, isOpen) {
    const { pathway } = one;
    const unsure = one.one.truth === null;
    const facts = unsure ? [...one.one.facts].sort((a, b) => who.askable[b] - who.askable[a] || a - b) : [];
    const met = pathway.met.filter((words, i) => one.one.truths[i] === true);
    const isWhole = one.isHere || one.says !== "cannot-tell-yet";
    return make("details", { class: "step", "data-result": one.says, open: isOpen ? "" : undefined }, named(pathway.title, pathway.where),
      pathway.gives && make("p", {}, { html: pathway.gives }), pathway.notice && make("div", { class: "panel warm" }, { html: pathway.notice }),
      make("p", { class: "adopted" }, saysOf(one)), limits(one),
      facts.length && make("ul", {}, facts.map((fact) => asked(fact, who))),
      unsure && pathway.silent.map((words) => make("p", {}, say("pathway-silences") + ": ", { html: words })),
      isWhole && [part("pathway-start", pathway.start) || make("h4", {}, say("pathway-start")), { html: pathway.steps }, make("h4", {}, say("plan-ask-here")),
        pathway.ask.length ? listed(pathway.ask) : make("p", {}, say("plan-no-contact")), part("pathway-documents", pathway.bring), part("pathway-cost", pathway.cost),
        part("pathway-time", pathway.time), part("plan-meanwhile", pathway.meanwhile), part("plan-against", pathway.against)],
      make("details", {}, make("summary", {}, say("plan-rule-and-source")),
        met.length && [make("p", {}, say("result-met-plain") + ":"), make("ul", {}, met.map((html) => make("li", {}, { html })))],
        isWhole && pathway.decisions && [make("p", {}, say("result-decisions")), { html: pathway.decisions }],
        pathway.official.map((one) => make("p", { class: "small" }, site(typeof one === "number" ? told.contacts[one].u : one))), rule(pathway)),
      make("p", { class: "small soft" }, { html: pathway.note }));
  }
  const asked = (fact, who, more) => make("li", {}, { html: book.facts[fact].ask }, " ", make("span", { class: "small soft" }, `(${told.why[who.why[fact]]})`), more);
  // A link of the plan opens beside it: coming back never loses the plan.
  const toRule = ({ id }, words) => make("a", { href: told.directory.replace("/pathways", "/pathways/" + id), target: "_blank", rel: "noopener" }, words);
  const rule = (pathway) => make("p", { class: "small" }, toRule(pathway, say("result-rule")));
  const link = ({ pathway }, more) => make("li", {}, toRule(pathway, { html: pathway.title }), more);
  const section = (key, ...parts) => make("section", {}, make("h2", {}, say(key)), parts);
  const listed = (places) => make("ul", { class: "list" }, places.map(contact));
  const offices = (who) => {
    const own = serving(who);
    return own.length && section("result-offices", make("ul", { class: "list" }, own.map((i) => ({ html: told.offices[i] }))));
  };

  function outcome(isSure) {
    if (!told) return whenTold(() => outcome(isSure));
    const clash = Cauce.contradiction(book, said, rules.on);
    if (clash && !(isSure === true && clash[0] === "citizen-abroad")) return askAgain(clash, () => outcome(true));
    again = () => outcome(true);
    const who = Cauce.person(book, said);
    const found = plan(who);
    const left = Cauce.left(book, who);
    const count = (key, one, n) => (n === 1 ? say(one) : say(key).replace("{n}", n));
    const knowsSomebody = found.now.some(({ pathway }) => pathway.ask.length) || found.contacts.length || found.danger.length;
    above.clear();
    const nothing = !found.here ? "plan-where-unknown" : !found.now.length && (found.contacts.length || found.danger.length ? "plan-now-none" : "plan-now-nobody");
    show(make("h1", {}, say("result-heading")), make("p", { class: "small soft" }, say("day")),
      found.inDanger && make("section", { class: "panel warm" }, make("p", {}, say(found.isHome ? "plan-danger-home" : "plan-danger")), listed(found.danger)),
      section("plan-now", nothing && make("p", {}, say(nothing)), found.now.map((one, i) => step(one, who, i < UNFOLDED))),
      (found.brought.length || found.held.length) && section("plan-brought", found.brought.map((one) => step(one, who, true)), found.held.map((one) =>
        make("details", { class: "step", "data-result": "held", open: "" }, named(one.pathway.title, one.pathway.where), make("p", { class: "adopted" }, say("plan-held")),
          found.failing(one).map(reason(one)), rule(one.pathway)))),
      offices(who),
      found.contacts.some((i) => !above.has(i)) && section("plan-contacts", listed(found.contacts.filter((i) => !above.has(i)))),
      left > 0 && make("div", { class: "ask panel" }, make("p", {}, count("plan-more", "more-one", left) + " " + found.waiting.map(({ pathway }) => plainly(pathway.title)).join(" · ")),
        make("p", {}, button(say("screening-go-on"), more, { "data-go": "more" }))),
      found.open.length && section("plan-missing", make("ul", {}, found.open.map((fact) => asked(fact, who, ` ${told.who[fact]}.`)))),
      found.elsewhere.length && section("plan-elsewhere", make("details", { class: "group", "data-part": "elsewhere" }, make("summary", {}, count("plan-elsewhere-count", "elsewhere-one", found.elsewhere.length)),
        make("p", { class: "soft" }, say("plan-elsewhere-note")), found.elsewhere.map((one) => step(one, who, false)))),
      section("result-safety", ["fraud-warning", knowsSomebody && "result-complain", "result-else"].filter(Boolean).map((key) => make("p", {}, say(key)))),
      make("p", { class: "row ask" }, button(say("result-sheet"), () => sheet(false)), plain(say("screening-check"), check), another(), keeper()),
      make("details", { class: "group" }, make("summary", {}, say("plan-why-not")),
        found.couldChange.length && [make("h3", {}, say("plan-could-change")), found.couldChange.map((one) => make("details", {}, named(one.pathway.title, one.pathway.where), found.failing(one).map(reason(one)), rule(one.pathway)))],
        found.couldReturn.length && [make("h3", {}, say("plan-could-return")), make("ul", {}, found.couldReturn.map((one) => link(one, [": ", { html: one.pathway.shut }])))],
        found.onlyThere.length && [make("h3", {}, say("plan-only-there")), make("ul", {}, found.onlyThere.map((one) => link(one)))],
        make("p", {}, say("plan-not-listed") + " ", make("a", { href: told.directory, target: "_blank", rel: "noopener" }, say("section-pathways")))),
      make("p", { class: "adopted" }, told.note));
  }

  /** A step on the sheet. What tells by its name that somebody asks for protection is told by its place. */
  function onSheet(one, isLeftOut) {
    const { pathway } = one;
    if (isLeftOut && pathway.k < 2) {
      const places = pathway.ask.filter((i) => !above.has(i)).map((i) => told.contacts[i]);
      const lines = places.map(({ p, f, w }) => [p, [...(f || []), w && "WhatsApp " + w].filter(Boolean).join(" · ")].filter(Boolean).join(" "));
      return make("section", {}, make("h2", {}, say("sheet-place").replace("{country}", pathway.where)), make("ul", {}, lines.filter(Boolean).map((words) => make("li", {}, words))));
    }
    return make("section", {}, make("h2", {}, { html: pathway.title }, ` (${pathway.where})`), pathway.notice && make("div", {}, make("strong", {}, { html: pathway.notice })),
      make("p", {}, saysOf(one)), limits(one), make("ul", {}, pathway.ask.map(contact)), { html: pathway.bring });
  }

  function sheet(isWhole) {
    if (!told) return whenTold(() => sheet(isWhole));
    again = () => sheet(isWhole);
    const who = Cauce.person(book, said);
    const found = plan(who);
    const steps = [...found.now, ...found.brought, ...found.elsewhere].filter(({ says }) => ON_THE_SHEET.includes(says)).slice(0, MOST_ON_THE_SHEET);
    above.clear();
    const open = serving(who).map((i) => book.offices[i]);
    const needed = Cauce.needed(book, [...steps.map(({ place }) => book.pathways[place]), ...open]);
    const [whole, plainly] = [true, false].map((all) => Cauce.forSheet(book, said, needed, all));
    const leavesOut = plainly.length < whole.length;
    const onIt = isWhole ? whole : plainly;
    const choice = isWhole
      ? [make("p", {}, say("sheet-whole")), make("p", { class: "row" }, button(say("sheet-leave-out"), () => sheet(false)))]
      : [make("p", {}, say("sheet-left-out")), make("p", { class: "row" }, plain(say("sheet-put"), () => sheet(true), { "data-go": "whole" }))];
    const compact = `cauce;${rules.on};${onIt.map((pair) => pair.join("=")).join(";")}`;
    const code = CauceCode.drawn(compact, say("sheet-code"));
    show(make("h1", {}, say("sheet-heading")), make("p", { class: "small soft" }, say("day")), make("p", {}, say("sheet-lead")),
      leavesOut && make("div", { class: "ask" }, choice),
      code && make("figure", {}, code, make("figcaption", {}, say("sheet-code"))),
      make("p", { class: "small compact" }, make("code", {}, compact)),
      make("p", { class: "small" }, say("sheet-holds")), isWhole && leavesOut && make("p", { class: "small" }, say("sheet-whole")),
      make("h2", {}, say("sheet-answers")), make("ul", {}, onIt.map(([id, value]) => make("li", {}, { html: byId(id).ask }, " ", make("strong", {}, inWords(byId(id), value))))),
      steps.map((one) => onSheet(one, leavesOut && !isWhole)),
      offices(who),
      make("section", { class: "blanks" }, make("h2", {}, say("sheet-office")), ["name", "day", "note"].map((line) => make("p", {}, say("sheet-office-" + line) + ": ", make("span", {})))),
      make("p", { class: "adopted" }, told.note),
      make("p", { class: "row ask" }, button(say("screening-print"), () => window.print()), plain(say("screening-back"), () => outcome(true)), another()));
  }

  /** The one thing that keeps anything: pressed, it keeps answers, rules and page; pressed again, it forgets. */
  function keeper() {
    if (!window.caches || !navigator.serviceWorker) return null;
    const isKept = localStorage.getItem(KEPT) !== null;
    return plain(say(isKept ? "screening-forget" : "screening-keep"), async (event) => {
      const own = event.currentTarget;
      if (isKept) {
        localStorage.removeItem(KEPT);
        await caches.delete(CACHE);
        const worker = await navigator.serviceWorker.getRegistration(HOME);
        if (worker) await worker.unregister();
      } else {
        localStorage.setItem(KEPT, JSON.stringify(said));
        const store = await caches.open(CACHE);
        await Promise.all(came.map(([address, response]) => store.put(address, response.clone())));
        const rest = [location.pathname + location.search, ...[...document.querySelectorAll("link[rel=stylesheet],script[src],link[rel=icon]")].map((one) => one.getAttribute("href") || one.getAttribute("src"))];
        await store.addAll(rest);
        await navigator.serviceWorker.register(HOME + "/worker.js", { scope: HOME });
        // "Kept" is said when the page can really open without a network.
        await navigator.serviceWorker.ready;
      }
      own.replaceWith(make("span", { role: "status", "data-kept": isKept ? "no" : "yes" }, say(isKept ? "screening-forgotten" : "screening-kept")));
    });
  }

  const kept = document.getElementById("kept");
  if (kept) kept.textContent = home.dataset.here;
  /** What this phone keeps is never used in silence: it may be another person's. */
  function offerKept() {
    let before;
    try {
      before = (JSON.parse(localStorage.getItem(KEPT)) || []).filter(([id, value]) => byId(id) && byId(id).ask && Cauce.possible(byId(id), value) !== null);
    } catch {}
    if (!before || !before.length) return;
    const box = make("div", { class: "panel warm ask", "data-found": "kept" }, make("p", {}, say("screening-kept-found")),
      Date.now() - Date.parse(rules.on) > 30 * 86400000 && make("p", {}, say("screening-kept-old").replace("{day}", rules.on)),
      make("p", { class: "row" },
        button(say("screening-kept-go-on"), () => { said = before; outcome(true); }, { "data-go": "kept" }),
        plain(say("screening-another-person"), () => { said = []; first(); }, { "data-go": "another" }),
        plain(say("screening-kept-erase"), () => { forget(); box.remove(); }, { "data-go": "erase" })));
    home.querySelector("form").before(box);
  }
  home.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    said = [];
    first();
  });
  offerKept();
  note(sign === "good" ? home.dataset.good : home.dataset.cannot);
  start = [...home.childNodes];
  home.dataset.ready = sign;
})();
