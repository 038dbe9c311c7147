// The interview in the page. After the rules have come nothing is asked of anybody, and nothing is
// kept unless "keep on this phone" is pressed. Pieces of HTML come from the rules, whose signature
// is checked first; an answer is only ever written as text.
(async () => {
  const home = document.getElementById("interview");
  if (!home || !window.fetch || typeof BigInt === "undefined") return;
  const KEPT = "kept-answers";
  const RESULTS = ["meets", "cannot-tell-yet", "cannot-tell-from-here", "does-not-meet", "not-open"];
  const ON_THE_SHEET = ["meets", "cannot-tell-from-here"];
  let came, sign, rules, book;
  let said = [];
  let again = null;

  document.addEventListener("click", (event) => {
    const way = event.target.closest("[data-leave]");
    if (!way) return;
    event.preventDefault();
    home.replaceChildren();
    said = [];
    // Going waits for nothing: what this phone keeps is removed at once, the rest in passing.
    try {
      localStorage.removeItem(KEPT);
      caches.delete("screening");
      navigator.serviceWorker.getRegistration("/screening").then((worker) => worker && worker.unregister());
    } catch {}
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

  /** Brings the rules of a day in one language; they are used only if their signature is not bad. */
  async function bring(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(response.statusText);
    const file = await response.clone().json();
    const found = await signature(file);
    if (found === "bad") return found;
    [came, rules] = [response, JSON.parse(file.rules)];
    book = Cauce.open(rules);
    return found;
  }

  const note = (text, warm) => home.append(make("p", { class: warm ? "panel warm" : "small soft", role: "status" }, text));
  try {
    sign = await bring(home.dataset.rules);
  } catch {
    return;
  }
  if (sign === "bad") return note(home.dataset.bad, true);
  const say = (key) => rules.words[key] || "";

  /** Another language without losing an answer: the page asks for its words and tells nothing. */
  function offerLanguages() {
    for (const way of document.querySelectorAll(".tongues a"))
      way.addEventListener("click", async (event) => {
        if (!again) return;
        event.preventDefault();
        try {
          const page = new DOMParser().parseFromString(await (await fetch(way.href)).text(), "text/html");
          const there = page.getElementById("interview").dataset;
          if ((await bring(there.rules)) === "bad") return note(home.dataset.bad, true);
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

  function show(...children) {
    document.querySelector(".main-nav").hidden = true;
    home.replaceChildren(...children.flat(3).filter(Boolean));
    const heading = home.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo({ top: home.getBoundingClientRect().top + window.scrollY, behavior: "instant" });
  }
  const word = (fact) => (said.find(([id]) => id === fact.id) || [])[1];
  const set = (fact, value) => {
    const place = said.findIndex(([id]) => id === fact.id);
    if (place < 0) said.push([fact.id, value]);
    else said[place] = [fact.id, value];
  };
  const byId = (id) => book.facts.find((fact) => fact.id === id);
  const forward = () => {
    const next = Cauce.next(book, Cauce.person(book, said));
    if (next === null) check();
    else ask(book.facts[next]);
  };
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
        plain(say("screening-back"), () => (last ? ask(byId(last[0])) : location.reload())),
        place >= 0 && plain(say("screening-keep-answer"), forward),
        plain(say("screening-check"), check),
        plain(say("screening-stop"), outcome)));
    form.dataset.fact = fact.id;
    show(form);
  }

  /** An answer in words. */
  function told(fact, value) {
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
    const lines = said.map(([id, value]) => {
      const fact = byId(id);
      return make("li", {}, make("p", { class: "small soft" }, { html: fact.ask }), make("p", {}, make("strong", {}, told(fact, value)), " ", plain(say("screening-change"), () => ask(fact))));
    });
    const last = backFrom();
    show(make("h1", {}, say("screening-check")),
      lines.length ? make("ul", { class: "list" }, lines) : make("p", {}, say("screening-nothing-said")),
      make("p", { class: "row ask" }, isComplete ? say("screening-complete") + " " : button(say("screening-go-on"), forward), button(say("screening-show"), outcome, { "data-go": "result" }), last && plain(say("screening-back"), () => ask(byId(last[0])))));
  }

  /** What the rules say of each pathway: [result, pathway, judgement]. */
  function judged(who) {
    return rules.pathways.map((pathway, i) => {
      const one = Cauce.judge(book.pathways[i], who.possible);
      return [Cauce.result(one, who), pathway, one];
    });
  }
  const serving = (who) => rules.offices.filter((office, i) => office.h && Cauce.judge(book.offices[i], who.possible).truth === true);

  /** What is said of one pathway besides its name. */
  function saidOf([result, pathway, one], who) {
    const reasons = pathway.s || [];
    const failing = one.truths.map((truth, i) => truth === false && result !== "not-open" && reasons[i] && { html: reasons[i][0] }).filter(Boolean);
    const met = one.truths.map((truth, i) => truth === true && result !== "not-open" && reasons[i]).filter(Boolean);
    const open = one.truth === null ? [...one.facts].sort((a, b) => a - b) : [];
    const hush = one.truth === null && pathway.u ? pathway.u : [];
    return [
      pathway.x && make("p", {}, { html: pathway.x }), failing,
      open.length && make("ul", {}, open.map((fact) => make("li", {}, { html: book.facts[fact].ask }, " ", make("span", { class: "small soft" }, `(${rules.why[who.why[fact]]})`)))),
      hush.map((words) => make("p", {}, say("pathway-silences") + ": ", { html: words })),
      one.truth === null && !open.length && !hush.length && make("p", {}, say("result-change-day")),
      result === "meets" && { html: pathway.n },
      met.length && make("details", {}, make("summary", {}, say("result-met-plain")), make("ul", {}, met.map(([, words, cite]) => make("li", {}, { html: words }, " ", make("span", { class: "small soft" }, `[${cite}]`)))))].flat().filter(Boolean);
  }
  const met = (one, who) =>
    make("li", { "data-result": one[0] }, make("p", { class: "small soft" }, one[1].d), make("h3", {}, make("a", { href: one[1].l }, { html: one[1].t })), saidOf(one, who));
  const unmet = (one, who) =>
    make("li", { "data-result": one[0] }, make("details", {}, make("summary", {}, { html: one[1].t }, " ", make("span", { class: "small soft" }, one[1].d)), saidOf(one, who), make("p", { class: "small" }, make("a", { href: one[1].l }, say("result-rule")))));

  /** The pathways by result, with how many of each. */
  function groups(all, who) {
    const found = RESULTS.map((result) => [rules.results.find(([known]) => known === result), all.filter(([one]) => one === result)]).filter(([, own]) => own.length);
    const chips = found.map(([[result, badge], own]) => make("li", {}, make("a", { href: "#" + result, click: (event) => { event.preventDefault(); document.getElementById(result).scrollIntoView(); } }, { html: badge }, `\u00a0${own.length}`)));
    if (!found.some(([[result]]) => result === "meets")) chips.unshift(make("li", {}, say("result-none-met")));
    const sections = found.map(([[result, badge, means], own]) =>
      make("section", { class: "group", id: result }, make("h2", {}, { html: badge }), make("p", { class: "soft" }, means), make("ul", { class: result === "meets" ? "list" : "list folded" }, own.map((one) => (result === "meets" ? met : unmet)(one, who)))));
    const first = sections[0] && sections[0].id === "meets" ? [sections.shift()] : [];
    return { chips: make("ul", { class: "chips" }, chips), first, rest: sections };
  }
  const offices = (who) => {
    const own = serving(who);
    return make("section", {}, make("h2", {}, say("result-offices")), own.length ? make("ul", { class: "list" }, own.map((office) => ({ html: office.h }))) : make("p", {}, say("result-no-office") + " ", make("a", { href: rules.directory }, rules.directory_name)));
  };
  const papers = (all) => {
    const own = [...new Set(all.flatMap(([result, pathway]) => (result === "meets" && pathway.b) || []))];
    return own.length && make("section", {}, make("h2", {}, say("pathway-documents")), make("ul", {}, own.map((words) => make("li", {}, { html: words }))));
  };

  function outcome() {
    again = outcome;
    const who = Cauce.person(book, said);
    const isOpen = Cauce.next(book, who) !== null;
    const all = judged(who);
    const { chips, first, rest } = groups(all, who);
    show(make("h1", {}, say("result-heading")), make("p", { class: "small soft" }, rules.words.day),
      make("p", { class: "adopted" }, rules.note), chips,
      isOpen && make("p", { class: "ask" }, say("result-missing-plain") + " ", button(say("screening-go-on"), forward)),
      first, offices(who), papers(all) || null,
      make("section", {}, make("h2", {}, say("result-safety")), ["fraud-warning", "result-complain", "result-else"].map((key) => make("p", {}, say(key)))),
      make("p", { class: "row ask" }, button(say("result-sheet"), () => sheet(false)), plain(say("screening-check"), check), keeper()), rest);
  }

  function sheet(isWhole) {
    again = () => sheet(isWhole);
    const who = Cauce.person(book, said);
    const all = judged(who);
    const shown = book.pathways.filter((one, i) => ON_THE_SHEET.includes(all[i][0]));
    const open = book.offices.filter((one, i) => serving(who).includes(rules.offices[i]));
    const needed = Cauce.needed(book, [...shown, ...open]);
    const [whole, plainly] = [true, false].map((all) => Cauce.forSheet(book, said, needed, all));
    const leavesOut = plainly.length < whole.length;
    const onIt = isWhole ? whole : plainly;
    const choice = isWhole
      ? [make("p", {}, say("sheet-whole")), make("p", { class: "row" }, button(say("sheet-leave-out"), () => sheet(false)))]
      : [make("p", {}, say("sheet-left-out")), make("p", { class: "row" }, plain(say("sheet-put"), () => sheet(true), { "data-go": "whole" }))];
    const compact = `cauce;${rules.on};${onIt.map((pair) => pair.join("=")).join(";")}`;
    const code = CauceCode.drawn(compact, say("sheet-code"));
    show(make("h1", {}, say("sheet-heading")), make("p", { class: "small soft" }, rules.words.day), make("p", {}, say("sheet-lead")),
      leavesOut && make("div", { class: "ask" }, choice),
      code && make("figure", {}, code, make("figcaption", {}, say("sheet-code"))),
      make("p", { class: "small compact" }, make("code", {}, compact)),
      make("p", { class: "small" }, say("sheet-holds")), isWhole && leavesOut && make("p", { class: "small" }, say("sheet-whole")),
      make("h2", {}, say("sheet-answers")), make("ul", {}, onIt.map(([id, value]) => make("li", {}, { html: byId(id).ask }, " ", make("strong", {}, told(byId(id), value))))),
      ON_THE_SHEET.map((result) => {
        const own = all.filter(([one]) => one === result);
        const names = own.map(([, pathway]) => make("li", {}, { html: pathway.t }, ` (${pathway.d})`));
        return own.length ? [make("h2", {}, { html: rules.results.find(([known]) => known === result)[1] }), make("ul", {}, names)] : [];
      }),
      offices(who), papers(all) || null, make("p", { class: "adopted" }, rules.note),
      make("p", { class: "row ask" }, button(say("screening-print"), () => window.print()), plain(say("screening-back"), outcome)));
  }

  /** The one thing that keeps anything: pressed, it keeps answers, rules and page; pressed again, it forgets. */
  function keeper() {
    if (!window.caches || !navigator.serviceWorker) return null;
    const isKept = localStorage.getItem(KEPT) !== null;
    return plain(say(isKept ? "screening-forget" : "screening-keep"), async (event) => {
      const own = event.currentTarget;
      if (isKept) {
        localStorage.removeItem(KEPT);
        await caches.delete("screening");
        const worker = await navigator.serviceWorker.getRegistration("/screening");
        if (worker) await worker.unregister();
      } else {
        localStorage.setItem(KEPT, JSON.stringify(said));
        const store = await caches.open("screening");
        await store.put(home.dataset.rules, came.clone());
        const rest = [location.pathname + location.search, ...[...document.querySelectorAll("link[rel=stylesheet],script[src],link[rel=icon]")].map((one) => one.getAttribute("href") || one.getAttribute("src"))];
        await store.addAll(rest);
        await navigator.serviceWorker.register("/screening/worker.js", { scope: "/screening" });
      }
      own.replaceWith(make("span", { role: "status", "data-kept": isKept ? "no" : "yes" }, say(isKept ? "screening-forgotten" : "screening-kept")));
    });
  }

  try {
    said = (JSON.parse(localStorage.getItem(KEPT)) || []).filter(([id, value]) => byId(id) && byId(id).ask && Cauce.possible(byId(id), value) !== null);
  } catch {
    said = [];
  }
  const kept = document.getElementById("kept");
  if (kept) kept.textContent = home.dataset.here;
  home.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    forward();
  });
  note(sign === "good" ? home.dataset.good : home.dataset.cannot);
  home.dataset.ready = sign;
})();
