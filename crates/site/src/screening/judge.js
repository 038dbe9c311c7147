"use strict";
// Works out the rules of a day: what is known of a fact is a set of answer classes (one bit each),
// and a statement is true, false or not known (null). See compiled.rs for the form of the file.
const Cauce = (() => {
  const bits = (hex) => BigInt("0x" + (hex || "0"));
  const not = (mask, all) => all & ~mask;

  /** Reads the file once: masks become numbers, statements on one fact inside a rule are gathered. */
  function open(file) {
    const tree = (node) => {
      if (!Array.isArray(node)) return node;
      const head = node[0];
      if (typeof head === "number") return [head, bits(node[1])];
      return head === "#" ? ["#", node[1], ...node.slice(2).map(tree)] : [head, ...node.slice(1).map(tree)];
    };
    const world = (one) => {
      if (!Array.isArray(one)) return one;
      const criteria = one.slice(1).map(tree);
      const together = new Map();
      criteria.forEach((node, place) => {
        if (!Array.isArray(node) || typeof node[0] !== "number") return;
        const joined = together.get(node[0]) || { mask: node[1], places: [] };
        joined.mask &= node[1];
        joined.places.push(place);
        together.set(node[0], joined);
      });
      return { silent: one[0] === 1, criteria, together: [...together].filter(([, j]) => j.places.length > 1) };
    };
    const tracks = (list) => list.map((track) => track.w.map(world));
    const facts = file.facts.map((fact) => ({ ...fact, all: bits(fact.k) }));
    return { facts, pathways: tracks(file.pathways), offices: tracks(file.offices) };
  }

  /** The classes that share a value with the numbers from a to b. */
  function within(fact, a, b) {
    let mask = 0n;
    (fact.c || []).forEach((ends, place) => {
      for (let i = 0; i < ends.length; i += 2) if (a <= ends[i + 1] && ends[i] <= b) mask |= 1n << BigInt(place);
    });
    return mask;
  }

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
    rules.facts.forEach((fact, i) => {
      if (!known.has(fact.id)) return;
      const word = known.get(fact.id);
      who.possible[i] = possible(fact, word) ?? fact.all;
      who.askable[i] = false;
      who.why[i] = 1 + ["unknown", "prefer-not-to-say", "needs-document"].indexOf(word) || 4;
    });
    rules.facts.forEach((fact, i) => {
      if (!fact.f || !who.askable[i]) return;
      const [a, b] = fact.f.slice(0, 2).map((n) => known.get(rules.facts[n].id));
      const vague = (word) => !word || ["unknown", "prefer-not-to-say", "needs-document"].includes(word);
      if (vague(a) || vague(b) || (a === b && a === "other")) return;
      who.possible[i] = bits(fact.f[a === b ? 2 : 3]);
      who.askable[i] = false;
      who.why[i] = 4;
    });
    return who;
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
    for (const [fact, { mask, places }] of world.together) if ((still[fact] & mask) === 0n) places.forEach((place) => (truths[place] = false));
    const facts = new Set();
    const failed = truths.includes(false);
    if (!failed) world.criteria.forEach((node, i) => truths[i] === null && undecided(node, still, facts));
    return { truth: failed ? false : facts.size || truths.includes(null) || world.silent ? null : true, open: true, truths, facts };
  }

  /** Judges a pathway or office; where it is not published which version holds, all must agree. */
  function judge(worlds, still) {
    return worlds
      .map((world) => (typeof world === "object" ? judgeOpen(world, still) : { truth: world === 1 ? null : false, open: false, truths: [], facts: new Set() }))
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

  /** The fact to ask for next, or null: pinned first, else what leaves the fewest open pairs. */
  function next(rules, who) {
    const judged = rules.pathways.map((worlds) => judge(worlds, who.possible));
    const wanted = new Set(judged.flatMap((one) => (one.truth === null ? [...one.facts].filter((fact) => who.askable[fact]) : [])));
    [...wanted].forEach((fact) => {
      const others = (rules.facts[fact].f || []).slice(0, 2).filter((other) => who.askable[other]);
      if (others.length) wanted.delete(fact);
      others.forEach((other) => wanted.add(other));
    });
    const candidates = [...wanted].sort((a, b) => a - b);
    const pinned = candidates.filter((fact) => rules.facts[fact].i !== undefined).sort((a, b) => rules.facts[a].i - rules.facts[b].i);
    if (pinned.length || candidates.length < 2) return pinned[0] ?? candidates[0] ?? null;
    const open = (one, but) => (one.truth === null ? [...one.facts].filter((fact) => fact !== but && who.askable[fact]).length : 0);
    let best = null;
    for (const number of candidates) {
      const fact = rules.facts[number];
      let [weights, saved] = [0, 0];
      fact.g.forEach((weight, place) => {
        const one = 1n << BigInt(place);
        if ((who.possible[number] & one) === 0n) return;
        const still = who.possible.map((mask, i) => (i === number ? one : mask));
        weights += weight;
        rules.pathways.forEach((worlds, i) => {
          if (judged[i].truth === null && judged[i].facts.has(number)) saved += weight * (open(judged[i]) - open(judge(worlds, still), number));
        });
      });
      const gain = weights > 0 ? saved / weights / fact.p : 0;
      if (!best || gain > best[0]) best = [gain, number];
    }
    return best[1];
  }

  return { open, possible, person, judge, result, next };
})();
if (typeof module !== "undefined") module.exports = Cauce;
