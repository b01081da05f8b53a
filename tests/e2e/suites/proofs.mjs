// Every selector of sites.json has a frozen page in which it finds what it must.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { finding, probe, show, sites } from "../../sites/probe.mjs";

const read = (path) => readFile(new URL(`../../sites/${path}`, import.meta.url), "utf8");

const proofs = JSON.parse(await read("proofs.json"));

const schema = JSON.parse(await readFile(new URL("../../../extension/sites.schema.json", import.meta.url), "utf8"));

export default function proven(test) {
  test("describes the sites as the schema says", () => {
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const fits = ajv.compile(schema);
    assert.ok(fits({ sites }), ajv.errorsText(fits.errors));
    assert.ok(!fits({ sites: [{ ...sites[0], hosts: null }] }), "a site without hosts does not fit");
  });

  for (const site of sites) {
    test(`finds the compose boxes of ${site.name} in frozen pages`, async ({ session }) => {
      const page = await session.browser.newPage();
      try {
        const unproven = new Set(selectors(site));
        for (const { page: file, ...expected } of proofs[site.id] ?? []) {
          await show(page, await read(`frozen/${file}`));
          assert.deepEqual(await probe(page, site), expected, file);
          for (const selector of await finding(page, site, [...unproven])) unproven.delete(selector);
        }
        assert.deepEqual([...unproven], [], "selectors without a proof");
      } finally {
        await page.close();
      }
    });
  }
}

/** All selectors of a site. */
function selectors({ boxes, composers, publish, keepClear = [], leaveAlone, sign, shadow }) {
  const all = [...boxes.map(({ select }) => select), ...composers, ...publish, ...keepClear, ...leaveAlone.inside];
  return [...all, ...(sign ? [sign] : []), ...(shadow ? [shadow] : [])];
}
