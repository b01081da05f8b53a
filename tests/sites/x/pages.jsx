// The pages of the site.

import { createPortal } from "react-dom";
import { Composer, RichBox } from "./composer.jsx";
import { ComposeDialog } from "./dialog.jsx";
import { AltText, Article } from "./extras.jsx";
import { Icon } from "./icons.jsx";
import { Post, POSTS } from "./post.jsx";
import { composer, edit, go, state, variant } from "./store.js";

export function Layout({ path, search }) {
  const dialog = path === "/compose/post" || path === "/intent/post";
  const photo = path.match(/^\/\w+\/status\/(\d+)\/photo\/1$/);
  return (
    <>
      <div className="columns">
        {!variant.narrow && <SideNav />}
        <main className="primary" data-testid="primaryColumn">
          <Page path={dialog ? "/home" : path} />
        </main>
        {!variant.narrow && <Sidebar />}
      </div>
      {photo && createPortal(<Photo id={Number(photo[1])} />, document.getElementById("layers"))}
      {dialog && createPortal(<ComposeDialog query={new URLSearchParams(search)} />, document.getElementById("layers"))}
    </>
  );
}

function Page({ path }) {
  const status = path.match(/^\/(\w+)\/status\/(\d+)$/);
  if (status) return <Status id={Number(status[2])} />;
  if (path.startsWith("/messages")) return <Messages />;
  if (path.startsWith("/i/chat")) return <Chat />;
  if (path.startsWith("/settings/")) return <Profile />;
  if (path === "/compose/post/media") return <AltText />;
  if (path.startsWith("/compose/articles/")) return <Article />;
  if (path.startsWith("/i/communities/")) return <Community />;
  if (path === "/explore") return <Heading>Explore</Heading>;
  return <Home />;
}

function Heading({ children }) {
  return <h2 className="heading">{children}</h2>;
}

function Home() {
  return (
    <>
      <nav className="tabs">
        <b>For you</b>
        <span>Following</span>
      </nav>
      <Composer id="home" placeholder="What is happening?" label="Post" button="tweetButtonInline" />
      <section aria-label="Timeline">
        {state.posts
          .map((text, index) => ({ id: 100 + index, who: "me", name: "Dr. Mara Winter", handle: "marawinter", text }))
          .reverse()
          .concat(POSTS)
          .map((post) => (
            <Post key={post.id} post={post} />
          ))}
      </section>
    </>
  );
}

function Status({ id }) {
  return (
    <>
      <Heading>Post</Heading>
      <Post post={POSTS.find((post) => post.id === id)} />
      <Composer id={`reply-${id}`} placeholder="Post your reply" label="Reply" button="tweetButtonInline" />
    </>
  );
}

/** A picture as large as the window, with the post and the replies to it beside. */
function Photo({ id }) {
  return (
    <div className="layer">
      <div role="dialog" aria-modal="true" className="modal">
        <div data-testid="swipe-to-dismiss" className="photo" />
        <Post post={POSTS.find((post) => post.id === id)} />
        <Composer id={`photo-${id}`} placeholder="Post your reply" label="Reply" button="tweetButtonInline" />
      </div>
    </div>
  );
}

function Community() {
  return (
    <>
      <Heading>Counsellors in training</Heading>
      <Composer id="community" placeholder="What is happening?" label="Post" button="tweetButtonInline" />
    </>
  );
}

function Messages() {
  return (
    <>
      <Heading>Sam Okafor</Heading>
      <p className="bubble">Did you book the room for Thursday?</p>
      <div className="message-bar">
        <RichBox
          id="message"
          index={0}
          value={composer("message").boxes[0]}
          placeholder="Start a new message"
          testid="dmComposerTextInput"
        />
        <button type="button" data-testid="dmComposerSendButton">
          Send
        </button>
      </div>
    </>
  );
}

function Chat() {
  return (
    <div data-testid="dm-container">
      <Heading>Chat</Heading>
      <p className="bubble" data-testid="dm-message-list">
        Did you book the room for Thursday?
      </p>
      <div className="message-bar">
        <textarea
          data-testid="dm-composer-textarea"
          aria-label="Message"
          placeholder="Message"
          onChange={(event) => edit("chat", 0, event.target.value)}
        />
        <button type="button" data-testid="dm-composer-send-button">
          Send
        </button>
      </div>
    </div>
  );
}

function Profile() {
  return (
    <form className="profile">
      <Heading>Edit profile</Heading>
      <label>
        Name <input name="displayName" defaultValue="Dr. Mara Winter" />
      </label>
      <label>
        Bio <textarea name="description" onChange={(event) => edit("bio", 0, event.target.value)} />
      </label>
      <label>
        Location <input name="location" />
      </label>
      <button type="button" data-testid="Profile_Save_Button">
        Save
      </button>
    </form>
  );
}

const LINKS = [
  ["home", "Home", "/home"],
  ["search", "Explore", "/explore"],
  ["bell", "Notifications", "/home"],
  ["mail", "Messages", "/messages/1"],
  ["bookmark", "Bookmarks", "/home"],
  ["person", "Profile", "/settings/profile"],
];

function SideNav() {
  return (
    <header className="side" role="banner">
      <nav aria-label="Primary">
        {LINKS.map(([icon, label, address]) => (
          <a
            key={label}
            href={address}
            data-testid={`AppTabBar_${label}_Link`}
            onClick={(event) => {
              event.preventDefault();
              go(address);
            }}
          >
            <Icon name={icon} /> {label}
          </a>
        ))}
      </nav>
      <button
        type="button"
        className="post-button"
        data-testid="SideNav_NewTweet_Button"
        onClick={() => go("/compose/post")}
      >
        Post
      </button>
    </header>
  );
}

function Sidebar() {
  return (
    <aside className="aside" data-testid="sidebarColumn">
      <input
        data-testid="SearchBox_Search_Input"
        aria-label="Search"
        placeholder="Search"
        role="combobox"
        aria-expanded="false"
      />
      <section className="card">
        <h2>What is happening</h2>
        <p>
          <span>Weather</span>
          <b>First frost in the north</b>
        </p>
        <p>
          <span>Books</span>
          <b>#AttachmentTheory</b>
        </p>
        <p>
          <span>Sports</span>
          <b>Leeds half marathon</b>
        </p>
      </section>
    </aside>
  );
}
