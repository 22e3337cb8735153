import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFrontMatter } from "../../src/journal/frontMatter.ts";
import { identifyNote } from "../../src/journal/noteIdentity.ts";
import { readPeopleSettings } from "../../src/journal/peopleSettings.ts";
import { WORDS } from "../words.ts";

const { properties } = JSON.parse(readFileSync("package.json", "utf8")).contributes.configuration;
const DEFAULTS = ["newNote.oneOnOnePath", "newNote.planPath", "notes.paths"].flatMap(
  (name) => properties[`evenkeel.${name}`].default as string | string[],
);

function identify(path: string, text = "", options: { dated?: boolean; patterns?: string[]; people?: unknown } = {}) {
  const { personOf } = readPeopleSettings(options.people);
  const places = { patterns: options.patterns ?? DEFAULTS, personOf, words: WORDS };
  const { person, date } = identifyNote(path, readFrontMatter(text), places, () => options.dated === true);
  return [person, date];
}

describe("whose note it is", () => {
  it("is what the note says, else what its path says", () => {
    const said = "---\nperson: Ana Ríos\ndate: 2026-11-20\n---\n";
    assert.deepEqual(identify("people/ana/2026-11-23.md", said), ["Ana Ríos", "2026-11-20"]);
  });

  const paths: [string, string | null, string | null][] = [
    ["people/ana/2026-11-23.org", "ana", "2026-11-23"],
    ["people/ana/2026-11-23 (2).md", "ana", "2026-11-23"],
    ["people/ana/2026-11-23 about the course.md", "ana", "2026-11-23"],
    ["people/ana/goals.md", "ana", null],
    ["people/Ana Ríos.md", "Ana Ríos", null],
    ["work/People/Ana/20261123.txt", "Ana", "2026-11-23"],
    ["1on1/2026-11-23 Ana.md", "Ana", "2026-11-23"],
    ["1on1/2026-11-23 Ana (2).md", "Ana", "2026-11-23"],
    ["1on1/2026-11-23 Sun.md", "Sun", "2026-11-23"],
    ["team/1on1s/2026-11-23 Ana Ríos.adoc", "Ana Ríos", "2026-11-23"],
    ["people/ana/2026-02-31.md", "ana", null],
    ["plans/2026-11-23 budget.md", null, "2026-11-23"],
    ["people/README.md", null, null],
    ["people/2026-11-23.md", null, "2026-11-23"],
    ["peoples/ana/2026-11-23.md", null, "2026-11-23"],
    ["vault/1-1 with Ana Ríos 2026-11-23.md", "Ana Ríos", "2026-11-23"],
    ["2026-11-23 1on1 Jörg (2).md", "Jörg", "2026-11-23"],
    ["1-1 Questions 2026-11-23.md", null, "2026-11-23"],
    ["1-1 with Ana.md", null, null],
    ["Ana 2026-11-23.md", "Ana", "2026-11-23"],
    ["Max Planck 2026-11-23 (2).txt", "Max Planck", "2026-11-23"],
    ["2026-11-23 田中.md", "田中", "2026-11-23"],
    ["notes/Ana 2026-11-23.md", null, "2026-11-23"],
    ["team weekly 2026-11-23.md", null, "2026-11-23"],
    ["warehouse move 2026-11-23.md", null, "2026-11-23"],
    ["Roadmap 2026-11-23.md", null, "2026-11-23"],
    ["2026-11-23 Monday.md", null, "2026-11-23"],
    ["2026-11-23 月曜日.md", null, "2026-11-23"],
    ["2026-11-23 lundi.md", null, "2026-11-23"],
    ["2026-1-1 Ana 2026-11-23.md", null, "2026-11-23"],
  ];
  for (const [path, person, date] of paths) {
    it(`is by ${path} ${person ?? "nobody's"}`, () => assert.deepEqual(identify(path), [person, date]));
  }

  it("is by a mere file name somebody's where the file is about meetings", () => {
    assert.deepEqual(identify("Ana.md"), [null, null]);
    assert.deepEqual(identify("Ana.md", "", { dated: true }), ["Ana", null]);
    assert.deepEqual(identify("さくら.md", "", { dated: true }), ["さくら", null]);
    assert.deepEqual(identify("Ana.md", "---\nkind: one-on-one\n---\n"), ["Ana", null]);
    assert.deepEqual(identify("Roadmap.md", "---\nkind: plan\n---\n", { dated: true }), [null, null]);
    assert.deepEqual(identify("Phoenix 2026-11-23.md", "---\nkind: plan\n---\n"), [null, "2026-11-23"]);
    for (const name of ["README", "CHANGELOG", "Journal", "standup", "release-notes", "Tagebuch", "FAQ 2026"]) {
      assert.deepEqual(identify(`${name}.md`, "", { dated: true }), [null, null], name);
    }
  });

  it("is nobody's where a word of the file's name says what it is about", () => {
    const groups = ["Project Phoenix", "Projekt Phönix", "Team Backend", "Jour Fixe", "Comité Produit", "Retro"];
    const unspaced = ["新製品プロジェクト", "周会", "제품 회의"];
    for (const name of [...groups, ...unspaced]) {
      assert.deepEqual(identify(`${name}.md`, "", { dated: true }), [null, null], name);
      assert.deepEqual(identify(`people/${name}.md`), [null, null], name);
    }
    for (const name of ["Max Planck", "田中", "김민준", "Ana-Sofía"])
      assert.deepEqual(identify(`${name}.md`, "", { dated: true }), [name, null], name);
  });

  it("is nobody's where the file's name is a usual topic, and somebody's where people are called so", () => {
    const topics = ["Board", "Salaries", "Gehalt", "Vorstand", "Semaine", "Almacén", "Fornitori", "Kwartaal", "Urlop"];
    const others = [
      "Férias",
      "Dovolená",
      "Raktár",
      "Tedarikçi",
      "İletişim",
      "Отпуск",
      "المبيعات",
      "प्रशिक्षण",
      "四半期",
      "분기",
      "财务",
      "採購",
    ];
    for (const name of [...topics, ...others]) assert.deepEqual(identify(`${name} 2026-11-23.md`)[0], null, name);
    const short = ["Rok", "Hiba", "Temi", "Kita", "Ata", "समीक्षा"];
    const unspaced = ["明日香", "望月次郎", "홍보람", "안건우", "王建设"];
    for (const name of [...short, ...unspaced]) assert.deepEqual(identify(`${name} 2026-11-23.md`)[0], name, name);
  });

  it("is read by the patterns of the setting", () => {
    const patterns = ["journal/${year}/${month}/${day} ${person}.md", "${person}/log.md"];
    assert.deepEqual(identify("journal/2026/11/23 Ana.md", "", { patterns }), ["Ana", "2026-11-23"]);
    assert.deepEqual(identify("Ana/log.md", "", { patterns }), ["Ana", null]);
  });

  it("is nobody's where the setting about people says so", () => {
    const people = { Acme: { person: false } };
    assert.deepEqual(identify("Acme.md", "", { people, dated: true }), [null, null]);
    assert.deepEqual(identify("x.md", "---\nperson: acme\n---\n", { people }), [null, null]);
  });

  it("goes by the name that the setting about people gives", () => {
    const people = { "Ana Ríos": { aliases: ["ana", "Ani"] } };
    assert.deepEqual(identify("people/Ana/2026-11-23.md", "", { people }), ["Ana Ríos", "2026-11-23"]);
    assert.deepEqual(identify("x.md", "---\nperson: ANI\n---\n", { people }), ["Ana Ríos", null]);
  });
});
