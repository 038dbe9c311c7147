// Which question to ask next in the page: the same choice as the reference makes.
// A question is asked only while its fact is undecided in an undecided pathway; among those, the one
// that is expected to leave the fewest open pairs of pathway and fact for its price.
import { judge } from "./interpreter.js";

const inside = (set, value) => set.some(([a, b]) => a <= value && value <= b);
const size = (set) => set.reduce((n, [a, b]) => n + b - a + 1, 0);
const common = (s, t) => s.flatMap(([a, b]) => t.map(([c, d]) => [Math.max(a, c), Math.min(b, d)]))
  .filter(([a, b]) => a <= b);

// Divides each fact's values into classes that no rule of the day tells apart, with their weights.
export function classes(rules) {
  const sets = rules.facts.map(() => []);
  const collect = (node) => (node.s ? sets[node.f].push(node.s) : (node.p || []).forEach(collect));
  for (const track of [...rules.pathways, ...rules.offices]) {
    for (const world of track.worlds) (world.criteria || []).forEach((c) => collect(c.node));
  }
  return rules.facts.map((fact, f) => {
    const ends = [fact.domain, ...sets[f]].flat().flatMap(([a, b]) => [a, b + 1]);
    const cuts = [...new Set(ends)].sort((x, y) => x - y);
    const parts = new Map();
    for (let i = 0; i + 1 < cuts.length; i += 1) {
      if (!inside(fact.domain, cuts[i])) continue;
      const key = sets[f].map((set) => (inside(set, cuts[i]) ? 1 : 0)).join("");
      parts.set(key, [...(parts.get(key) || []), [cuts[i], cuts[i + 1] - 1]]);
    }
    const list = [...parts.values()].sort((s, t) => s[0][0] - t[0][0]);
    const weights = list.map(() => 0), known = list.map(() => false);
    for (const [set, share] of fact.prior || []) {
      list.forEach((part, i) => {
        const n = size(common(set, part));
        if (n > 0) { weights[i] += share * n / size(set); known[i] = true; }
      });
    }
    const rest = Math.max(0, 1 - weights.reduce((x, y) => x + y, 0));
    const nOpen = known.filter((k) => !k).length;
    return list.map((set, i) => ({ set, weight: known[i] ? weights[i] : Math.max(rest, 1e-6) / nOpen }));
  });
}

// The number of the fact to ask for, or undefined if no answer can change an outcome.
export function nextQuestion(rules, byFact, known, askable) {
  const judged = rules.pathways.map((track) => judge(track, known));
  const wanted = new Set(judged.filter((j) => j.truth === 0).flatMap((j) => [...j.facts]).filter((f) => askable.has(f)));
  for (const f of [...wanted]) {
    const parents = (rules.facts[f].filled || []).filter((parent) => askable.has(parent));
    if (parents.length) { wanted.delete(f); parents.forEach((parent) => wanted.add(parent)); }
  }
  const list = [...wanted].sort((x, y) => x - y);
  const pinned = list.filter((f) => rules.facts[f].pin !== undefined)
    .sort((x, y) => rules.facts[x].pin - rules.facts[y].pin);
  if (pinned.length) return pinned[0];
  const open = (j, without) => (j.truth === 0 ? [...j.facts].filter((f) => askable.has(f) && f !== without).length : 0);
  let best, most = -Infinity;
  for (const f of list) {
    let saved = 0, sum = 0;
    for (const { set, weight } of byFact[f]) {
      if (!common(set, known[f]).length) continue;
      const then = known.map((s, i) => (i === f ? set : s));
      let n = 0;
      rules.pathways.forEach((track, i) => {
        if (judged[i].truth === 0) n += open(judged[i]) - open(judge(track, then), f);
      });
      sum += weight;
      saved += weight * n;
    }
    const gain = sum > 0 ? saved / sum / rules.facts[f].price : 0;
    if (gain > most) { most = gain; best = f; }
  }
  return best;
}
