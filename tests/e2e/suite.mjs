// All tests in one browser.

import { after, before, describe, it } from "node:test";
import { Author } from "./author.mjs";
import { startSession } from "./session.mjs";
import access from "./suites/access.mjs";
import editors from "./suites/editors.mjs";
import failing from "./suites/failing.mjs";
import places from "./suites/places.mjs";
import proven from "./suites/proofs.mjs";
import rough from "./suites/rough.mjs";
import settings from "./suites/settings.mjs";
import sites from "./suites/sites.mjs";
import strangers from "./suites/strangers.mjs";
import typing from "./suites/typing.mjs";

/** Registers the tests for a browser. A test gets `open`, which opens a page as an {@link Author}, and the session. */
export function suite(name) {
  describe(name, () => {
    let session;
    before(async () => {
      session = await startSession(name);
    });
    after(() => session?.close());

    function test(title, work) {
      it(title, { timeout: 90_000 }, async () => {
        const authors = [];
        async function open(...where) {
          const author = await Author.open(session, ...where);
          authors.push(author);
          return author;
        }
        try {
          await work({ open, session });
        } finally {
          for (const author of authors) await author.close();
        }
      });
    }
    for (const register of [typing, places, editors, proven, sites, settings, access, failing, rough, strangers]) register(test, name);
  });
}
