// Which site this is, and which of its elements are compose boxes. All of it comes from sites.json, of which the build leaves
// only what the watcher needs.

import data from "sites";
import { around, closest, trees } from "./tree";

interface BoxKind {
  select: string;
  on?: string;
  where?: Record<string, string>;
}

/** A supported site, as sites.schema.json describes it. */
export interface Site {
  id: string;
  hosts: string[];
  sign?: string;
  boxes: BoxKind[];
  shadow?: string;
  composers: string[];
  publish?: string[];
  keepClear?: string[];
  expect?: { on?: string; when?: string }[];
  leaveAlone: { paths?: string[]; inside?: string[] };
}

/** What holds all boxes of one draft. */
export interface Composer {
  root: Element;
  /** Which of the site's kinds of composers this is. */
  kind: number;
}

const SITES: Site[] = data.sites;

/** The site of a host, if it is one of those that the data know. */
export function siteOf(host: string): Site | undefined {
  const isHost = (name: string) => (name.startsWith("*.") ? `.${host}`.endsWith(name.slice(1)) : host === name);
  return SITES.find((site) => site.hosts.some(isHost));
}

/**
 * The site of a host that the user has added, with the boxes added there. Of sites that run on hosts of anybody's, the page
 * shows the sign.
 */
export function addedSite(host: string, added: string[]): Site {
  if (added.length === 0) return { ...ANY_SITE, id: host };
  const known = SITES.find(({ sign }) => sign && document.querySelector(sign));
  const boxes = added.map((select) => ({ select }));
  return { ...(known ?? ANY_SITE), id: host, boxes: [...(known?.boxes ?? []), ...boxes] };
}

const ANY_SITE: Site = {
  id: "",
  hosts: [],
  boxes: [],
  composers: ["[role=dialog], dialog", "form"],
  publish: ["[type=submit]"],
  leaveAlone: {},
};

/** The kind of a compose box that may be read now; nothing for any other element. */
export function boxKind(site: Site, element: Element): BoxKind | undefined {
  const { paths = [], inside = [] } = site.leaveAlone;
  const kind = site.boxes.find(({ select, on = "", where = {} }) => {
    const isMatch = ([name, pattern]: [string, string]) => new RegExp(pattern).test(element.getAttribute(name) ?? "");
    return element.matches(select) && isOn(on) && Object.entries(where).every(isMatch);
  });
  if (!kind || paths.some(isOn)) return undefined;
  return inside.some((selector) => closest(element, selector)) ? undefined : kind;
}

/** Whether the page's path matches. */
function isOn(path: string): boolean {
  return new RegExp(path).test(location.pathname);
}

/** Whether there should be a box on this page, by the site's data, and none is found. */
export function isBoxMissing(site: Site): boolean {
  const { paths = [], inside = [] } = site.leaveAlone;
  const isSeen = (select: string) =>
    all(site, document, select).some(
      (element) => element.checkVisibility() && !inside.some((selector) => closest(element, selector)),
    );
  if (paths.some(isOn)) return false;
  const isExpected = site.expect?.some(({ on = "", when }) => isOn(on) && (!when || isSeen(when)));
  return isExpected === true && boxesIn(site, document.documentElement).length === 0;
}

/** The composer of a box. A box that stands in none of the known kinds is its own composer. */
export function composerOf(site: Site, box: Element): Composer {
  for (const [kind, selector] of site.composers.entries()) {
    const parent = around(box);
    const root = parent && closest(parent, selector);
    if (root) return { root, kind };
  }
  return { root: box, kind: -1 };
}

/** The compose boxes in an element, itself included, in the order of the page. */
export function boxesIn(site: Site, root: Element): HTMLElement[] {
  const select = site.boxes.map((kind) => kind.select).join() || ":not(*)";
  const found = all(site, root, select) as HTMLElement[];
  if (root instanceof HTMLElement) found.unshift(root);
  return found.filter((element) => boxKind(site, element));
}

/** The controls that must stay uncovered: the composer's own, or all of the page when it has none inside. */
export function controlsOf(site: Site, root: Element): Element[] {
  const select = site.publish?.join();
  if (!select) return [];
  const scope = all(site, root, select).length > 0 ? root : document;
  return all(site, scope, [select, ...(site.keepClear ?? [])].join());
}

function all(site: Site, top: ParentNode & Node, select: string): Element[] {
  return trees(top, site.shadow).flatMap((tree) => [...tree.querySelectorAll(select)]);
}
