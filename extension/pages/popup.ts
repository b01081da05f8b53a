// Starts the popup's engine.

import init, { popup } from "./subrosa.js";

await init();
popup();
