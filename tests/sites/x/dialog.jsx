// The compose dialog, as an element with a role or as a native modal one.

import { useLayoutEffect, useRef } from "react";
import { Composer } from "./composer.jsx";
import { Poll } from "./extras.jsx";
import { Icon } from "./icons.jsx";
import { Post, POSTS } from "./post.jsx";
import { discard, go, restore, variant } from "./store.js";

export function ComposeDialog({ query }) {
  const replyTo = POSTS.find((post) => post.id === Number(query.get("in_reply_to")));
  const quoted = POSTS.find((post) => post.id === Number(query.get("quote")));
  const close = () => {
    discard("dialog");
    go("/home");
  };
  return (
    <Modal close={close}>
      {replyTo && <Post post={replyTo} />}
      <Composer
        id="dialog"
        placeholder={replyTo ? "Post your reply" : "What is happening?"}
        label={replyTo ? "Reply" : "Post"}
        button="tweetButton"
        thread={!replyTo}
        autoFocus
        poll={query.has("poll") && <Poll />}
      >
        {quoted && (
          <div role="link" tabIndex={0} className="quoted">
            <Post post={quoted} />
          </div>
        )}
      </Composer>
    </Modal>
  );
}

function Modal({ close, children }) {
  const bar = (
    <div className="modal-bar">
      <button type="button" data-testid="app-bar-close" aria-label="Close" onClick={close}>
        <Icon name="close" />
      </button>
      <button type="button" data-testid="unsentButton" onClick={() => restore("dialog")}>
        Drafts
      </button>
    </div>
  );
  if (variant.nativeDialog) {
    return (
      <NativeDialog>
        {bar}
        {children}
      </NativeDialog>
    );
  }
  return (
    <div className="layer">
      <div data-testid="mask" className="mask" onClick={close} />
      <div role="dialog" aria-modal="true" className="modal">
        {bar}
        {children}
      </div>
    </div>
  );
}

function NativeDialog({ children }) {
  const dialog = useRef(null);
  useLayoutEffect(() => {
    const focused = document.activeElement;
    dialog.current.showModal();
    if (dialog.current.contains(focused)) focused.focus();
  }, []);
  return (
    <dialog ref={dialog} className="modal">
      {children}
    </dialog>
  );
}
