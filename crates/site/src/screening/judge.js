"use strict";
// Works out the rules of a day: what is known of a fact is a set of answer classes (one bit each),
// and a statement is true, false or not known (null). See compiled.rs for the form of the file.
const Cauce = (() => {
  const VAGUE = ["unknown", "prefer-not-to-say", "needs-document"];
  const bits = (hex) => BigInt("0x" + (hex || "0"));

  /** Reads the file once: masks become numbers, statements on one fact inside a rule are gathered. */
  function open(file) {
    const tree = (node) => (!Array.isArray(node) ? node : typeof node[0] === "number" ? [node[0], bits(node[1])] : node.map(tree));
    const world = (one) => {
      if (!Array.isArray(one)) return one;
      const criteria = one.slice(1).map(tree);
      const together = new Map();
      criteria.forEach((node, place) => {
        if (!Array.isArray(node) || typeof node[0] !== "number") return;
        const joined = together.get(node[0]) || { mask: node[1], places: [] };
        together.set(node[0], { mask: joined.mask & node[1], places: [...joined.places, place] });
      });
      return { silent: one[0] === 1, criteria, together: [...together].filter(([, joined]) => joined.places.length > 1) };
    };
    const tracks = (list) => list.map((worlds) => worlds.map(world));
    const facts = file.facts.map((fact) => ({ ...fact, all: bits(fact.k) }));
    // Where each pathway leads, and the facts from which its limits run: [classes, facts…].
    const places = (file.pathways.a || []).map(([there, ...facts]) => ({ there: bits(there), facts }));
    const number = (id) => facts.findIndex((fact) => fact.id === id);
    const [stay, home, nationality] = ["country_of_stay", "in_home_country", "nationality"].map(number);
    return { facts, pathways: tracks(file.pathways.w), offices: tracks(file.offices), places, stay, home, nationality };
  }

  /** Columns as records: [{ a: … }, …] from { a: […], … }. */
  const records = (columns) => {
    const names = Object.keys(columns);
    return (columns[names[0]] || []).map((_, i) => Object.fromEntries(names.map((name) => [name, columns[name][i]])));
  };

  /** The classes that share a value with the numbers from a to b. */
  const within = (fact, a, b) =>
    (fact.c || []).reduce((mask, ends, place) => {
      const meets = ends.some((end, i) => i % 2 === 0 && a <= ends[i + 1] && end <= b);
      return meets ? mask | (1n << BigInt(place)) : mask;
    }, 0n);
  const day = (text) => Math.round(Date.parse(text + "T00:00:00Z") / 86400000);
  const country = (code) => [...code].reduce((n, c) => n * 26 + c.charCodeAt(0) - 65, 0);
  const lastOf = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

  /** The classes that an answer leaves possible; null if the question does not take it. */
  function possible(fact, word) {
    if (fact.unknowns && fact.unknowns.some(([known]) => known === word)) return fact.all;
    const tap = (fact.taps || []).find(([known]) => known === word);
    if (tap) return bits(tap[2]);
    if (fact.type === "country" && word === "other") return bits(fact.o);
    if (fact.type === "country" && /^[A-Z]{3}$/.test(word)) return within(fact, country(word), country(word)) || null;
    if (fact.type === "whole" && /^\d{1,3}$/.test(word) && +word >= fact.r[0] && +word <= fact.r[1]) return within(fact, +word, +word);
    const parts = fact.type === "day" && /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(word);
    if (!parts || +parts[1] < 1900 || +parts[1] > 2199) return null;
    const [, year, month, dayOf] = parts;
    if (month && (+month < 1 || +month > 12 || (dayOf && (+dayOf < 1 || +dayOf > lastOf(+year, +month))))) return null;
    const first = `${year}-${month || "01"}-${dayOf || "01"}`;
    const last = `${year}-${month || "12"}-${dayOf || lastOf(+year, +(month || 12))}`;
    return within(fact, day(first), day(last));
  }

  /** The person who gave these answers: [fact's name, word] in the order in which they were given. */
  function person(rules, said) {
    const known = new Map(said);
    const who = { possible: rules.facts.map((fact) => fact.all), askable: rules.facts.map(() => true), why: rules.facts.map(() => 0) };
    const settle = (i, mask, why) => [who.possible[i], who.askable[i], who.why[i]] = [mask, false, why];
    rules.facts.forEach((fact, i) => {
      const word = known.get(fact.id);
      if (known.has(fact.id)) settle(i, possible(fact, word) ?? fact.all, 1 + VAGUE.indexOf(word) || 4);
    });
    rules.facts.forEach((fact, i) => {
      // "I don't know" never undoes what other answers prove.
      if (!fact.f || (known.has(fact.id) && !VAGUE.includes(known.get(fact.id)))) return;
      const [a, b] = fact.f.slice(0, 2).map((n) => known.get(rules.facts[n].id));
      const isVague = [a, b].some((word) => !word || VAGUE.includes(word));
      if (!isVague && !(a === b && a === "other")) settle(i, bits(fact.f[a === b ? 2 : 3]), 4);
    });
    return who;
  }

  /** Answers that cannot all be true on a day: [what is wrong, facts], or null. As contradiction.rs. */
  function contradiction(rules, said, on) {
    const known = new Map(said.filter(([, word]) => !VAGUE.includes(word)));
    const code = (id) => (/^[A-Z]{3}$/.test(known.get(id) || "") ? known.get(id) : null);
    const [nationality, stay, second, status] = [code("nationality"), code("country_of_stay"), code("second_nationality"), known.get("stay_status")];
    if (nationality && stay) {
      const isHome = nationality === stay;
      if (known.has("in_home_country") && (known.get("in_home_country") === "yes") !== isHome) return ["home", ["in_home_country", "nationality", "country_of_stay"]];
      if (status && (status === "citizen") !== isHome && (isHome || second !== stay)) return [isHome ? "foreigner-at-home" : "citizen-abroad", ["stay_status", "nationality", "country_of_stay"]];
    }
    if (second && second === nationality) return ["twice", ["nationality", "second_nationality"]];
    const ends = (id) => {
      const [year, month, dayOf] = /^\d{4}/.test(known.get(id) || "") ? known.get(id).split("-") : [];
      return year && [`${year}-${month || "01"}-${dayOf || "01"}`, `${year}-${month || "12"}-${dayOf || lastOf(+year, +(month || 12))}`];
    };
    for (const fact of rules.facts) if (fact.type === "day" && ends(fact.id) && ends(fact.id)[0] > on) return ["future", [fact.id]];
    if (!known.has("age")) return null;
    const age = +known.get("age");
    for (const id of ["married_years", "union_years", "work_years_here"]) if (known.has(id) && +known.get(id) > age) return ["age", [id, "age"]];
    const born = `${on.slice(0, 4) - age - 1}${on.slice(4)}`;
    return ends("arrived") && ends("arrived")[1] < born ? ["before-birth", ["arrived", "age"]] : null;
  }

  function truth(node, still) {
    if (!Array.isArray(node)) return node;
    const [head, second] = node;
    if (typeof head === "number") return (still[head] & second) === 0n ? false : (still[head] & ~second) === 0n ? true : null;
    const parts = node.slice(head === "#" ? 2 : 1).map((part) => truth(part, still));
    const n = (value) => parts.filter((part) => part === value).length;
    if (head === "?") return parts.every((part) => part === parts[0]) ? parts[0] : null;
    const least = head === "&" ? parts.length : head === "|" ? 1 : second;
    return n(true) >= least ? true : parts.length - n(false) < least ? false : null;
  }

  function undecided(node, still, facts) {
    if (!Array.isArray(node) || truth(node, still) !== null) return;
    if (typeof node[0] === "number") facts.add(node[0]);
    else node.slice(1).forEach((part) => undecided(part, still, facts));
  }

  /** Judges one version: whether its criteria are met, which fail, which facts are undecided. */
  function judgeOpen(world, still) {
    const truths = world.criteria.map((node) => truth(node, still));
    for (const [fact, { mask, places }] of world.together) if ((still[fact] & mask) === 0n && !places.some((place) => truths[place] === false)) places.forEach((place) => (truths[place] = false));
    const facts = new Set();
    const failed = truths.includes(false);
    if (!failed) world.criteria.forEach((node) => undecided(node, still, facts));
    return { truth: failed ? false : truths.includes(null) || world.silent ? null : true, open: true, truths, facts };
  }

  /** Judges a pathway or office; where it is not published which version holds, all must agree. */
  function judge(worlds, still) {
    const opens = worlds.map((world) => typeof world === "object" && judgeOpen(world, still));
    // Of which nothing is published: it lets in nobody whom every open version beside it shuts out.
    const silent = opens.some((one) => one) && opens.every((one) => !one || one.truth === false) ? false : null;
    return worlds
      .map((world, place) => opens[place] || { truth: world === 1 ? silent : false, open: false, truths: [], facts: new Set() })
      .reduce((before, next) => ({
        truth: before.truth === next.truth ? next.truth : null,
        open: before.open || next.open,
        truths: next.open ? next.truths : before.truths,
        facts: new Set([...before.facts, ...next.facts]),
      }));
  }

  function result(judged, who) {
    if (judged.truth === true) return "meets";
    if (judged.truth === false) return judged.open ? "does-not-meet" : "not-open";
    return [...judged.facts].some((fact) => who.askable[fact]) ? "cannot-tell-yet" : "cannot-tell-from-here";
  }

  /** How many questions more could change something. */
  const left = (rules, who) => wantedOf(rules, who, rules.pathways.map((worlds) => judge(worlds, who.possible)), false).size;

  /** The facts that these pathways or offices ask about, and those that fill them in. */
  function needed(rules, tracks) {
    const found = new Set();
    const walk = (node) => {
      if (!Array.isArray(node)) return;
      if (typeof node[0] === "number") found.add(node[0]);
      else node.slice(1).forEach(walk);
    };
    tracks.flat().forEach((world) => typeof world === "object" && world.criteria.forEach(walk));
    [...found].forEach((fact) => (rules.facts[fact].f || []).slice(0, 2).forEach((other) => found.add(other)));
    return found;
  }

  /** The answers for the sheet: those that tell something about a needed fact; sensitive ones only if wanted. */
  const forSheet = (rules, said, facts, isWhole) =>
    said.filter(([id, word]) => {
      const place = rules.facts.findIndex((fact) => fact.id === id);
      return facts.has(place) && !VAGUE.includes(word) && (isWhole || !rules.facts[place].s);
    });

  /** The facts worth asking for: all, or those that the first plan needs. As next_question.rs. */
  function wantedOf(rules, who, judged, isFirst) {
    const isThere = (i) => rules.stay < 0 || (who.possible[rules.stay] & ~rules.places[i].there) === 0n;
    const isHome = rules.home >= 0 && rules.facts[rules.home].f && (who.possible[rules.home] & ~bits(rules.facts[rules.home].f[2])) === 0n;
    const wanted = new Set();
    judged.forEach((one, i) => {
      if (isFirst && !isHome && !isThere(i)) return;
      if (one.truth === null) one.facts.forEach((fact) => wanted.add(fact));
      if (one.truth !== false && isThere(i)) rules.places[i].facts.forEach((fact) => wanted.add(fact));
    });
    rules.facts.forEach((fact, i) => fact.e && wanted.add(i));
    for (const fact of [...wanted]) if (!who.askable[fact]) wanted.delete(fact);
    for (const fact of [...wanted]) {
      const others = (rules.facts[fact].f || []).slice(0, 2).filter((other) => who.askable[other]);
      if (others.length) wanted.delete(fact);
      others.forEach((other) => wanted.add(other));
    }
    // What makes sense only after another question waits for it.
    for (const fact of [...wanted]) {
      const before = rules.facts[fact].y;
      if (before === undefined || !who.askable[before]) continue;
      wanted.delete(fact);
      wanted.add(before);
    }
    if (isFirst) for (const fact of [...wanted]) if (rules.facts[fact].z) wanted.delete(fact);
    return wanted;
  }

  /** The fact to ask for next (before the first plan, or of all), or null: pinned first, else what leaves the
   * fewest open pairs. */
  function next(rules, who, isFirst) {
    const judged = rules.pathways.map((worlds) => judge(worlds, who.possible));
    const pairs = (one, but) => (one.truth === null ? [...one.facts].filter((fact) => fact !== but && who.askable[fact]) : []);
    const wanted = wantedOf(rules, who, judged, false);
    const start = [rules.nationality, rules.stay].filter((fact) => wanted.has(fact));
    const candidates = [...(isFirst ? new Set([...start, ...wantedOf(rules, who, judged, true)]) : wanted)].sort((a, b) => a - b);
    const pinned = candidates.filter((fact) => rules.facts[fact].i !== undefined).sort((a, b) => rules.facts[a].i - rules.facts[b].i);
    if (pinned.length || candidates.length < 2) return pinned[0] ?? candidates[0] ?? null;
    const gains = candidates.map((number) => {
      let [weights, saved] = [0, 0];
      rules.facts[number].g.forEach((weight, place) => {
        const one = 1n << BigInt(place);
        if ((who.possible[number] & one) === 0n) return;
        const still = who.possible.map((mask, i) => (i === number ? one : mask));
        weights += weight;
        rules.pathways.forEach((worlds, i) => {
          if (judged[i].facts.has(number)) saved += weight * (pairs(judged[i]).length - pairs(judge(worlds, still), number).length);
        });
      });
      return weights > 0 ? saved / weights / rules.facts[number].p : 0;
    });
    return candidates[gains.indexOf(Math.max(...gains))];
  }

  return { open, records, possible, person, contradiction, judge, result, next, left, needed, forSheet };
})();
if (typeof module !== "undefined") module.exports = Cauce;
