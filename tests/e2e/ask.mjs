// Permissions, asked for as the extension does.

import { eventually } from "./eventually.mjs";

/** Asks for origins, or gives them back, in the extension's name. */
export async function ask(session, what, ...origins) {
  const { backstage } = session;
  await backstage.bringToFront();
  await backstage.evaluate(
    (name, asked) => {
      const button = document.createElement("button");
      button.id = "ask";
      button.textContent = "Ask";
      button.onclick = async () => {
        button.dataset.answer = await chrome.permissions[name]({ origins: asked });
      };
      document.getElementById("ask")?.remove();
      document.body.prepend(button);
    },
    what,
    origins,
  );
  await backstage.click("#ask");
  await eventually(() => backstage.evaluate(() => document.getElementById("ask").dataset.answer), "true");
}
