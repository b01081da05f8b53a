// The hosts that the user adds to those of the manifest: the watcher runs there as long as the browser's permission holds.

import type { ToWatcherFromPopup } from "subrosa";

/** Names our script in the browser's list of scripts. */
const SCRIPT = "added";
const WISH = "wish";

/** A box to be added as soon as there is a permission: the one that has the focus in this tab. */
interface Wish {
  tab: number;
  origin: string;
}

/** Has the watcher run on the pages that will be opened on added hosts, and on no others. */
export function cover(): Promise<void> {
  // One after the other: the answers of two at once could come in another order.
  covering = covering.then(coverNow, coverNow);
  return covering;
}
let covering: Promise<void> = Promise.resolve();

async function coverNow(): Promise<void> {
  const own = (chrome.runtime.getManifest().content_scripts ?? []).flatMap((script) => script.matches ?? []);
  const { origins = [] } = await chrome.permissions.getAll();
  const matches = origins.filter((origin) => !own.includes(origin));
  const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  const script = { id: SCRIPT, matches, js: ["content.js"], allFrames: true, runAt: "document_start" } as const;
  if (registered.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (matches.length > 0) await chrome.scripting.registerContentScripts([{ ...script, js: [...script.js] }]);
}

/** Brings the watcher into the pages of new hosts that are open already, and to the box that was waiting for it. */
export async function enter(origins: string[]): Promise<void> {
  const tabs = await chrome.tabs.query({ url: origins });
  const isEntered = tabs.map(({ id: tabId = -1 }) =>
    chrome.scripting.executeScript({ target: { tabId, allFrames: true }, files: ["content.js"] }),
  );
  // A page that cannot be entered, such as an error of the network, has no box either.
  await Promise.allSettled(isEntered);
  const wish = (await chrome.storage.session.get(WISH))[WISH] as Wish | undefined;
  if (!wish || !origins.includes(wish.origin)) return;
  await chrome.storage.session.remove(WISH);
  await chrome.tabs.sendMessage(wish.tab, { type: "add" } satisfies ToWatcherFromPopup);
}

/** Keeps a wish until there is a permission, unless there is one already. */
export async function wish(tab: number, origin: string): Promise<void> {
  await chrome.storage.session.set({ [WISH]: { tab, origin } satisfies Wish });
  if (await chrome.permissions.contains({ origins: [origin] })) await enter([origin]);
}
