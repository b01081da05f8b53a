// TikTok on the web: upload and its older frame, a video with comments and replies, the profile, and what is left alone.

import "draft-js/dist/Draft.css";
import "../plain.css";
import { ContentState, Editor, EditorState } from "draft-js";
import { useRef, useState } from "react";
import { render } from "react-dom";
import { page } from "../page.js";

/** The text of each editor by its name, as the editor has it. */
const texts = {};
const posts = [];

window.witness = {
  ...page,
  posts,
  texts: (name) => texts[name],
  go(address) {
    history.pushState(null, "", address);
    render(<App key={address} />, document.getElementById("react-root"));
  },
};

/** A draft-js box. The caption's says that it is a combobox, as TikTok's does. */
function Box({ name, role, content = "", className }) {
  const [value, change] = useState(() => EditorState.createWithContent(ContentState.createFromText(content)));
  const editor = useRef(null);
  texts[name] = value.getCurrentContent().getPlainText("\n");
  return (
    <div className={className}>
      <Editor ref={editor} editorState={value} onChange={change} role={role} ariaLabel={name} spellCheck={false} />
    </div>
  );
}

function Caption({ content, photo }) {
  return (
    <section className="card">
      <div data-e2e="caption_container">
        {photo && <input type="text" aria-label="Title" onChange={(event) => (texts.title = event.target.value)} />}
        <Box name="caption" role="combobox" className="box" content={content} />
      </div>
      <div data-e2e="schedule_container">Now</div>
      <button type="button" data-e2e="post_video_button" onClick={() => posts.push(texts.caption)}>
        Post
      </button>
    </section>
  );
}

/** Where a comment is written, below a video, in its full-screen viewer, or under a comment. */
function Comment({ name }) {
  return (
    <div className="comment">
      <div data-e2e="comment-input">
        <div data-e2e="comment-text">
          <Box name={name} role="textbox" className="box" />
        </div>
      </div>
      <div role="button" tabIndex={0} data-e2e="comment-post" onClick={() => posts.push(texts[name])}>
        Post
      </div>
    </div>
  );
}

function Video() {
  const [reply, open] = useState(false);
  return (
    <section className="card">
      <p>Rest is a skill.</p>
      <Comment name="comment" />
      <article data-e2e="comment-level-1">
        <p>So true.</p>
        <span role="button" tabIndex={0} data-e2e="comment-reply-1" onClick={() => open(true)}>
          Reply
        </span>
        {reply && <Comment name="reply" />}
      </article>
    </section>
  );
}

function Viewer() {
  return (
    <div role="dialog" aria-modal="true" className="viewer">
      <Comment name="comment" />
    </div>
  );
}

/** Text laid over a video, and what the site has heard in it, to be mended line by line. */
function VideoEditor() {
  return (
    <section className="card">
      <div contentEditable className="box" data-part="overlay" onInput={(event) => (texts.overlay = event.target.textContent)} />
      <ol>
        <li>
          <textarea data-part="heard" rows={2} onChange={(event) => (texts.heard = event.target.value)} />
        </li>
      </ol>
    </section>
  );
}

function Profile() {
  return (
    <form className="card" onSubmit={(event) => event.preventDefault()}>
      <input data-e2e="edit-profile-name-input" defaultValue="Mara" />
      <textarea data-e2e="edit-profile-bio-input" rows={4} onChange={(event) => (texts.bio = event.target.value)} />
      <button type="submit" data-e2e="edit-profile-save">
        Save
      </button>
    </form>
  );
}

function Messages() {
  return (
    <section className="card">
      <div data-e2e="message-input-area">
        <Box name="message" role="textbox" className="box" />
      </div>
    </section>
  );
}

function App() {
  const { pathname, search } = location;
  const query = new URLSearchParams(search);
  return (
    <>
      <input data-e2e="search-user-input" type="search" aria-label="Search" />
      {pathname.startsWith("/messages") ? (
        <Messages />
      ) : pathname.includes("/video/") ? (
        query.has("viewer") ? (
          <Viewer />
        ) : (
          <Video />
        )
      ) : pathname.endsWith("/editor") ? (
        <VideoEditor />
      ) : query.has("profile") ? (
        <Profile />
      ) : query.has("changed") ? (
        <button type="button" data-e2e="post_video_button">
          Post
        </button>
      ) : query.has("framed") ? (
        <iframe data-tt="Upload_index_iframe" title="Upload" src="/creator-center/upload" className="framed" />
      ) : (
        <Caption content={query.get("file") ?? ""} photo={query.has("photo")} />
      )}
    </>
  );
}

render(<App />, document.getElementById("react-root"));
