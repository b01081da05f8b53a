// The background: the badge of each tab, the numbers by which panels know their watchers, and the watcher on hosts that the user
// adds. It holds nothing else.

import type { Issued, ToBackground, Vouched } from "subrosa";
import { cover, enter, wish } from "./access";
import { show } from "./badge";
import { issue, redeem } from "./nonces";

type Sender = chrome.runtime.MessageSender;

chrome.runtime.onMessage.addListener((message: ToBackground, sender, answer) => {
  if (sender.id !== chrome.runtime.id) return undefined;
  if (message.type === "add") {
    if (isPopup(sender)) wish(message.tab, message.origin);
    return undefined;
  }
  const tab = sender.tab?.id;
  if (tab === undefined) return undefined;
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

chrome.permissions.onAdded.addListener(async ({ origins = [] }) => {
  await cover();
  await enter(origins);
});
chrome.permissions.onRemoved.addListener(cover);
// An update of the extension forgets its scripts.
chrome.runtime.onInstalled.addListener(cover);

async function vouch(nonce: string, tab: number, sender: Sender): Promise<boolean> {
  return isPanel(sender) && (await redeem(nonce, tab));
}

function isPopup(sender: Sender): boolean {
  return sender.url === chrome.runtime.getURL("pages/popup.html");
}

/** Whether a message comes from a frame of ours inside a page. */
function isPanel(sender: Sender): boolean {
  return sender.frameId !== 0 && sender.url?.startsWith(chrome.runtime.getURL("")) === true;
}
