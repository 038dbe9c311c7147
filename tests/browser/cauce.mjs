// Starts the program on a free port with a data folder of its own, and a browser beside it.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

export async function startCauce(...charters) {
  if (charters.length === 0) charters.push("charters/los-angeles");
  const data = mkdtempSync(join(tmpdir(), "cauce-browser-"));
  const program = process.env.CAUCE_BIN ?? join(root, "target/release/cauce");
  const child = spawn(program, ["serve", "--listen", "127.0.0.1:0", "--data", data, ...charters.flatMap((one) => ["--charter", one])], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise((found, failed) => {
    let said = "";
    child.stdout.on("data", (bytes) => {
      said += bytes;
      const match = said.match(/^(http:\/\/\S+)$/m);
      if (match) found(match[1]);
    });
    child.on("exit", (code) => failed(new Error(`cauce ended with ${code} before it listened:\n${said}`)));
  });
  const stop = async () => {
    const ended = new Promise((done) => child.on("exit", done));
    child.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  return { address, stop };
}

export function startBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
