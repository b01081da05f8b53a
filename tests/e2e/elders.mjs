// Firefox 140, which the manifest allows, is older than the driver: what the driver asks of it in words that it does not
// know is asked in words that it knows.

/** Lets the driver size pages and find the elements of frames in any Firefox. */
export async function bearWithElders(browser) {
  const [page] = await browser.pages();
  const frame = page.mainFrame();
  // It cannot turn pages, and need not.
  instead(frame.browsingContext, "setScreenOrientationOverride", "setScreenOrientationOverride", () => undefined);
  instead(frame, "frameElement", "locator.type", soughtElement);
}

/** Where a browser does not know what is asked of things like this one, and says so in these words, asks in another way. */
function instead(thing, method, words, otherwise) {
  const kind = Object.getPrototypeOf(thing);
  const asked = kind[method];
  kind[method] = async function (...args) {
    try {
      return await asked.apply(this, args);
    } catch (error) {
      if (!error.message.includes(words)) throw error;
      return otherwise(this);
    }
  };
}

/** The element of a frame: Firefox 140 knows no way from the one to the other, but shows what stands in closed roots. */
async function soughtElement(frame) {
  const root = await frame.parentFrame().evaluateHandle(() => document.documentElement);
  const { result } = await root.realm.realm.callFunction(candidates.toString(), false, {
    serializationOptions: { maxDomDepth: 2, includeShadowTree: "all" },
  });
  const nodes = result.value.flatMap((node) => [node, ...(node.value.shadowRoot?.value.children ?? [])]);
  for (const node of nodes.filter(({ value }) => value.localName === "iframe")) {
    const element = root.constructor.from(node, root.realm);
    if ((await element.contentFrame()) === frame) return element;
  }
  throw new Error("the frame's element is neither in the open nor in the closed root of a popover");
}

/** All frames and popovers of the page, in open shadow roots too. Runs in the page. */
function candidates() {
  const within = (root) => [
    ...root.querySelectorAll("iframe, [popover]"),
    ...[...root.querySelectorAll("*")].flatMap((element) => (element.shadowRoot ? within(element.shadowRoot) : [])),
  ];
  return within(document);
}
