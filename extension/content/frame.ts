// One host element with one frame of the panel, from its first handshake to its end. It is never moved, because a
// frame that moves loads anew: whoever wants it elsewhere builds another.

import type { Connect, Issued, ToBackground, ToPanel, ToWatcher } from "subrosa";
import { guarded } from "./guard";
import type { Box } from "./place";
import { style } from "./style";

/** How long the panel may take to answer, in milliseconds. */
const PATIENCE = 5_000;

/** What a frame tells its owner. */
export interface FrameEvents {
  said(message: ToWatcher): void;
  /** The engine has died or does not answer. */
  failed(): void;
  /** The page has removed the host element, or hidden or moved it. */
  removed(): void;
}

export class Frame {
  readonly host = document.createElement("div");
  /** For what else must be drawn over the page; coordinates are the viewport's. */
  readonly layer = document.createElement("div");
  readonly #frame = document.createElement("iframe");
  readonly #life = new AbortController();
  readonly #events: FrameEvents;
  #port: MessagePort | undefined;
  #deadline: ReturnType<typeof setTimeout> | undefined;

  constructor(container: Element, events: FrameEvents) {
    this.#events = events;
    this.#build();
    const loaded = new Promise((resolve) => this.#frame.addEventListener("load", resolve, { once: true }));
    container.append(this.host);
    // The top layer lies above whatever the page stacks.
    this.host.showPopover();
    this.#watchHost(container);
    this.#await();
    this.#connect(loaded).catch(() => this.#fail());
  }

  /** Whether it stands where it was put. */
  isIn(container: Element): boolean {
    return this.host.parentNode === container && this.host.isConnected;
  }

  send(message: ToPanel): void {
    this.#port?.postMessage(message);
    if (message.type === "draft") this.#await();
  }

  /**
   * Shows the frame in this place, or hides it. Hidden, it keeps its size, because the panel measures itself in it, and
   * stays in the accessibility tree, because a screen reader speaks of a change only where it was listening before.
   */
  place(box: Box | undefined): void {
    if (box) {
      const { left, top, width, height } = box;
      style(this.#frame, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    }
    style(this.#frame, { opacity: box ? "1" : "0", "pointer-events": box ? "auto" : "none" });
    this.#frame.tabIndex = box ? 0 : -1;
  }

  remove(): void {
    this.#life.abort();
    clearTimeout(this.#deadline);
    this.#port?.close();
    this.host.remove();
  }

  #build(): void {
    this.host.popover = "manual";
    style(this.host, {
      all: "initial",
      display: "block",
      position: "fixed",
      inset: "0 auto auto 0",
      width: "0",
      height: "0",
      margin: "0",
      padding: "0",
      border: "0",
      overflow: "visible",
      background: "none",
      "z-index": "2147483647",
    });
    this.#frame.src = chrome.runtime.getURL("pages/panel.html");
    this.#frame.allow = "clipboard-write";
    this.#frame.title = chrome.i18n.getMessage("extensionName");
    style(this.#frame, {
      position: "fixed",
      border: "0",
      background: "none",
      // The panel's root keeps to the light scheme; a frame of another scheme than its page's has an opaque ground.
      "color-scheme": "light",
    });
    this.place(undefined);
    this.host.attachShadow({ mode: "closed" }).append(this.layer, this.#frame);
  }

  async #connect(loaded: Promise<unknown>): Promise<void> {
    const { nonce }: Issued = await chrome.runtime.sendMessage({ type: "open" } satisfies ToBackground);
    await loaded;
    if (this.#life.signal.aborted) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = guarded(({ data }: MessageEvent<ToWatcher>) => this.#hear(data));
    this.#port = port1;
    const hello: Connect = { kind: "subrosa-connect", nonce };
    // Not the origin of the frame's address: Chromium builds that from a number that changes with every session, so that
    // no page can guess it, and then loads the extension's own origin.
    this.#frame.contentWindow?.postMessage(hello, chrome.runtime.getURL(""), [port2]);
  }

  #hear(message: ToWatcher): void {
    if (message.type === "failed") return this.#fail();
    if (message.type === "ready" || message.type === "paint") {
      clearTimeout(this.#deadline);
      this.#deadline = undefined;
    }
    this.#events.said(message);
  }

  /** Starts waiting for an answer, unless one is awaited already. */
  #await(): void {
    this.#deadline ??= setTimeout(
      guarded(() => this.#fail()),
      PATIENCE,
    );
  }

  #fail(): void {
    if (!this.#life.signal.aborted) this.#events.failed();
  }

  /** Tells of a page that takes the host away, hides it or moves it. What stands in something hidden is left alone. */
  #watchHost(container: Element): void {
    const check = guarded(() => {
      if (!this.isIn(container) || (container.checkVisibility() && !this.#isShown())) this.#events.removed();
    });
    const observer = new MutationObserver(check);
    observer.observe(container, { childList: true });
    observer.observe(this.host, { attributes: true });
    this.host.addEventListener("toggle", check, { signal: this.#life.signal });
    this.#life.signal.addEventListener("abort", () => observer.disconnect());
  }

  #isShown(): boolean {
    const { left, top } = this.host.getBoundingClientRect();
    const isSeen = this.host.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return isSeen && left === 0 && top === 0 && this.host.matches(":popover-open");
  }
}
