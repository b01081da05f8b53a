// Compose boxes, laid out as X's are: each text row in one subtree, the tool bar with the Post button in its sibling.

import { Editor } from "draft-js";
import { useLayoutEffect, useRef } from "react";
import { Avatar, Icon } from "./icons.jsx";
import { addBox, composer, edit, publish, texts, variant } from "./store.js";

/** A composer with one box or, of a `thread`, as many as are added. `children` is what is embedded: a quoted post. */
export function Composer({ id, placeholder, label, button, thread = false, autoFocus = false, poll, children }) {
  const { boxes, mount } = composer(id);
  const empty = texts(id).every((text) => text.trim() === "");
  return (
    <div className="composer">
      <div>
        {boxes.map((box, index) => (
          <div className="composer-row" key={index}>
            <Avatar of="me" />
            <div className="composer-text">
              <Box
                key={mount}
                id={id}
                index={index}
                value={box}
                placeholder={index === 0 ? placeholder : "Add another post"}
                autoFocus={autoFocus && mount === 0 && index === boxes.length - 1}
              />
              {index === 0 && children}
            </div>
          </div>
        ))}
        {poll}
      </div>
      <div className="composer-bar">
        <div data-testid="toolBar" className="toolbar">
          <span data-testid="ScrollSnap-List">
            {["image", "gif", "poll", "smile", "calendar", "place"].map((name) => (
              <button type="button" key={name} aria-label={name}>
                <Icon name={name} />
              </button>
            ))}
          </span>
          <span className="toolbar-end">
            {thread && (
              <button type="button" data-testid="addButton" aria-label="Add post" onClick={() => addBox(id)}>
                <Icon name="plus" />
              </button>
            )}
            <button
              type="button"
              className="post-button"
              data-testid={button}
              aria-disabled={empty ? "true" : undefined}
              onClick={() => publish(id)}
            >
              {boxes.length > 1 ? "Post all" : label}
            </button>
          </span>
        </div>
      </div>
    </div>
  );
}

function Box({ id, index, value, placeholder, autoFocus }) {
  const testid = `tweetTextarea_${index}`;
  return (
    <div data-testid={`${testid}_label`}>
      <div data-testid={`${testid}RichTextInputContainer`}>
        {variant.narrow ? (
          <PlainBox {...{ id, index, value, placeholder, testid, autoFocus }} />
        ) : (
          <RichBox {...{ id, index, value, placeholder, testid, autoFocus }} />
        )}
      </div>
    </div>
  );
}

/** The draft-js editor, also used for direct messages under another test id. */
export function RichBox({ id, index, value, placeholder, testid, autoFocus }) {
  const editor = useRef(null);
  useLayoutEffect(() => {
    if (autoFocus) editor.current.focus();
  }, []);
  return (
    <Editor
      ref={editor}
      editorState={value}
      onChange={(next) => edit(id, index, next)}
      placeholder={placeholder}
      ariaLabel="Post text"
      ariaMultiline
      role="textbox"
      stripPastedStyles
      spellCheck
      webDriverTestID={testid}
    />
  );
}

function PlainBox({ id, index, value, placeholder, testid, autoFocus }) {
  const area = useRef(null);
  useLayoutEffect(() => {
    area.current.style.height = "auto";
    area.current.style.height = `${area.current.scrollHeight}px`;
  }, [value]);
  return (
    <textarea
      ref={area}
      data-testid={testid}
      value={value}
      placeholder={placeholder}
      aria-label="Post text"
      autoFocus={autoFocus}
      onChange={(event) => edit(id, index, event.target.value)}
    />
  );
}
