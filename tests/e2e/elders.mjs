// Firefox 140, which the manifest allows, is older than the driver: what the driver asks of it in words that it does not
// know is asked in words that it knows.

/** Makes the frames of this browser find their elements in any Firefox. */
export async function findFrameElements(browser) {
  const [page] = await browser.pages();
  const Frame = Object.getPrototypeOf(page.mainFrame());
  const { frameElement } = Frame;
  Frame.frameElement = async function () {
    try {
      return await frameElement.call(this);
    } catch (error) {
      if (!error.message.includes("locator.type")) throw error;
      return soughtElement(this);
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
