// Posts of others.

import { Avatar, Icon } from "./icons.jsx";
import { go } from "./store.js";

export const POSTS = [
  {
    id: 1,
    who: "rosa",
    name: "Rosa Lindqvist",
    handle: "rosalindqvist",
    text: "First frost on the allotment. The kale does not mind.",
  },
  {
    id: 2,
    who: "sam",
    name: "Sam Okafor",
    handle: "samokafor",
    text: "Rest is a skill. It can be learned late, and badly, and still count.",
  },
  {
    id: 3,
    who: "ida",
    name: "Ida Brandt",
    handle: "idabrandt",
    text: "Reading group on attachment theory starts again on Thursday, all welcome.",
  },
];

export function Post({ post }) {
  return (
    <article data-testid="tweet" className="post">
      <Avatar of={post.who} />
      <div>
        <p className="post-who">
          <b>{post.name}</b> <span>@{post.handle} · 2h</span>
        </p>
        <p data-testid="tweetText">{post.text}</p>
        <p className="post-actions">
          <button
            type="button"
            data-testid="reply"
            aria-label="Reply"
            onClick={() => go(`/compose/post?in_reply_to=${post.id}`)}
          >
            <Icon name="reply" /> 3
          </button>
          <button
            type="button"
            data-testid="retweet"
            aria-label="Quote"
            onClick={() => go(`/compose/post?quote=${post.id}`)}
          >
            <Icon name="repost" /> 7
          </button>
          <button type="button" aria-label="Like">
            <Icon name="heart" /> 41
          </button>
        </p>
      </div>
    </article>
  );
}
