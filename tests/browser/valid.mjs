// Every page as the Nu checker reads it: the checker that the W3C runs, on this machine.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

// Shows that the checker was awake: two captions in one figure.
const control = `<!doctype html><html lang="en"><title>Control</title><body><figure>
<figcaption>one</figcaption><p>text</p><figcaption>two</figcaption></figure></body></html>`;

/** Returns what the checker says of each page, by the page's address; whoever has no entry is valid. */
export function faultsOf(pages) {
  const folder = mkdtempSync(join(tmpdir(), "cauce-html-"));
  try {
    const named = [["control", control], ...pages];
    named.forEach(([, html], i) => writeFileSync(join(folder, `${i}.html`), html));
    const told = spawnSync("java", ["-jar", jar, "--errors-only", "--format", "json", "--stdout", folder], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    if (told.error) throw told.error;
    const faults = new Map();
    for (const { url, lastLine, message } of JSON.parse(told.stdout).messages) {
      const [address] = named[Number(url.match(/(\d+)\.html$/)[1])];
      faults.set(address, `${faults.get(address) ?? ""}\n    line ${lastLine}: ${message}`);
    }
    return faults;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
