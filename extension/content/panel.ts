// Keeps a working panel: builds a frame when one is wanted, another when it fails, and knows when to stop trying.

import type { ToBackground, ToPanel, ToWatcher } from "subrosa";
import { Frame } from "./frame";
import { guarded, isOrphaned } from "./guard";
import type { Box } from "./place";
import { closest } from "./tree";

/** Failures within a minute that are answered with a new frame. */
const REBUILDS = 2;
/** Removals within five seconds that are answered with a new frame, after this many milliseconds, then twice as many, and so on. */
const RETURNS = 5;
const BACK_OFF = 50;

const NOTHING = { width: 0, height: 0 };

export class Panel {
  /** Whether checking failed and has not recovered. */
  failed = false;
  /** How large the panel wants to be, in CSS pixels; 0 by 0 when it shows nothing. */
  size = NOTHING;
  readonly #said: (message: ToWatcher) => void;
  #frame: Frame | undefined;
  #container: Element | undefined;
  #isReady = false;
  readonly #failures = new Recent(60_000);
  readonly #removals = new Recent(5_000);

  constructor(said: (message: ToWatcher) => void) {
    this.#said = said;
  }

  /** All that we have on the page. */
  get host(): HTMLElement | undefined {
    return this.#frame?.host;
  }

  /** For what else must be drawn over the page. */
  get layer(): HTMLElement | undefined {
    return this.#frame?.layer;
  }

  /** Makes sure that a frame stands where the box is, unless it has failed too often in the last minute. */
  open(box: Element): void {
    // A modal dialog makes everything outside it inert, the top layer too.
    this.#container = closest(box, "dialog:modal") ?? document.documentElement;
    if (!this.#frame?.isIn(this.#container)) this.#build();
  }

  /** Sends a message, if the panel is ready to hear it. */
  send(message: ToPanel): void {
    if (this.#isReady) this.#frame?.send(message);
  }

  place(box: Box | undefined): void {
    this.#frame?.place(box);
  }

  /** Gives up the present frame because of an error, and builds another one if that may help. */
  fail(): void {
    this.failed = true;
    this.#failures.add();
    this.#drop();
    this.#said({ type: "failed" });
    tell({ type: "failed" });
    if (this.#container) this.#build();
  }

  /** Nothing is being written any more: the panel hides, but stays for the next draft. */
  rest(): void {
    this.#container = undefined;
    this.send({ type: "closed" });
    this.place(undefined);
    if (!this.failed) tell({ type: "closed" });
  }

  /** Leaves no trace on the page. */
  remove(): void {
    this.#container = undefined;
    this.failed = false;
    this.#drop();
    tell({ type: "closed" });
  }

  #build(): void {
    this.#drop();
    if (!this.#container || this.#failures.count > REBUILDS || this.#removals.count > RETURNS) return;
    this.#frame = new Frame(this.#container, {
      said: (message) => this.#hear(message),
      failed: () => this.fail(),
      removed: () => this.#return(),
    });
  }

  #return(): void {
    this.#removals.add();
    const { count } = this.#removals;
    if (count > RETURNS) return this.fail();
    this.#drop();
    setTimeout(
      guarded(() => this.#frame ?? this.#build()),
      BACK_OFF * 2 ** (count - 1),
    );
  }

  #hear(message: ToWatcher): void {
    if (message.type === "ready") this.#isReady = true;
    if (message.type === "size") this.size = message;
    if (message.type === "paint") this.failed = false;
    this.#said(message);
  }

  #drop(): void {
    this.#frame?.remove();
    this.#frame = undefined;
    this.#isReady = false;
    this.size = NOTHING;
  }
}

/** Tells the background, which may be gone. */
function tell(message: ToBackground): void {
  if (!isOrphaned()) chrome.runtime.sendMessage(message).catch(() => {});
}

/** Counts what has happened in the last while. */
class Recent {
  readonly #span: number;
  #times: number[] = [];

  /** `span` in milliseconds. */
  constructor(span: number) {
    this.#span = span;
  }

  add(): void {
    this.#times = [...this.#fresh(), performance.now()];
  }

  get count(): number {
    return this.#fresh().length;
  }

  #fresh(): number[] {
    const since = performance.now() - this.#span;
    return this.#times.filter((time) => time >= since);
  }
}
