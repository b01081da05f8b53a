// Whether the user wants this site to be read now.

import type { Settings } from "subrosa";

const KEY = "settings";

/** What the settings say about one site. */
export interface Permission {
  off: boolean;
  /** Milliseconds since the epoch; in the past when checking is not paused. */
  pausedUntil: number;
  /** Selectors of the boxes that the user has added on this host. */
  added: string[];
}

/** Reads the settings. What cannot be read takes its default, as on the extension's own pages. */
export async function permission(site: string, host: string): Promise<Permission> {
  const { off, pausedUntil, added } = await settings();
  return {
    off: Array.isArray(off) && off.includes(site),
    pausedUntil: typeof pausedUntil === "number" ? pausedUntil : 0,
    added: listed(added).flatMap((box) => (box.startsWith(`${host} `) ? [box.slice(host.length + 1)] : [])),
  };
}

/** Adds a box on a host to those that are read. */
export async function addBox(host: string, select: string): Promise<void> {
  const stored = await settings();
  const added = new Set(listed(stored.added)).add(`${host} ${select}`);
  await chrome.storage.local.set({ [KEY]: { ...stored, added: [...added] } });
}

async function settings(): Promise<Partial<Settings>> {
  return (await chrome.storage.local.get(KEY))[KEY] ?? {};
}

function listed(added: unknown): string[] {
  return Array.isArray(added) ? added.filter((box) => typeof box === "string") : [];
}

/** Calls `changed` whenever the settings change. */
export function onSettingsChange(changed: () => void): void {
  chrome.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && KEY in changes) changed();
  });
}
