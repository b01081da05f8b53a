// Whether the user wants this site to be read now.

import type { Settings } from "subrosa";

const KEY = "settings";

/** What the settings say about one site. */
export interface Permission {
  off: boolean;
  /** Milliseconds since the epoch; in the past when checking is not paused. */
  pausedUntil: number;
}

/** Reads the settings. What cannot be read takes its default, as on the extension's own pages. */
export async function permission(site: string): Promise<Permission> {
  const stored = await chrome.storage.local.get(KEY);
  const { off, pausedUntil }: Settings = stored[KEY] ?? {};
  return {
    off: Array.isArray(off) && off.includes(site),
    pausedUntil: typeof pausedUntil === "number" ? pausedUntil : 0,
  };
}

/** Calls `changed` whenever the settings change. */
export function onSettingsChange(changed: () => void): void {
  chrome.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && KEY in changes) changed();
  });
}
