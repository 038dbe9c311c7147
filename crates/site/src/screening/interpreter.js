// Evaluates compiled pathways in the page. It asks no server, keeps nothing, and writes nothing.
// What is known of a fact is a set of still-possible values: sorted closed stretches of integers.
const F = -1, U = 0, T = 1;
const tidy = (s) => {
  const out = [];
  for (const [a, b] of s.filter(([a, b]) => a <= b).sort((x, y) => x[0] - y[0] || x[1] - y[1])) {
    const last = out[out.length - 1];
    if (last && a <= last[1] + 1) last[1] = Math.max(last[1], b); else out.push([a, b]);
  }
  return out;
};
const either = (s, t) => tidy([...s, ...t].map((x) => [...x]));
const both = (s, t) => tidy(s.flatMap(([a, b]) => t.map(([c, d]) => [Math.max(a, c), Math.min(b, d)])));
const except = (domain, s) => s.reduce((rest, [a, b]) =>
  tidy(rest.flatMap(([c, d]) => [[c, Math.min(d, a - 1)], [Math.max(c, b + 1), d]])), domain);
const touches = (s, t) => both(s, t).length > 0;
const same = (x, y) => JSON.stringify(x) === JSON.stringify(y);
const dayOf = (n) => new Date(n * 864e5);
const numberOf = (d) => Math.floor(d.getTime() / 864e5);
// The same day of the month, that many months earlier; the month's last day where there is none.
const before = (day, months, days) => {
  const d = dayOf(day), y = d.getUTCFullYear(), m = d.getUTCMonth() - months;
  const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
  return numberOf(new Date(Date.UTC(y, m, Math.min(d.getUTCDate(), last)))) - days;
};
const FIRST_DAY = numberOf(new Date(Date.UTC(1900, 0, 1)));

// Nodes: {v} always, {f, s} fact within set, {op: "&" "|" "#" "?", n, p} joined parts ("?": one is the rule).
export function open(program, day) {
  const { facts, statements } = program;
  const join = (parts, all) => {
    const [absorbing, neutral] = all ? [F, T] : [T, F];
    const flat = parts.flatMap((p) => (p.op === (all ? "&" : "|") ? p.p : [p]));
    const sets = new Map(), others = [];
    let silent = false;
    for (const p of flat) {
      if (p.v === absorbing) return p;
      if (p.v === U) silent = true;
      else if (p.s) sets.set(p.f, sets.has(p.f) ? (all ? both : either)(sets.get(p.f), p.s) : p.s);
      else if (p.op && !others.some((o) => same(o, p))) others.push(p);
    }
    const kept = [];
    for (const [f, s] of [...sets].sort((x, y) => x[0] - y[0])) {
      const p = leaf(f, s);
      if (p.v === absorbing) return p;
      if (p.s) kept.push(p);
    }
    kept.push(...others, ...(silent ? [{ v: U }] : []));
    return kept.length === 0 ? { v: neutral } : kept.length === 1 ? kept[0] : { op: all ? "&" : "|", p: kept };
  };
  const leaf = (f, s) => {
    const set = both(s, facts[f].domain);
    return set.length === 0 ? { v: F } : same(set, facts[f].domain) ? { v: T } : { f, s: set };
  };
  const count = (n, parts) => {
    n -= parts.filter((p) => p.v === T).length;
    const rest = parts.filter((p) => p.v !== T && p.v !== F);
    if (n <= 0) return { v: T };
    if (n > rest.length) return { v: F };
    if (n === 1) return join(rest, false);
    if (n === rest.length) return join(rest, true);
    if (rest.every((p) => p.s && p.f === rest[0].f)) {
      const level = [facts[rest[0].f].domain, ...Array(n).fill([])];
      for (const p of rest) for (let k = n; k; k--) level[k] = either(level[k], both(level[k - 1], p.s));
      return leaf(rest[0].f, level[n]);
    }
    return { op: "#", n, p: rest };
  };
  const oneOf = (parts) => {
    const kept = parts.filter((p, i) => parts.findIndex((o) => same(o, p)) === i);
    return kept.length === 1 ? kept[0] : { op: "?", p: kept };
  };
  // Builds a node with negations pushed down to the leaves.
  const build = (e, no) => {
    if (typeof e === "number") {
      const [f, s, months, days] = statements[e];
      const set = months === undefined ? s : either(s, [[FIRST_DAY, before(day, months, days)]]);
      return leaf(f, no ? except(facts[f].domain, both(set, facts[f].domain)) : set);
    }
    const [op, ...parts] = e;
    if (op === "!") return build(parts[0], !no);
    if (op === "&" || op === "|") return join(parts.map((p) => build(p, no)), (op === "&") !== no);
    if (op === "#") {
      const [n, ...of] = parts;
      return count(no ? of.length + 1 - n : n, of.map((p) => build(p, no)));
    }
    const served = join(parts.map((o) => oneOf(worlds(program.offices[o]).map((w) =>
      w.shut ? { v: w.shut === "not-known" ? U : F }
        : join([...w.criteria.map((c) => c.node), ...(w.silent ? [{ v: U }] : [])], true)))), false);
    return no ? negated(served) : served;
  };
  const negated = (p) => p.v !== undefined ? { v: -p.v }
    : p.s ? leaf(p.f, except(facts[p.f].domain, p.s))
    : p.op === "#" ? count(p.p.length + 1 - p.n, p.p.map(negated))
    : p.op === "?" ? oneOf(p.p.map(negated))
    : join(p.p.map(negated), p.op === "|");
  // What a pathway or office can be on the day: open versions with their criteria, or shut.
  const worlds = (track) => {
    const found = track.versions.filter((v) => v.span[0] <= day && day <= v.span[3]);
    const sure = found.some((v) => v.span[1] <= day && day <= v.span[2]);
    const list = found.map((v) => v.state !== "open" ? { version: v.id, shut: v.state } : {
      version: v.id, silent: v.silent,
      criteria: v.criteria.map(([id, bar, cite, phrase, e]) => ({ id, bar, cite, phrase, node: build(e, bar) })),
    });
    return list.length === 0 || (list.length === 1 && !sure) ? [...list, { shut: "none" }] : list;
  };
  return { day, facts, pathways: program.pathways.map((t) => ({ id: t.id, worlds: worlds(t) })),
    offices: program.offices.map((t) => ({ id: t.id, worlds: worlds(t) })) };
}

const truth = (node, known) => {
  if (node.v !== undefined) return node.v;
  if (node.s) return !touches(known[node.f], node.s) ? F : same(both(known[node.f], node.s), known[node.f]) ? T : U;
  const all = node.p.map((p) => truth(p, known));
  if (node.op === "&") return Math.min(...all);
  if (node.op === "|") return Math.max(...all);
  if (node.op === "?") return all.every((t) => t === all[0]) ? all[0] : U;
  return all.filter((t) => t === T).length >= node.n ? T : all.filter((t) => t !== F).length < node.n ? F : U;
};
const undecided = (node, known) => node.s ? [node.f] : (node.p || []).filter((p) => truth(p, known) === U).flatMap((p) => undecided(p, known));

// Judges one track: its truth, whether it is open, failed and open criteria, undecided facts.
export function judge(track, known) {
  let joined;
  for (const w of track.worlds) {
    let now = { truth: w.shut === "not-known" ? U : F, open: false, failed: [], unsure: [], facts: new Set() };
    if (!w.shut) {
      const of = w.criteria.map((c) => truth(c.node, known));
      const failed = new Set(w.criteria.filter((_, i) => of[i] === F).map((c) => c.id)), sets = new Map();
      for (const c of w.criteria) if (c.node.s) sets.set(c.node.f, [...(sets.get(c.node.f) || []), c]);
      for (const [f, cs] of sets) if (!touches(cs.reduce((s, c) => both(s, c.node.s), known[f]), known[f])) cs.forEach((c) => failed.add(c.id));
      const unsure = w.criteria.filter((c, i) => of[i] === U && !failed.has(c.id));
      now = { truth: failed.size ? F : unsure.length || w.silent ? U : T, open: true, failed: [...failed], unsure: unsure.map((c) => c.id),
        facts: new Set(failed.size ? [] : unsure.flatMap((c) => undecided(c.node, known))) };
    }
    joined = !joined ? now : { ...(now.open ? now : joined), truth: joined.truth === now.truth ? now.truth : U,
      open: joined.open || now.open, facts: new Set([...joined.facts, ...now.facts]) };
  }
  return joined;
}
export const resultOf = (j, askable) => j.truth === T ? "meets" : j.truth === F ? (j.open ? "does-not-meet" : "not-open")
  : [...j.facts].some((f) => askable.has(f)) ? "cannot-tell-yet" : "cannot-tell-from-here";
