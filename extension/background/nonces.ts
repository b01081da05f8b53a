// One-time numbers by which a panel knows that a watcher of ours has built it, and not the page. They are kept in the
// session's storage, because the background may be stopped between the two questions.

/** How long a number is good, in milliseconds. */
const LIFETIME = 30_000;

interface Nonce {
  tab: number;
  /** Milliseconds since the epoch. */
  issued: number;
}

const key = (nonce: string) => `nonce:${nonce}`;
let queue: Promise<unknown> = Promise.resolve();

/** Makes a number that is good once, for this tab. */
export async function issue(tab: number): Promise<string> {
  const nonce = crypto.randomUUID();
  await chrome.storage.session.set({ [key(nonce)]: { tab, issued: Date.now() } satisfies Nonce });
  return nonce;
}

/** Whether a number was issued for this tab lately and is shown for the first time. */
export function redeem(nonce: string, tab: number): Promise<boolean> {
  // One after the other: of two questions about the same number, one is late.
  const answer = queue.then(async () => {
    const stored = await chrome.storage.session.get(key(nonce));
    await chrome.storage.session.remove(key(nonce));
    const known = stored[key(nonce)] as Nonce | undefined;
    return known !== undefined && known.tab === tab && Date.now() - known.issued < LIFETIME;
  });
  queue = answer.catch(() => {});
  return answer;
}
