"use strict";
// Square codes (ISO/IEC 18004): bytes, lowest correction level, versions 1 to 25.
const CauceCode = (() => {
  const CORRECTION = [0, 7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26];
  const BLOCKS = [0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12];
  const MASKS = [
    (r, c) => (r + c) % 2, (r) => r % 2, (r, c) => c % 3, (r, c) => (r + c) % 3,
    (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2, (r, c) => ((r * c) % 2) + ((r * c) % 3),
    (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2, (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2,
  ];
  const times = (a, b) => {
    let product = 0;
    for (; b; b >>= 1, a = (a << 1) ^ (a & 128 ? 0x11d : 0)) if (b & 1) product ^= a;
    return product;
  };
  /** The remainder that corrects errors in a block. */
  function remainder(data, n) {
    const divisor = Array(n).fill(0);
    divisor[n - 1] = 1;
    for (let i = 0, root = 1; i < n; i++, root = times(root, 2))
      for (let j = 0; j < n; j++) divisor[j] = times(divisor[j], root) ^ (j + 1 < n ? divisor[j + 1] : 0);
    const rest = Array(n).fill(0);
    for (const byte of data) {
      const factor = byte ^ rest.shift();
      rest.push(0);
      divisor.forEach((one, i) => (rest[i] ^= times(one, factor)));
    }
    return rest;
  }
  const centres = (version) => {
    if (version === 1) return [];
    const n = Math.floor(version / 7) + 2;
    const step = Math.ceil((version * 4 + 4) / (n * 2 - 2)) * 2;
    const places = Array.from({ length: n - 1 }, (_, i) => version * 4 + 10 - i * step);
    return [6, ...places.reverse()];
  };
  const room = (version) => {
    const n = centres(version).length;
    const raw = (16 * version + 128) * version + 64 - (n ? (25 * n - 10) * n - 55 : 0) - (version >= 7 ? 36 : 0);
    return Math.floor(raw / 8);
  };

  function codewords(bytes, version) {
    const total = room(version);
    const [n, correction] = [BLOCKS[version], CORRECTION[version]];
    const capacity = total - n * correction;
    const bits = [];
    const put = (value, length) => { for (let i = length - 1; i >= 0; i--) bits.push((value >> i) & 1); };
    put(4, 4);
    put(bytes.length, version < 10 ? 8 : 16);
    bytes.forEach((byte) => put(byte, 8));
    if (bits.length > capacity * 8) return null;
    put(0, Math.min(4, capacity * 8 - bits.length));
    put(0, (8 - (bits.length % 8)) % 8);
    for (let pad = 0xec; bits.length < capacity * 8; pad ^= 0xec ^ 0x11) put(pad, 8);
    const data = Array.from({ length: capacity }, (_, i) => parseInt(bits.slice(i * 8, i * 8 + 8).join(""), 2));
    const short = Math.floor(capacity / n);
    const nShort = n - (capacity % n);
    const blocks = [];
    for (let i = 0, from = 0; i < n; i++) {
      const part = data.slice(from, (from += short + (i < nShort ? 0 : 1)));
      blocks.push([part, remainder(part, correction)]);
    }
    const out = [];
    for (const [which, length] of [[0, short + 1], [1, correction]])
      for (let i = 0; i < length; i++) for (const block of blocks) if (i < block[which].length) out.push(block[which][i]);
    return out;
  }

  /** The dark and light fields with a mask, and which of them hold the pattern. */
  function matrix(words, version, mask) {
    const size = version * 4 + 17;
    const dark = Array.from({ length: size }, () => Array(size).fill(false));
    const fixed = dark.map((row) => row.map(() => false));
    const set = (r, c, value) => { dark[r][c] = Boolean(value); fixed[r][c] = true; };
    for (let i = 0; i < size; i++) { set(6, i, i % 2 === 0); set(i, 6, i % 2 === 0); }
    for (const [r, c] of [[3, 3], [3, size - 4], [size - 4, 3]])
      for (let y = -4; y <= 4; y++) for (let x = -4; x <= 4; x++)
        if (r + y >= 0 && r + y < size && c + x >= 0 && c + x < size) { const d = Math.max(Math.abs(x), Math.abs(y)); set(r + y, c + x, d !== 2 && d !== 4); }
    const places = centres(version);
    const last = places.length - 1;
    places.forEach((r, i) => places.forEach((c, j) => {
      if ((i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0)) return;
      for (let y = -2; y <= 2; y++) for (let x = -2; x <= 2; x++) set(r + y, c + x, Math.max(Math.abs(x), Math.abs(y)) !== 1);
    }));
    const format = (1 << 3) | mask;
    let rest = format;
    for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
    const marks = ((format << 10) | rest) ^ 0x5412;
    const mark = (i) => (marks >> i) & 1;
    for (let i = 0; i < 15; i++) {
      if (i < 6) set(i, 8, mark(i)); else if (i < 8) set(i + 1, 8, mark(i)); else if (i === 8) set(8, 7, mark(i)); else set(8, 14 - i, mark(i));
      if (i < 8) set(8, size - 1 - i, mark(i)); else set(size - 15 + i, 8, mark(i));
    }
    set(size - 8, 8, true);
    if (version >= 7) {
      let left = version;
      for (let i = 0; i < 12; i++) left = (left << 1) ^ ((left >> 11) * 0x1f25);
      const said = (version << 12) | left;
      for (let i = 0; i < 18; i++) {
        const [a, b] = [size - 11 + (i % 3), Math.floor(i / 3)];
        set(a, b, (said >> i) & 1);
        set(b, a, (said >> i) & 1);
      }
    }
    let i = 0;
    for (let right = size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5;
      for (let step = 0; step < size; step++) for (const c of [right, right - 1]) {
        const r = ((right + 1) & 2) === 0 ? size - 1 - step : step;
        if (fixed[r][c]) continue;
        const bit = i < words.length * 8 && (words[i >> 3] >> (7 - (i & 7))) & 1;
        dark[r][c] = Boolean(bit) !== (MASKS[mask](r, c) === 0);
        i++;
      }
    }
    return dark;
  }

  /** How hard a pattern is to read: long runs, blocks, and an uneven share of dark. */
  function penalty(dark) {
    const size = dark.length;
    let sum = 0;
    for (const at of [(r, c) => dark[r][c], (r, c) => dark[c][r]])
      for (let r = 0; r < size; r++) for (let c = 0, run = 0; c < size; c++) {
        run = c && at(r, c) === at(r, c - 1) ? run + 1 : 1;
        sum += run === 5 ? 3 : run > 5 ? 1 : 0;
      }
    for (let r = 1; r < size; r++) for (let c = 1; c < size; c++) if (dark[r][c] === dark[r - 1][c] && dark[r][c] === dark[r][c - 1] && dark[r][c] === dark[r - 1][c - 1]) sum += 3;
    const share = dark.flat().filter(Boolean).length / (size * size);
    return sum + Math.floor(Math.abs(share - 0.5) * 20) * 10;
  }

  /** Every pattern of a text, one a mask; null where it is too long. */
  function patterns(text) {
    const bytes = [...new TextEncoder().encode(text)];
    for (let version = 1; version < BLOCKS.length; version++) {
      const words = codewords(bytes, version);
      if (words) return MASKS.map((_, mask) => matrix(words, version, mask));
    }
    return null;
  }

  const path = (dark) => dark.flatMap((row, r) => row.map((one, c) => (one ? `M${c + 4} ${r + 4}h1v1h-1z` : ""))).join("");

  function drawn(text, label) {
    const all = patterns(text);
    if (!all) return null;
    const best = all.map((dark) => [penalty(dark), dark]).sort((a, b) => a[0] - b[0])[0][1];
    const make = (name, attributes, ...children) => {
      const element = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.append(...children);
      return element;
    };
    const side = best.length + 8;
    return make("svg", { class: "qr", role: "img", viewBox: `0 0 ${side} ${side}`, "aria-label": label }, make("rect", { width: "100%", height: "100%", fill: "#fff" }), make("path", { fill: "#000", d: path(best) }));
  }
  return { patterns, path, drawn };
})();
