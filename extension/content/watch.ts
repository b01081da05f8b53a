// Watches one composer from the first focus until it is gone. While it is empty and left, nothing of us is on the page.

import type { Caret, Mark, Span, ToWatcher } from "subrosa";
import { isField } from "./field";
import { guarded } from "./guard";
import { moveAlong } from "./marks";
import { Paint } from "./paint";
import type { Panel } from "./panel";
import { place } from "./place";
import { Reader, type Reading } from "./read";
import { reveal, select, type Selected, selectedIn } from "./select";
import { boxOf, isInSight, viewport } from "./sight";
import { boxesIn, type Composer, composerOf, controlsOf, type Site } from "./site";
import { isDark } from "./theme";
import { focused, targetOf, trees } from "./tree";

/** Counts the messages of this page, over all its drafts. */
let revision = 0;
let drafts = 0;

export class Watch {
  #draft = `${++drafts}`;
  readonly #path = location.pathname;
  readonly #site: Site;
  readonly #panel: Panel;
  readonly #onEnd: () => void;
  readonly #life = new AbortController();
  readonly #edits = new MutationObserver(guarded((changes) => this.#edited(changes)));
  readonly #sizes = new ResizeObserver(guarded(() => this.#resized()));
  readonly #paint = new Paint();

  #composer: Composer;
  #reader = new Reader();
  #boxes: HTMLElement[] = [];
  #readings: Reading[] = [];
  #marks: Mark[] = [];
  /** The box in which an input method is composing. */
  #composing: Element | undefined;
  /** What was selected when a box last lost the focus, and in which. */
  #selected: ({ box: number } & Selected) | undefined;
  #isInSight = true;
  #isDark: boolean | undefined;
  /** Whether the draft is empty and left. The site may put one that was saved before into it. */
  #isResting = false;
  #isUpdateDue = false;
  #isPlaceDue = false;

  constructor(site: Site, box: HTMLElement, panel: Panel, onEnd: () => void) {
    this.#site = site;
    this.#panel = panel;
    this.#onEnd = onEnd;
    this.#composer = composerOf(site, box);
    this.#listen();
    this.#observe();
    this.focused(box);
  }

  /** Whether a box belongs to this draft. */
  has(box: Element): boolean {
    if (!this.#composer.root.isConnected) this.#findAgain();
    return this.#composer.root === composerOf(this.#site, box).root;
  }

  /** The text of each box. */
  get texts(): string[] {
    return this.#readings.map((reading) => reading.text);
  }

  /** One of the boxes has got the focus. */
  focused(box: HTMLElement): void {
    this.#panel.open(box);
    this.#update();
    this.#send();
  }

  /** The panel has spoken. */
  said(message: ToWatcher): void {
    switch (message.type) {
      case "ready":
        this.#isDark = undefined;
        this.#tellTheme();
        return this.#send();
      case "paint":
        if (message.revision !== revision) return;
        this.#marks = message.marks;
        return this.#show();
      case "size":
        // What shows nothing must not be there for a click, not for one frame more.
        if (message.width === 0) this.#panel.place(undefined);
        return this.#placeSoon();
      case "refocus":
        return this.#refocus();
      case "select":
        return this.select(message);
      case "failed":
        // What cannot be kept true is not shown.
        this.#marks = [];
        return this.#show();
    }
  }

  /** Selects a passage and gives its box the focus. */
  select(span: Span): void {
    const [box, reading] = [this.#boxes[span.box], this.#readings[span.box]];
    if (!box || !reading) return;
    select(box, reading, { anchor: span.start, focus: span.end });
    reveal(box);
  }

  /** Stops watching, at once and without a trace. */
  stop(): void {
    this.#life.abort();
    this.#edits.disconnect();
    this.#sizes.disconnect();
    this.#paint.clear();
  }

  #listen(): void {
    const options = { capture: true, passive: true, signal: this.#life.signal };
    // On the window, which hears what a page stops on the way down.
    const on = (types: string, work: (event: Event) => void, target: EventTarget | null = window) => {
      for (const type of types.split(" ")) target?.addEventListener(type, guarded(work), options);
    };
    on("input", (event) => this.#owns(event) && this.#updateSoon());
    on("compositionstart", (event) => {
      if (this.#owns(event)) this.#composing = targetOf(event) as Element;
    });
    on("compositionend", () => {
      this.#composing = undefined;
      this.#updateSoon();
    });
    on("focusout", (event) => this.#left(event));
    // The focus moves when something opens over the composer, and when it closes.
    on("scroll focusin resize", () => this.#placeSoon());
    on("resize scroll", () => this.#placeSoon(), visualViewport);
  }

  /** Rendering editors change without an input event, and boxes come and go: the elements themselves tell. */
  #observe(): void {
    this.#edits.disconnect();
    this.#reader = new Reader();
    this.#observeTrees();
  }

  #observeTrees(): void {
    for (const tree of trees(this.#composer.root, this.#site.shadow)) {
      this.#edits.observe(tree, { childList: true, characterData: true, subtree: true });
    }
  }

  #edited(changes: MutationRecord[]): void {
    this.#reader.forget(changes);
    this.#updateSoon();
  }

  #owns(event: Event): boolean {
    return this.#boxes.includes(targetOf(event) as HTMLElement);
  }

  #left(event: Event): void {
    this.#composing = undefined;
    const box = this.#boxes.indexOf(targetOf(event) as HTMLElement);
    const [element, reading] = [this.#boxes[box], this.#readings[box]];
    if (!element || !reading) return;
    const selected = selectedIn(element, reading);
    this.#selected = selected && { box, ...selected };
    this.#updateSoon();
  }

  /** An element that leaves the page shrinks to nothing, and is told of by no other observer of ours. */
  #resized(): void {
    if ([this.#composer.root, ...this.#boxes].some((each) => !each.isConnected)) this.#updateSoon();
    this.#placeSoon();
  }

  #updateSoon(): void {
    if (this.#isUpdateDue) return;
    this.#isUpdateDue = true;
    queueMicrotask(
      guarded(() => {
        this.#isUpdateDue = false;
        if (!this.#life.signal.aborted && this.#update()) this.#send();
      }),
    );
  }

  /** Reads the boxes as they are now. Answers whether the text has changed. */
  #update(): boolean {
    if (this.#composing?.isConnected) return false;
    if (!this.#composer.root.isConnected && !this.#findAgain()) {
      this.#onEnd();
      return false;
    }
    const before = this.texts;
    this.#readBoxes();
    const after = this.texts;
    const isFocused = this.#boxes.includes(focused() as HTMLElement);
    const isEmpty = (this.#boxes.length > 0 ? after : before).every((text) => text.trim() === "");
    if (isEmpty && !isFocused) {
      this.#rest();
      return false;
    }
    if (this.#isResting) this.#panel.open(this.#composer.root);
    this.#isResting = false;
    const isChanged = before.length !== after.length || before.some((text, index) => text !== after[index]);
    if (isChanged) this.#marks = moveAlong(this.#marks, before, after);
    this.#show();
    this.#placeSoon();
    return isChanged;
  }

  /** The draft is done with: what is written here next is another one. */
  #rest(): void {
    if (this.#isResting) return;
    this.#isResting = true;
    this.#draft = `${++drafts}`;
    this.#marks = [];
    this.#show();
    this.#panel.rest();
  }

  #readBoxes(): void {
    this.#reader.forget(this.#edits.takeRecords());
    const boxes = boxesIn(this.#site, this.#composer.root);
    if (boxes.length !== this.#boxes.length || boxes.some((box, index) => box !== this.#boxes[index])) {
      this.#sizes.disconnect();
      for (const each of [this.#composer.root, ...boxes]) this.#sizes.observe(each);
      this.#observeTrees();
    }
    this.#boxes = boxes;
    this.#readings = boxes.map((box) => this.#reader.read(box));
  }

  /** Sites build a composer anew and give it the same boxes: the draft goes on there. */
  #findAgain(): boolean {
    if (location.pathname !== this.#path) return false;
    for (const box of boxesIn(this.#site, document.documentElement)) {
      const composer = composerOf(this.#site, box);
      if (composer.kind !== this.#composer.kind) continue;
      this.#composer = composer;
      this.#observe();
      this.#panel.open(box);
      return true;
    }
    return false;
  }

  #send(): void {
    if (this.#life.signal.aborted) return;
    revision += 1;
    this.#panel.send({ type: "draft", revision, draft: this.#draft, boxes: this.texts, caret: this.#caret() });
  }

  #caret(): Caret | undefined {
    const index = this.#boxes.indexOf(focused() as HTMLElement);
    const [box, reading] = [this.#boxes[index], this.#readings[index]];
    const selected = box && reading && selectedIn(box, reading);
    return selected && selected.anchor === selected.focus ? { box: index, offset: selected.focus } : undefined;
  }

  #show(): void {
    const layer = this.#isInSight ? this.#panel.layer : undefined;
    this.#paint.show(this.#marks, this.#boxes, this.#readings, layer);
  }

  #refocus(): void {
    if (!this.#selected || this.#boxes.includes(focused() as HTMLElement)) return;
    const [box, reading] = [this.#boxes[this.#selected.box], this.#readings[this.#selected.box]];
    if (box && reading) select(box, reading, this.#selected);
  }

  #placeSoon(): void {
    if (this.#isPlaceDue || this.#isResting) return;
    this.#isPlaceDue = true;
    requestAnimationFrame(
      guarded(() => {
        this.#isPlaceDue = false;
        if (!this.#life.signal.aborted) this.#place();
      }),
    );
  }

  #place(): void {
    const { size } = this.#panel;
    const hasMirror = this.#marks.length > 0 && this.#boxes.some(isField);
    if (size.width === 0 && !hasMirror) return this.#panel.place(undefined);

    const { root } = this.#composer;
    const seen = viewport();
    this.#isInSight = this.#boxes.some((box) => isInSight(box, seen, root, this.#panel.host));
    if (size.width === 0 || !this.#isInSight) {
      this.#panel.place(undefined);
    } else {
      this.#tellTheme();
      const scene = {
        viewport: seen,
        composer: boxOf(root),
        texts: this.#boxes.map(boxOf),
        controls: controlsOf(this.#site, root).map(boxOf),
        rtl: getComputedStyle(this.#boxes[0] ?? root).direction === "rtl",
      };
      this.#panel.place(place(size, scene));
    }
    if (hasMirror) this.#show();
  }

  #tellTheme(): void {
    const dark = isDark(this.#composer.root);
    if (dark !== this.#isDark) this.#panel.send({ type: "theme", dark });
    this.#isDark = dark;
  }
}
