// What the toolbar says about a tab. The browser itself forgets it when the tab goes to another page.

import type { Level } from "subrosa";

const BADGES: Record<Level | "failed", { text: string; color: string; title: string }> = {
  warning: { text: "●", color: "#b3243a", title: "toolbar_warning" },
  caution: { text: "○", color: "#a86400", title: "toolbar_caution" },
  reflect: { text: "•", color: "#6b7280", title: "toolbar_reflect" },
  clear: { text: "", color: "#6b7280", title: "extensionName" },
  failed: { text: "!", color: "#4b5563", title: "toolbar_failed" },
};

/** Shows the level of a tab's draft, or that checking failed there. */
export async function show(tab: number, state: Level | "failed"): Promise<void> {
  const { text, color, title } = BADGES[state];
  await Promise.all([
    chrome.action.setBadgeText({ tabId: tab, text }),
    chrome.action.setBadgeBackgroundColor({ tabId: tab, color }),
    chrome.action.setBadgeTextColor({ tabId: tab, color: "#ffffff" }),
    chrome.action.setTitle({ tabId: tab, title: chrome.i18n.getMessage(title) }),
  ]);
}
