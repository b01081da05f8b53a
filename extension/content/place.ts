// Where the panel goes: beside the composer, where it covers neither what is being written nor the way to post it.

/** Left, top, width and height in CSS pixels, relative to the viewport. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Scene {
  /** What can be seen of the page. */
  viewport: Box;
  composer: Box;
  /** The compose boxes. */
  texts: Box[];
  /** Whatever else must stay uncovered, such as the Post button. */
  controls: Box[];
  /** Whether the draft is written from right to left. */
  rtl: boolean;
}

/** Distance from the edges of the viewport, in CSS pixels. From the composer it needs none: its shadow takes some room. */
const GAP = 8;

/** The place of a panel that wants to have this size. */
export function place(size: { width: number; height: number }, scene: Scene): Box {
  const { viewport, composer, texts, controls, rtl } = scene;
  const room = inset(viewport, GAP);
  const width = Math.min(size.width, room.width);
  const height = Math.min(size.height, room.height);
  const start = Math.min(...texts.map((text) => text.left));
  const end = Math.max(...texts.map(right));
  const across = clamp(rtl ? end - width + GAP : start - GAP, room.left, right(room) - width);
  const down = clamp(composer.top, room.top, bottom(room) - height);
  const sides = [right(room) - width, room.left];
  if (rtl) sides.reverse();

  // What is as small as the dot fits into the composer's own margin, below the picture of the author.
  const margin = rtl ? right(composer) - end : start - composer.left;
  const beside = { left: rtl ? end : start - width, top: Math.max(...texts.map(bottom)) };

  const candidates = [
    ...(width <= margin ? [beside] : []),
    { left: across, top: bottom(composer) },
    { left: across, top: composer.top - height },
    { left: right(composer), top: down },
    { left: composer.left - width, top: down },
    ...[bottom(room) - height, room.top].flatMap((top) => sides.map((left) => ({ left, top }))),
    // Between the boxes and the controls of a composer that fills the viewport.
    ...texts.flatMap((text) => [bottom(text), text.top - height].map((top) => ({ left: across, top }))),
  ]
    .map((corner) => ({ ...corner, width, height }))
    .filter((box) => isInside(box, room));

  const covered = (box: Box, things: Box[]) => things.reduce((sum, thing) => sum + overlap(box, thing), 0);
  // When a draft fills the viewport, as little of it as possible, and the controls least of all. Of equals, the first.
  const harm = (box: Box) => covered(box, texts) + 1e6 * covered(box, controls);
  return candidates.reduce((best, box) => (harm(box) < harm(best) ? box : best));
}

function right(box: Box): number {
  return box.left + box.width;
}

function bottom(box: Box): number {
  return box.top + box.height;
}

function inset(box: Box, by: number): Box {
  return { left: box.left + by, top: box.top + by, width: box.width - 2 * by, height: box.height - 2 * by };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** The area that two boxes share, in square CSS pixels. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(right(a), right(b)) - Math.max(a.left, b.left);
  const height = Math.min(bottom(a), bottom(b)) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

/** Half a pixel is forgiven to rounding. */
function isInside(inner: Box, outer: Box): boolean {
  const { left, top, width, height } = inset(outer, -0.5);
  return (
    inner.left >= left && inner.top >= top && right(inner) <= left + width && bottom(inner) <= top + height
  );
}
