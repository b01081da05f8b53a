// Instagram on the web: the create dialog, editing a caption, comments and replies, the profile, and what is left alone.

import "../plain.css";
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerPlainText } from "@lexical/plain-text";
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from "lexical";
import { useLayoutEffect, useRef, useState } from "react";
import { render } from "react-dom";
import { page } from "../page.js";

/** In CSS pixels. */
const POST_HEIGHT = 320;

/** The text of each editor by its name, as the editor has it. */
const texts = {};
const posts = [];

window.witness = {
  ...page,
  posts,
  postHeight: POST_HEIGHT,
  texts: (name) => texts[name],
  go(address) {
    history.pushState(null, "", address);
    render(<App key={address} />, document.getElementById("react-root"));
  },
};

function Lexical({ name, content = "" }) {
  const root = useRef(null);
  useLayoutEffect(() => {
    const editor = createEditor({ namespace: name, onError: (error) => { throw error; } });
    editor.setRootElement(root.current);
    registerPlainText(editor);
    registerHistory(editor, createEmptyHistoryState(), 300);
    editor.registerUpdateListener(({ editorState }) =>
      editorState.read(() => {
        texts[name] = $getRoot()
          .getChildren()
          .map((line) => line.getTextContent())
          .join("\n");
      }),
    );
    editor.update(() => {
      const line = $createParagraphNode();
      if (content) line.append($createTextNode(content));
      $getRoot().clear().append(line);
    });
    return () => editor.setRootElement(null);
  }, []);
  return <div ref={root} contentEditable role="textbox" aria-label={name} aria-multiline="true" tabIndex={0} />;
}

function Create({ content }) {
  return (
    <div className="layer">
      <div role="dialog" aria-modal="true">
        <div className="bar">
          <div role="button" tabIndex={0} data-part="share" onClick={() => posts.push(texts.caption)}>
            Share
          </div>
        </div>
        <Lexical name="caption" content={content} />
        <label>
          Accessibility
          <textarea data-part="alt" rows={2} onChange={(event) => (texts.alt = event.target.value)} />
        </label>
        <input type="search" aria-label="Add location" />
      </div>
    </div>
  );
}

function Comment({ name }) {
  return (
    <form className="comment" onSubmit={(event) => event.preventDefault()}>
      <textarea autoComplete="off" data-part={name} rows={2} onChange={(event) => (texts[name] = event.target.value)} />
      <div role="button" tabIndex={0} onClick={() => posts.push(texts[name])}>
        Post
      </div>
    </form>
  );
}

function Post({ name }) {
  return (
    <article className="card">
      <p>Rest is a skill.</p>
      <section>
        <Comment name={name} />
      </section>
    </article>
  );
}

/** A feed of so many posts; unless all are wanted, only those are there that can nearly be seen. */
function Feed({ posts: count, all }) {
  const [top, scrolled] = useState(0);
  const isNear = (nth) => all || Math.abs(nth * POST_HEIGHT - top) < 3 * POST_HEIGHT;
  const near = [...Array(count).keys()].filter(isNear);
  return (
    <div data-feed style={{ height: "90vh", overflow: "auto" }} onScroll={(event) => scrolled(event.target.scrollTop)}>
      <div style={{ height: count * POST_HEIGHT, position: "relative" }}>
        {near.map((nth) => (
          <div key={nth} style={{ position: "absolute", top: nth * POST_HEIGHT, left: 0, right: 0 }}>
            <Post name={`comment-${nth}`} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Profile() {
  return (
    <form className="card" onSubmit={(event) => event.preventDefault()}>
      <input id="pepName" defaultValue="Mara" />
      <textarea id="pepBio" rows={4} onChange={(event) => (texts.bio = event.target.value)} />
      <button type="submit">Submit</button>
    </form>
  );
}

function App() {
  const { pathname, search } = location;
  const query = new URLSearchParams(search);
  return (
    <>
      <input type="search" aria-label="Search" data-part="search" />
      {query.has("feed") ? (
        <Feed posts={Number(query.get("feed"))} all={query.has("all")} />
      ) : pathname.startsWith("/direct/") ? (
        <section className="card">
          <Lexical name="message" />
        </section>
      ) : pathname.startsWith("/accounts/edit") ? (
        query.has("changed") ? (
          <h1>Edit profile</h1>
        ) : (
          <Profile />
        )
      ) : pathname.startsWith("/accounts/login") ? (
        <form className="card">
          <textarea autoComplete="off" data-part="login" />
        </form>
      ) : (
        <>
          <Post name="comment" />
          {pathname.startsWith("/p/") && (
            <div role="dialog" aria-modal="true" className="viewer">
              <Comment name="reply" />
            </div>
          )}
          {query.has("create") && <Create content="" />}
          {query.has("edit") && <Create content="Rest is a skill." />}
        </>
      )}
    </>
  );
}

render(<App />, document.getElementById("react-root"));
