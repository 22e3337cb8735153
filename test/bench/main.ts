/**
 * `npm run bench`: how fast the analyzer is, against what limits it and against its peers.
 * `-- --json` prints numbers, `--write` writes them into `README.md` beside this file, `--peers` installs the peers,
 * `--megabytes N` takes less text than 20 MB.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createAnalyzer } from "../../src/core/index.ts";
import { loadPacks } from "../../src/library.ts";
import { corpusLanguages, makeCorpus } from "./corpus.ts";
import { installPeers, peerPasses } from "./peers.ts";
import { ratesOf } from "./rate.ts";
import { type Report, toMarkdown } from "./report.ts";
import { shapeOf } from "./shape.ts";
import { passesOver } from "./stages.ts";

const TIMES = 5;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: "boolean" },
      write: { type: "boolean" },
      peers: { type: "boolean" },
      megabytes: { type: "string", default: "20" },
    },
  });
  if (values.peers) installPeers();
  const bytes = Number(values.megabytes) * 1e6;
  const packs = loadPacks("dist/packs");
  const english = makeCorpus(["en"], bytes);
  const mixed = makeCorpus(corpusLanguages(), bytes);
  const phrases = english.notes.flatMap(({ text }) => text.match(/[a-z]+ [a-z]+/g) ?? []);
  const report: Report = {
    date: new Date().toISOString().slice(0, 10),
    megabytes: bytes / 1e6,
    english: await ratesOf(passesOver(english, packs), TIMES),
    mixed: await ratesOf(passesOver(mixed, packs), TIMES),
    peers: await ratesOf(peerPasses(english, [...new Set(phrases)]), 2),
    shape: shapeOf(
      createAnalyzer(packs),
      english.notes.map(({ text }) => text),
    ),
  };
  if (values.write) writeFileSync("test/bench/README.md", toMarkdown(report));
  console.log(values.json ? JSON.stringify(report, null, 2) : toMarkdown(report));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
