// The watcher lives in somebody else's page: nothing of it may throw into the page's own work.

let onFault = (): void => {};

/** Names what is to be done about an error in our code. */
export function setFaultHandler(handler: () => void): void {
  onFault = handler;
}

/** The same function, fit to be called by the browser: an error in it goes to the fault handler and no further. */
export function guarded<A extends unknown[]>(work: (...args: A) => unknown): (...args: A) => void {
  return (...args) => {
    if (isOrphaned()) return onFault();
    try {
      const outcome = work(...args);
      if (outcome instanceof Promise) outcome.catch(onFault);
    } catch {
      onFault();
    }
  };
}

/** Whether the extension was updated or removed while this page stayed open. */
export function isOrphaned(): boolean {
  return chrome.runtime?.id === undefined;
}
