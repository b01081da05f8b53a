// The watcher. Until a compose box of a supported site has the focus, all it does on a page is to hear of focus.

import type { TabState, ToWatcher, ToWatcherFromPopup } from "subrosa";
import { boxAround, selectorOf } from "./choose";
import { guarded, isOrphaned, setFaultHandler } from "./guard";
import { Panel } from "./panel";
import { addBox, onSettingsChange, type Permission, permission } from "./settings";
import { addedSite, boxKind, isBoxMissing, type Site, siteOf } from "./site";
import { focused, targetOf } from "./tree";
import { Watch } from "./watch";

const HOST = location.hostname;

/** How long other frames have to answer, in milliseconds. */
const OTHERS = 100;

class Watcher {
  #site: Site;
  readonly #life: AbortController;
  readonly #panel = new Panel((message: ToWatcher) => this.#watch?.said(message));
  #watch: Watch | undefined;
  /** Read when it is first needed. */
  #permission: Permission | undefined;
  #pauseEnd: ReturnType<typeof setTimeout> | undefined;

  constructor(site: Site | undefined, life: AbortController) {
    this.#site = site ?? addedSite(HOST, []);
    this.#life = life;
    setFaultHandler(() => this.#fault());
    life.signal.addEventListener("abort", () => this.#remove());

    const { signal } = life;
    const look = guarded(() => this.#look(focused()));
    // On the window, which hears what a page stops on the way down.
    addEventListener(
      "focusin",
      guarded((event: FocusEvent) => this.#look(targetOf(event))),
      { capture: true, passive: true, signal },
    );
    // A box can have the focus before this script runs, or before its page is complete.
    document.addEventListener("DOMContentLoaded", look, { signal });
    // While the page lay in the browser's cache, nobody heard of the settings, and the toolbar has forgotten the draft.
    addEventListener(
      "pageshow",
      guarded(({ persisted }: PageTransitionEvent) => {
        if (!persisted) return;
        this.#remove();
        this.#settingsChanged();
      }),
      { signal },
    );
    if (site) look();
    else guarded(() => this.#settingsChanged())();
    onSettingsChange(guarded(() => this.#settingsChanged()));
    chrome.runtime.onMessage.addListener((message: ToWatcherFromPopup, sender, answer) => {
      if (sender.id !== chrome.runtime.id || signal.aborted) return false;
      guarded(() => this.#asked(message, answer))();
      return message.type === "state";
    });
  }

  async #look(target: EventTarget | null): Promise<void> {
    if (!(target instanceof HTMLElement) || !boxKind(this.#site, target)) return;
    if (this.#watch?.has(target)) return this.#watch.focused(target);
    if (!(await this.#mayWatch()) || focused() !== target) return;
    this.#watch?.stop();
    this.#watch = undefined;
    this.#watch = new Watch(this.#site, target, this.#panel, () => this.#end());
  }

  async #mayWatch(): Promise<boolean> {
    const { off, pausedUntil, added } = (this.#permission ??= await permission(this.#site.id, HOST));
    if (this.#site.id === HOST) this.#site = addedSite(HOST, added);
    const pause = pausedUntil - Date.now();
    clearTimeout(this.#pauseEnd);
    if (pause > 0) this.#pauseEnd = setTimeout(guarded(() => this.#look(focused())), pause);
    return !this.#life.signal.aborted && !off && pause <= 0 && this.#site.boxes.length > 0;
  }

  async #settingsChanged(): Promise<void> {
    if (this.#life.signal.aborted) return;
    this.#permission = undefined;
    if (!(await this.#mayWatch())) this.#remove();
    await this.#look(focused());
  }

  /** Answers the popup, unless another frame of the page has the draft. */
  #asked(message: ToWatcherFromPopup, answer: (state: TabState) => void): void {
    if (message.type === "select") return this.#watch?.select(message);
    if (message.type === "add") return void this.#add();
    const boxes = this.#watch?.texts ?? [];
    const watching = boxes.length > 0;
    const missing = !watching && isBoxMissing(this.#site);
    const tell = () => answer({ site: this.#site.id, failed: this.#panel.failed, watching, missing, boxes });
    if (this.#watch || this.#panel.failed) tell();
    // The first answer counts: who has nothing to tell lets the others speak, and only the page itself says that.
    else if (window === top) setTimeout(tell, frames.length > 0 ? OTHERS : 0);
  }

  /** From now on the box is read that has the focus. */
  async #add(): Promise<void> {
    const box = boxAround(focused());
    if (box) await addBox(HOST, selectorOf(box));
  }

  /** The draft is done with. */
  #end(): void {
    this.#watch?.stop();
    this.#watch = undefined;
    this.#panel.rest();
  }

  #remove(): void {
    this.#watch?.stop();
    this.#watch = undefined;
    this.#panel.remove();
    clearTimeout(this.#pauseEnd);
  }

  /** Something of ours has failed. The page goes on as if we were not there, and the toolbar says so. */
  #fault(): void {
    if (isOrphaned()) return this.#life.abort();
    this.#end();
    this.#panel.fail();
  }
}

/** Shared with whatever runs in this world: a second copy of this script, or its newer version, takes the first's place. */
const KEY = Symbol.for("watcher");
const world = globalThis as { [KEY]?: AbortController };

world[KEY]?.abort();
world[KEY] = new AbortController();
new Watcher(siteOf(HOST), world[KEY]);
