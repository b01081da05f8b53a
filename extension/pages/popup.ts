// Starts the popup's engine.

import { start } from "./engine.js";
import { popup } from "./subrosa.js";

await start().encoder;
popup();
