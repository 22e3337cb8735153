import assert from "node:assert/strict";
import { balancePageHtml } from "../../src/editor/balancePage.ts";

const page = (language = "en", nonce = "n0nce") =>
  balancePageHtml({ cspSource: "https://source.test", script: "a.js?x=1&y=2", styles: ["a.css"], nonce, language });

describe("page of the panel", () => {
  it("lets only its own script and style sheets load", () => {
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(page())!;
    assert.equal(policy, "default-src 'none'; style-src https://source.test; script-src 'nonce-n0nce'");
    assert.equal(page().match(/<script/g)!.length, 1);
    assert.doesNotMatch(page(), /style=|<style|\son\w+=/);
  });

  it("runs in the direction of the display language", () => {
    assert.match(page("de"), /<html lang="de" dir="ltr">/);
    assert.match(page("ar-EG"), /<html lang="ar-EG" dir="rtl">/);
  });

  it("keeps a value inside its attribute", () => {
    assert.match(page('"><script>'), /lang="&#34;&#62;&#60;script&#62;"/);
    assert.match(page(), /src="a\.js\?x=1&#38;y=2"/);
  });
});
