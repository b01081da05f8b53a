// Where else something public is written: poll choices, alt texts, articles.

import { RichBox } from "./composer.jsx";
import { composer, edit } from "./store.js";

/** The choices of a poll, in a composer. */
export function Poll() {
  return (
    <div data-testid="pollOptions" className="poll">
      {[1, 2].map((nth) => (
        <input
          key={nth}
          type="text"
          data-testid={`pollOptionTextInput_${nth}`}
          aria-label={`Choice ${nth}`}
          onChange={(event) => edit(`choice-${nth}`, 0, event.target.value)}
        />
      ))}
    </div>
  );
}

/** The description of a picture, in a dialog of its own. */
export function AltText() {
  return (
    <div className="layer">
      <div role="dialog" aria-modal="true" className="modal">
        <textarea data-testid="altTextInput" rows={4} onChange={(event) => edit("alt", 0, event.target.value)} />
      </div>
    </div>
  );
}

/** A long article. */
export function Article() {
  return (
    <div data-testid="composerRichTextInputContainer">
      <RichBox id="article" index={0} value={composer("article").boxes[0]} placeholder="Start writing" testid="composer" />
    </div>
  );
}
