// The background: the badge of each tab, and the numbers by which panels know their watchers. It holds nothing else.

import type { Issued, ToBackground, Vouched } from "subrosa";
import { show } from "./badge";
import { issue, redeem } from "./nonces";

type Sender = chrome.runtime.MessageSender;

chrome.runtime.onMessage.addListener((message: ToBackground, sender, answer) => {
  const tab = sender.tab?.id;
  if (sender.id !== chrome.runtime.id || tab === undefined) return undefined;
  switch (message.type) {
    case "open":
      issue(tab).then((nonce) => answer({ nonce } satisfies Issued));
      return true;
    case "vouch":
      vouch(message.nonce, tab, sender).then((ok) => answer({ ok } satisfies Vouched));
      return true;
    case "level":
      if (isPanel(sender)) show(tab, message.level);
      return undefined;
    case "closed":
      show(tab, "clear");
      return undefined;
    case "failed":
      show(tab, "failed");
      return undefined;
  }
});

async function vouch(nonce: string, tab: number, sender: Sender): Promise<boolean> {
  return isPanel(sender) && (await redeem(nonce, tab));
}

/** Whether a message comes from a frame of ours inside a page. */
function isPanel(sender: Sender): boolean {
  return sender.frameId !== 0 && sender.url?.startsWith(chrome.runtime.getURL("")) === true;
}
